import type { Bar } from '../BarList.tsx';
import { shareOf } from '../share-of.ts';

const ROWS_ON_A_WALL = 8;

interface WallBarsProps {
  readonly title: string;
  readonly bars: readonly Bar[];
}

export function WallBars({ title, bars }: WallBarsProps) {
  const shown = bars.filter(({ open }) => open > 0).slice(0, ROWS_ON_A_WALL);
  const longest = Math.max(1, ...shown.map(({ open }) => open));
  return (
    <section>
      <h2>{title}</h2>
      <ol className="wall-bars">
        {shown.map(({ id, label, open, overdue = 0 }) => (
          <li key={id}>
            <span className="wall-bar-label">{label}</span>
            <span className="wall-bar-number">
              {open}
              {overdue > 0 && <small> 逾期 {overdue}</small>}
            </span>
            <span className="wall-bar-line" aria-hidden style={{ width: shareOf(open, longest) }}>
              <span style={{ width: shareOf(overdue, open) }} />
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
