import type { BoardView } from '@zhiben/contract/board.ts';
import { Link } from 'react-router';
import { Empty } from '../../ui/Loaded.tsx';

/** The major hazards longest past their deadline, and whose move it is. */
export function Overdue({ rows }: { readonly rows: BoardView['overdue'] }) {
  return (
    <section className="panel" aria-labelledby="overdue">
      <h2 id="overdue">逾期未办</h2>
      {rows.length === 0 && <Empty>没有逾期的重大隐患</Empty>}
      <ul className="overdue">
        {rows.map(({ hazardId, number, description, enterpriseName, waitingFor, daysPast }) => (
          <li key={hazardId}>
            <Link to={`/hazards/${hazardId}`}>
              <span className="tag tag-overdue">{daysPast} 天</span>
              <span className="overdue-whose">待{waitingFor}办理</span>
              <span className="overdue-what">{description}</span>
              <span className="quiet">
                {enterpriseName} · <span className="nowrap">{number}</span>
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
