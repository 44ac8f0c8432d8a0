import type { BoardView } from '@zhiben/contract/board.ts';
import { lazy, Suspense } from 'react';
import { MonthsTable } from '../MonthsTable.tsx';

const MonthsChart = lazy(async () => ({ default: (await import('../MonthsChart.tsx')).MonthsChart }));
const MONTHS_ON_A_WALL = 12;

export function WallMonths({ months }: Pick<BoardView, 'months'>) {
  const last = months.slice(-MONTHS_ON_A_WALL);
  return (
    <section aria-labelledby="wall-months" className="wall-months">
      <h2 id="wall-months">近一年每月新增、核销与月末存量（条）</h2>
      <Suspense>
        <MonthsChart months={last} look="wall" />
      </Suspense>
      <div className="sr-only">
        <MonthsTable months={last} linked={false} />
      </div>
    </section>
  );
}
