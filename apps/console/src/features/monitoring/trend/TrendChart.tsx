import { LineChart } from 'echarts/charts';
import {
  BrushComponent,
  GridComponent,
  MarkLineComponent,
  ToolboxComponent,
  TooltipComponent,
} from 'echarts/components';
import { init, use } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';
import { type TrendShown, trendOption } from './trend-option.ts';

// The brush asks for a toolbox even where it shows none.
use([LineChart, BrushComponent, GridComponent, MarkLineComponent, ToolboxComponent, TooltipComponent, CanvasRenderer]);

interface TrendChartProps extends TrendShown {
  /** Somebody dragged over a stretch of time. */
  readonly onLook: (from: number, until: number) => void;
}

/** Drawn by ECharts, which is loaded only where a chart is shown. */
export function TrendChart({ onLook, ...shown }: TrendChartProps) {
  const place = useRef<HTMLDivElement>(null);
  const chart = useRef<ReturnType<typeof init>>(undefined);
  const latest = useRef({ shown, onLook });
  latest.current = { shown, onLook };

  useEffect(() => {
    const element = place.current;
    if (element === null) return;
    const drawn = init(element);
    chart.current = drawn;
    const watch = new ResizeObserver(() => drawn.resize());
    watch.observe(element);
    drawn.on('brushEnd', (event) => {
      const [area] = (event as { areas: readonly { coordRange?: readonly [number, number] }[] }).areas;
      drawn.dispatchAction({ type: 'brush', areas: [] });
      if (area?.coordRange) latest.current.onLook(...area.coordRange);
    });
    return () => {
      watch.disconnect();
      drawn.dispose();
    };
  }, []);

  useEffect(() => {
    const drawn = chart.current;
    if (drawn === undefined || place.current === null) return;
    drawn.setOption(trendOption(shown, Number.parseFloat(getComputedStyle(place.current).fontSize)), true);
    drawn.dispatchAction({
      type: 'takeGlobalCursor',
      key: 'brush',
      brushOption: { brushType: 'lineX', brushMode: 'single' },
    });
  });
  return <div ref={place} className="trend-chart" role="img" aria-label={`${shown.point.name}趋势图`} />;
}
