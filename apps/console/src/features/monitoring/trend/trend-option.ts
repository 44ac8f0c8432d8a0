import type { PointView } from '@zhiben/contract/points.ts';
import type { ForecastView } from '@zhiben/contract/telemetry.ts';
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
  readonly forecasts: readonly ForecastView[];
}

const BAND = '#cfdfdb';

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
export function trendOption({ point, history, from, until, limits, forecasts }: TrendShown, px: number): TrendOption {
  const text = { color: CHART.ink, fontFamily: FONT, fontSize: px };
  const ahead = Math.max(0, ...forecasts.map(({ inSeconds }) => inSeconds * 1000 * 1.1));
  return {
    animation: false,
    textStyle: text,
    grid: { left: px * 4, right: limits.length === 0 ? px * 1.6 : px * 6, top: px * 2, bottom: px * 2.6 },
    xAxis: {
      type: 'time',
      min: from,
      max: until + ahead,
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
    toolbox: { show: false },
    brush: { xAxisIndex: 0, brushType: 'lineX', brushMode: 'single', transformable: false, toolbox: [] },
    series: [
      ...band(history),
      ...forecasts.map((forecast) => coming(history, until, forecast)),
      {
        type: 'line',
        showSymbol: false,
        emphasis: { disabled: true },
        name: point.tag,
        data: [...history.value] as never,
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
      },
    ],
  };
}

/** From least to most of each step, behind the line of means. */
function band({ least, most }: Drawn): readonly LineSeriesOption[] {
  const part = (data: Drawn['least'], fill: object): LineSeriesOption => ({
    ...{ type: 'line', stack: 'band', stackStrategy: 'all', showSymbol: false, silent: true },
    ...{ data: [...data] as never, lineStyle: { opacity: 0 }, tooltip: { show: false }, ...fill },
  });
  const width = most.map(([at, value], index) => {
    const low = least[index]?.[1] ?? null;
    return [at, value === null || low === null ? null : value - low] as const;
  });
  return least.length === 0 ? [] : [part(least, {}), part(width, { areaStyle: { color: BAND, opacity: 1 } })];
}

/** From the last value to the limit, dashed: not measured, only seen coming. */
function coming({ value }: Drawn, until: number, { limit, inSeconds }: ForecastView): LineSeriesOption {
  const last = value.findLast(([, saw]) => saw !== null);
  return {
    ...{ type: 'line', showSymbol: false, silent: true, tooltip: { show: false } },
    lineStyle: { color: CHART.ink, type: 'dotted', width: 2 },
    data: last === undefined ? [] : ([[...last], [until + inSeconds * 1000, limit]] as never),
  };
}

const DAY_MS = 86_400_000;

const timeLabel = (ms: number) => (at: number) =>
  ms > 2 * DAY_MS
    ? day.format(at)
    : clock.format(at) === '00:00'
      ? `${clock.format(at)}\n${day.format(at)}`
      : clock.format(at);
