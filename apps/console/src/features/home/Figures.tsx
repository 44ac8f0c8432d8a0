import type { getHome } from '@zhiben/contract/duties.ts';
import type { ResultOf } from '@zhiben/contract/operation.ts';
import { Link } from 'react-router';

/** Figures, each opening the rows it counts. */
export function Figures({ figures }: { readonly figures: ResultOf<typeof getHome>['figures'] }) {
  if (figures.length === 0) return null;
  return (
    <section className="home-figures" aria-label="情况">
      {figures.map(({ id, label, value, href, explain }) => (
        <Link key={id} to={href} title={explain} className="figure">
          <span className="figure-value">
            {value.toLocaleString('zh-CN')}
            <small>条</small>
          </span>
          <span>{label}</span>
        </Link>
      ))}
    </section>
  );
}
