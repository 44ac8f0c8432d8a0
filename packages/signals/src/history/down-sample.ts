import { GOOD, type Samples } from './samples.ts';

export const MINUTE_MS = 60_000;
export const HOUR_MS = 3_600_000;

/** One row for each step of time, `at` its beginning. Where nothing good was measured `count` is 0 and the rest NaN: a gap. */
export interface DownSampled {
  readonly length: number;
  readonly at: Float64Array;
  readonly least: Float64Array;
  readonly most: Float64Array;
  readonly mean: Float64Array;
  readonly last: Float64Array;
  readonly count: Int32Array;
}

/** The good samples from `from` to before `until`, by steps that begin at multiples of `stepMs` since 1970 UTC. */
export function downSample(samples: Samples, from: number, until: number, stepMs: number): DownSampled {
  const start = Math.floor(from / stepMs) * stepMs;
  const rows = emptyRows(start, Math.max(0, Math.ceil((until - start) / stepMs)), stepMs);
  for (let i = 0; i < samples.length; i += 1) {
    const at = samples.at[i] as number;
    const value = samples.value[i] as number;
    if (at < from || at >= until || samples.quality[i] !== GOOD || Number.isNaN(value)) continue;
    add(rows, Math.floor((at - start) / stepMs), value);
  }
  return rows;
}

function emptyRows(start: number, length: number, stepMs: number): DownSampled {
  const gaps = () => new Float64Array(length).fill(Number.NaN);
  return {
    ...{ length, least: gaps(), most: gaps(), mean: gaps(), last: gaps(), count: new Int32Array(length) },
    at: Float64Array.from({ length }, (_, row) => start + row * stepMs),
  };
}

function add({ least, most, mean, last, count }: DownSampled, row: number, value: number): void {
  const before = count[row] as number;
  count[row] = before + 1;
  least[row] = before === 0 ? value : Math.min(least[row] as number, value);
  most[row] = before === 0 ? value : Math.max(most[row] as number, value);
  mean[row] = before === 0 ? value : (mean[row] as number) + (value - (mean[row] as number)) / (before + 1);
  last[row] = value;
}
