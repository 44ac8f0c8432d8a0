import type { Samples } from '@zhiben/signals/history/samples.ts';

export interface Measured {
  readonly least: number | null;
  readonly most: number | null;
  readonly mean: number | null;
}

/** Least, most and mean of what may be believed; null where nothing may. */
export function measured({ length, value, quality }: Samples): Measured {
  let [least, most, sum, count] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 0, 0];
  for (let index = 0; index < length; index++) {
    const saw = value[index] ?? Number.NaN;
    if (quality[index] !== 0 || Number.isNaN(saw)) continue;
    if (saw < least) least = saw;
    if (saw > most) most = saw;
    sum += saw;
    count += 1;
  }
  return count === 0 ? { least: null, most: null, mean: null } : { least, most, mean: sum / count };
}
