import type { BoardView } from '@zhiben/contract/board.ts';
import type { BarSeriesOption, LineSeriesOption } from 'echarts/charts';
import type { GridComponentOption, TooltipComponentOption } from 'echarts/components';
import type { ComposeOption } from 'echarts/core';
import { CHART, FONT } from '../../ui/theme.ts';

export type ChartOption = ComposeOption<
  BarSeriesOption | LineSeriesOption | GridComponentOption | TooltipComponentOption
>;
export type ChartLook = 'desk' | 'wall';

interface Colours {
  readonly ink: string;
  readonly found: string;
  readonly writtenOff: string;
  readonly grid: string;
}

/** No risk colours: found and written off are counts, not levels. */
const COLOURS: Readonly<Record<ChartLook, Colours>> = {
  desk: { ink: CHART.ink, found: CHART.quiet, writtenOff: CHART.accent, grid: CHART.grid },
  wall: { ink: '#eef4f2', found: '#7d918c', writtenOff: '#4fb8aa', grid: '#26312f' },
};

/** Bars for what came in and went out, a line for what is left; each names itself at its end. */
export function monthsOption(months: BoardView['months'], look: ChartLook, px: number): ChartOption {
  const { ink, found, writtenOff, grid } = COLOURS[look];
  const text = { color: ink, fontFamily: FONT, fontSize: px };
  const bar = (name: string, color: string, values: readonly number[]): BarSeriesOption => ({
    name,
    type: 'bar',
    data: values.map((value) => ({ value, label: { show: value > 0 } })),
    itemStyle: { color },
    barMaxWidth: px * 1.6,
    label: { ...text, position: 'top', distance: 2, color: ink },
    emphasis: { disabled: true },
  });
  return {
    animation: false,
    textStyle: text,
    grid: { left: px * 3, right: px * 6.5, top: px * 2.4, bottom: px * 2.6 },
    xAxis: {
      type: 'category',
      data: months.map(({ month }) => month),
      axisLabel: { ...text, formatter: monthLabel, hideOverlap: true },
      axisLine: { lineStyle: { color: grid } },
      axisTick: { show: false },
    },
    yAxis: { type: 'value', minInterval: 1, axisLabel: text, splitLine: { lineStyle: { color: grid } } },
    tooltip: {
      trigger: 'axis',
      axisPointer: { type: 'shadow' },
      textStyle: { fontFamily: FONT },
      valueFormatter: (value) => `${value} 条`,
    },
    series: [
      bar(
        '新增',
        found,
        months.map((month) => month.found),
      ),
      bar(
        '核销',
        writtenOff,
        months.map((month) => month.writtenOff),
      ),
      {
        name: '月末存量',
        type: 'line',
        data: months.map(({ stock }) => stock),
        symbol: 'circle',
        symbolSize: px * 0.5,
        lineStyle: { color: ink, width: px / 6 },
        itemStyle: { color: ink },
        endLabel: { ...text, show: true, formatter: '存量 {c}', fontWeight: 600, distance: px * 0.6 },
        emphasis: { disabled: true },
      },
    ],
  };
}

/** The year stands where it begins. */
function monthLabel(month: string, index: number): string {
  const [year, number] = month.split('-');
  return index === 0 || number === '01' ? `${Number(number)}月\n${year}` : `${Number(number)}月`;
}
