/** How a value moves, and how sure that is. Slopes in units a second. */
export interface Trend {
  readonly slope: number;
  /** The slope lies between these with 99 % confidence, if the noise has no memory. */
  readonly leastSlope: number;
  readonly mostSlope: number;
  /** Where the value stands at the last moment, without its noise. */
  readonly level: number;
}

export const MOST_MOMENTS = 24;
export const FEWEST_MOMENTS = 8;
const CONFIDENCE_99 = 2.576;
/** So many of the latest moments say where the value stands: the whole window would lag behind a bend. */
const LATEST = 5;

const slopes = new Float64Array((MOST_MOMENTS * (MOST_MOMENTS - 1)) / 2);
const levels = new Float64Array(LATEST);

/**
 * The median of the slopes between all pairs of moments, with Sen's interval: a third of wild values moves it little. `at` in
 * ms, ascending, at most 24 moments; undefined for fewer than eight.
 */
export function robustTrend(at: Float64Array, value: Float64Array): Trend | undefined {
  const count = at.length;
  if (count < FEWEST_MOMENTS) return undefined;
  const sorted = sortedSlopes(at, value);
  const spread = Math.sqrt((count * (count - 1) * (2 * count + 5)) / 18) * CONFIDENCE_99;
  const slope = quantile(sorted, (sorted.length - 1) / 2);
  return {
    slope,
    leastSlope: quantile(sorted, (sorted.length - spread) / 2 - 1),
    mostSlope: quantile(sorted, (sorted.length + spread) / 2),
    level: levelNow(at, value, slope),
  };
}

function sortedSlopes(at: Float64Array, value: Float64Array): Float64Array {
  let pairs = 0;
  for (let later = 1; later < at.length; later += 1) {
    for (let earlier = 0; earlier < later; earlier += 1) {
      const seconds = ((at[later] as number) - (at[earlier] as number)) / 1000;
      slopes[pairs] = ((value[later] as number) - (value[earlier] as number)) / seconds;
      pairs += 1;
    }
  }
  return slopes.subarray(0, pairs).sort();
}

function levelNow(at: Float64Array, value: Float64Array, slope: number): number {
  const count = at.length;
  const now = at[count - 1] as number;
  for (let back = 0; back < LATEST; back += 1) {
    const moment = count - 1 - back;
    levels[back] = (value[moment] as number) + (slope * (now - (at[moment] as number))) / 1000;
  }
  return quantile(levels.sort(), (LATEST - 1) / 2);
}

/** Between two ranks the mean; beyond the ends the end. */
function quantile(sorted: Float64Array, rank: number): number {
  const inside = Math.min(Math.max(rank, 0), sorted.length - 1);
  return ((sorted[Math.floor(inside)] as number) + (sorted[Math.ceil(inside)] as number)) / 2;
}
