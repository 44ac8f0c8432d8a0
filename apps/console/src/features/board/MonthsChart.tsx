import type { BoardView } from '@zhiben/contract/board.ts';
import { BarChart, LineChart } from 'echarts/charts';
import { GridComponent, TooltipComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';
import { type ChartLook, monthsOption } from './months-option.ts';

use([BarChart, LineChart, GridComponent, TooltipComponent, SVGRenderer]);

interface MonthsChartProps {
  readonly months: BoardView['months'];
  readonly look: ChartLook;
}

/** Drawn by ECharts, which is loaded only where a chart is shown. */
export function MonthsChart({ months, look }: MonthsChartProps) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = place.current;
    if (element === null) return;
    const chart = init(element, null, { renderer: 'svg' });
    const draw = () => {
      chart.resize();
      chart.setOption(monthsOption(months, look, Number.parseFloat(getComputedStyle(element).fontSize)), true);
    };
    const watch = new ResizeObserver(draw);
    watch.observe(element);
    draw();
    return () => {
      watch.disconnect();
      chart.dispose();
    };
  }, [months, look]);
  return (
    <>
      <div className="months-key" aria-hidden>
        <span className="key-found">新增</span>
        <span className="key-off">核销</span>
        <span className="key-stock">月末存量</span>
      </div>
      <div ref={place} className="months-chart" aria-hidden />
    </>
  );
}
