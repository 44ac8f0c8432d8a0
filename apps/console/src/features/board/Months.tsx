import type { BoardView } from '@zhiben/contract/board.ts';
import { lazy, Suspense } from 'react';
import { Empty } from '../../ui/Loaded.tsx';
import { MonthsTable } from './MonthsTable.tsx';

const MonthsChart = lazy(async () => ({ default: (await import('./MonthsChart.tsx')).MonthsChart }));

/** Stock at each month's end, with what was found and what was written off. */
export function Months({ months }: Pick<BoardView, 'months'>) {
  return (
    <section className="panel" aria-labelledby="months">
      <h2 id="months">每月新增、核销与月末存量（条）</h2>
      {months.length === 0 ? (
        <Empty>还没有判定为重大的隐患</Empty>
      ) : (
        <>
          <Suspense fallback={<div className="months-chart" aria-busy />}>
            <MonthsChart months={months} look="desk" />
          </Suspense>
          <details className="months-rows">
            <summary>逐月数字</summary>
            <MonthsTable months={months} linked />
          </details>
          <p className="quiet">新增按发现日期，核销按核销日期统计；只计已判定为重大的隐患。</p>
        </>
      )}
    </section>
  );
}
