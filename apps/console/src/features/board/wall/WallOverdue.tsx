import type { BoardView } from '@zhiben/contract/board.ts';

const ROWS_ON_A_WALL = 7;

/** Who keeps a major hazard waiting the longest. */
export function WallOverdue({ rows }: { readonly rows: BoardView['overdue'] }) {
  return (
    <section aria-labelledby="wall-overdue">
      <h2 id="wall-overdue">逾期最久的重大隐患</h2>
      <ol className="wall-overdue">
        {rows.slice(0, ROWS_ON_A_WALL).map(({ hazardId, daysPast, waitingFor, enterpriseName, description }) => (
          <li key={hazardId}>
            <strong>{daysPast} 天</strong>
            <span className="wall-whose">待{waitingFor}办理</span>
            <span className="wall-what">
              {enterpriseName}
              <small>{description}</small>
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
