import type { BoardView } from '@zhiben/contract/board.ts';
import { Link } from 'react-router';
import { foundIn, writtenOffIn } from './month-href.ts';

/** The chart's numbers, each month's with the hazards it counts. */
export function MonthsTable({ months }: Pick<BoardView, 'months'>) {
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
            <td>{found > 0 ? <Link to={foundIn(month)}>{found}</Link> : 0}</td>
            <td>{writtenOff > 0 ? <Link to={writtenOffIn(month)}>{writtenOff}</Link> : 0}</td>
            <td>{stock}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
