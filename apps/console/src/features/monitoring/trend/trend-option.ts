import type { PointView } from '@zhiben/contract/points.ts';
import type { LineSeriesOption } from 'echarts/charts';
import type {
  BrushComponentOption,
  GridComponentOption,
  MarkLineComponentOption,
  ToolboxComponentOption,
  TooltipComponentOption,
} from 'echarts/components';
import type { ComposeOption } from 'echarts/core';
import { CHART, FONT } from '../../../ui/theme.ts';
import { valueWords } from '../value-words.ts';
import type { Drawn } from './trend-range.ts';

export type TrendOption = ComposeOption<
  | LineSeriesOption
  | BrushComponentOption
  | GridComponentOption
  | MarkLineComponentOption
  | ToolboxComponentOption
  | TooltipComponentOption
>;

/** A limit as a line with its name. */
export interface Limit {
  readonly name: string;
  readonly value: number;
}

export interface TrendShown {
  readonly point: PointView;
  readonly history: Drawn;
  readonly from: number;
  readonly until: number;
  readonly limits: readonly Limit[];
}

const shanghai = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
});
const clock = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});
const day = new Intl.DateTimeFormat('zh-CN', { timeZone: 'Asia/Shanghai', month: '2-digit', day: '2-digit' });

/** The value as a line, by minute or hour with a band from least to most; limits by their names, in ink: a limit is no risk yet. */
export function trendOption({ point, history, from, until, limits }: TrendShown, px: number): TrendOption {
  const text = { color: CHART.ink, fontFamily: FONT, fontSize: px };
  const line = (extra: Partial<LineSeriesOption>): LineSeriesOption => ({
    type: 'line',
    showSymbol: false,
    connectNulls: false,
    silent: true,
    emphasis: { disabled: true },
    ...extra,
  });
  const edge = (data: Drawn['least']) =>
    line({ data: [...data] as never, lineStyle: { color: CHART.quiet, width: 1 } });
  return {
    animation: false,
    textStyle: text,
    grid: { left: px * 5, right: px * 6, top: px * 1.6, bottom: px * 2.6 },
    xAxis: {
      type: 'time',
      min: from,
      max: until,
      axisLabel: { ...text, formatter: timeLabel(until - from), hideOverlap: true },
      axisLine: { lineStyle: { color: CHART.grid } },
    },
    yAxis: {
      type: 'value',
      name: point.unit,
      scale: true,
      axisLabel: text,
      splitLine: { lineStyle: { color: CHART.grid } },
    },
    tooltip: {
      trigger: 'axis',
      textStyle: { fontFamily: FONT },
      axisPointer: { label: { formatter: ({ value }) => shanghai.format(Number(value)) } },
      valueFormatter: (value) => (typeof value === 'number' ? valueWords(point, value) : '—'),
    },
    brush: { xAxisIndex: 0, brushType: 'lineX', brushMode: 'single', transformable: false, toolbox: [] },
    series: [
      ...(history.least.length === 0 ? [] : [edge(history.least), edge(history.most)]),
      line({
        name: point.tag,
        data: [...history.value] as never,
        silent: false,
        sampling: 'minmax',
        lineStyle: { color: CHART.accent, width: 1.6 },
        itemStyle: { color: CHART.accent },
        ...(point.kind === 'switch' ? { step: 'end' as const } : {}),
        markLine: {
          silent: true,
          symbol: 'none',
          lineStyle: { color: CHART.ink, type: 'dashed' },
          label: { ...text, position: 'end', formatter: '{b} {c}' },
          data: limits.map(({ name, value }) => ({ name, yAxis: value })),
        },
      }),
    ],
  };
}

const DAY_MS = 86_400_000;

const timeLabel = (ms: number) => (at: number) =>
  ms > 2 * DAY_MS
    ? day.format(at)
    : clock.format(at) === '00:00'
      ? `${clock.format(at)}\n${day.format(at)}`
      : clock.format(at);
