import type { BoardView } from '@zhiben/contract/board.ts';

/** The chart's numbers for whoever cannot see it. */
export function MonthsTable({ months }: Pick<BoardView, 'months'>) {
  return (
    <table className="sr-only">
      <caption>每月新增、核销与月末存量</caption>
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
            <td>{found}</td>
            <td>{writtenOff}</td>
            <td>{stock}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
