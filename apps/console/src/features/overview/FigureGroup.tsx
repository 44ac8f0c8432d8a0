import type { OverviewFigure } from '@zhiben/contract/overview.ts';
import { Tooltip } from 'antd';
import { Link } from 'react-router';
import { Explained } from '../../ui/Explained.tsx';
import { FigureMark } from '../../ui/FigureMark.tsx';

interface FigureGroupProps {
  readonly title: string;
  /** The room these figures come from. */
  readonly href?: string;
  readonly figures: readonly OverviewFigure[];
  readonly wide?: boolean;
}

/** The figures of one room. */
export function FigureGroup({ title, href, figures, wide = false }: FigureGroupProps) {
  return (
    <section className={`panel overview-group${wide ? ' overview-wide' : ''}`} aria-label={title}>
      <h2>
        {href === undefined ? (
          title
        ) : (
          <Link className="overview-room" to={href}>
            {title}
          </Link>
        )}
      </h2>
      <div className="overview-figures">
        {figures.map((figure) => (
          <OneFigure key={figure.id} figure={figure} />
        ))}
      </div>
    </section>
  );
}

function OneFigure({ figure }: { readonly figure: OverviewFigure }) {
  const { href, explain } = figure;
  if (href !== null) {
    return (
      <Explained href={href} explain={explain} className="overview-figure">
        <Inside figure={figure} />
      </Explained>
    );
  }
  return (
    <Tooltip title={explain} trigger={['hover', 'focus']}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what it says is read with the keyboard too. */}
      <span className="overview-figure" tabIndex={0}>
        <Inside figure={figure} />
      </span>
    </Tooltip>
  );
}

function Inside({ figure: { label, value, unit, tone, href } }: { readonly figure: OverviewFigure }) {
  return (
    <>
      <span className="overview-label">
        <FigureMark tone={tone} />
        {label}
      </span>
      {value === null ? (
        <span className="overview-none unknown">{href === null ? '尚无记录来源' : '不能统计'}</span>
      ) : (
        <span className="overview-value">
          {value.toLocaleString('zh-CN')}
          <small>{unit}</small>
        </span>
      )}
    </>
  );
}
