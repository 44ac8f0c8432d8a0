import type { BoardView } from '@zhiben/contract/board.ts';
import { Link } from 'react-router';
import { foundIn, writtenOffIn } from './month-href.ts';

interface MonthsTableProps extends Pick<BoardView, 'months'> {
  /** Whether a number opens the hazards it counts. */
  readonly linked: boolean;
}

/** The chart's numbers, for whoever wants them exactly or cannot see it. */
export function MonthsTable({ months, linked }: MonthsTableProps) {
  return (
    <table className="months-table">
      <caption className="sr-only">每月新增、核销与月末存量</caption>
      <thead>
        <tr>
          <th scope="col">月份</th>
          <th scope="col">新增</th>
          <th scope="col">核销</th>
          <th scope="col">月末存量</th>
        </tr>
      </thead>
      <tbody>
        {months.map(({ month, found, writtenOff, stock }) => (
          <tr key={month}>
            <th scope="row">{month}</th>
            <td>{linked && found > 0 ? <Link to={foundIn(month)}>{found}</Link> : found}</td>
            <td>{linked && writtenOff > 0 ? <Link to={writtenOffIn(month)}>{writtenOff}</Link> : writtenOff}</td>
            <td>{stock}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
