import type { getHome } from '@zhiben/contract/duties.ts';
import type { ResultOf } from '@zhiben/contract/operation.ts';
import { Link } from 'react-router';

interface FiguresProps {
  readonly figures: ResultOf<typeof getHome>['figures'];
  /** Says under each figure what it counts, instead of on hover. */
  readonly explained?: boolean;
}

/** Figures, each opening the rows it counts. */
export function Figures({ figures, explained = false }: FiguresProps) {
  if (figures.length === 0) return null;
  return (
    <section className={explained ? 'home-figures home-figures-explained' : 'home-figures'} aria-label="情况">
      {figures.map(({ id, label, value, unit, href, explain }) => (
        <Link key={id} to={href} title={explained ? undefined : explain} className="figure">
          <span className="figure-value">
            {value.toLocaleString('zh-CN')}
            <small>{unit}</small>
          </span>
          <span>{label}</span>
          {explained && <span className="quiet">{explain}</span>}
        </Link>
      ))}
    </section>
  );
}
