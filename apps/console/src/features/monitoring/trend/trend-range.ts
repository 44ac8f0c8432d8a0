import type { HistoryView } from '@zhiben/contract/telemetry.ts';

const HOUR_MS = 3_600_000;

export const SPANS = {
  hour: { label: '1 小时', ms: HOUR_MS },
  day: { label: '24 小时', ms: 24 * HOUR_MS },
  week: { label: '7 天', ms: 7 * 24 * HOUR_MS },
  month: { label: '30 天', ms: 30 * 24 * HOUR_MS },
} as const;
export type Span = keyof typeof SPANS;

interface Range {
  readonly from: number;
  readonly until: number;
  /** undefined for a stretch that was dragged out. */
  readonly span: Span | undefined;
}

/** Both ends of what is looked at: what the address says, else the last 24 hours. A damaged address is the last 24 hours as well. */
export function spanOf(search: URLSearchParams, now: Date): Range {
  const [from, until] = [Date.parse(search.get('from') ?? ''), Date.parse(search.get('until') ?? '')];
  if (from < until) return { from, until, span: undefined };
  const asked = search.get('span');
  const span: Span = asked !== null && asked in SPANS ? (asked as Span) : 'day';
  return { from: now.getTime() - SPANS[span].ms, until: now.getTime(), span };
}

export interface Drawn {
  readonly value: readonly (readonly [at: number, value: number | null])[];
  readonly least: readonly (readonly [at: number, value: number | null])[];
  readonly most: readonly (readonly [at: number, value: number | null])[];
}

const INTERVALS = 5;
const BAD = 2;

/** A line is drawn only from one sample to the next: where some are missing, or may not be believed, there is a gap. */
export function withGaps({ step, at, value, least, most, quality }: HistoryView, everySeconds: number): Drawn {
  const longest = step === 'raw' ? Math.max(everySeconds * 1000 * INTERVALS, 15_000) : Number.POSITIVE_INFINITY;
  const drawn: [number, number | null][] = [];
  at.forEach((time, index) => {
    const before = at[index - 1];
    if (before !== undefined && time - before > longest) drawn.push([before + 1, null]);
    drawn.push([time, quality?.[index] === BAD ? null : (value[index] ?? null)]);
  });
  const column = (values: HistoryView['least']) => at.map((time, index) => [time, values?.[index] ?? null] as const);
  return {
    value: drawn,
    least: least === undefined ? [] : column(least),
    most: most === undefined ? [] : column(most),
  };
}
