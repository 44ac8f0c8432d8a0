import type { Trend } from './robust-trend.ts';

/** When a value that moves as it does reaches a limit, in seconds from now. */
export interface Forecast {
  readonly inSeconds: number;
  /** 99 of 100 times not before, and not after; infinite where it may never. */
  readonly earliestSeconds: number;
  readonly latestSeconds: number;
}

/** Whether the trend is surer than the noise: an interval that holds standing still says nothing. */
export function isMoving({ leastSlope, mostSlope }: Trend): boolean {
  return leastSlope > 0 || mostSlope < 0;
}

/** Where the value will be after so many seconds; where it stands, when noise dominates. */
export function valueAfter(trend: Trend, seconds: number): number {
  return isMoving(trend) ? trend.level + trend.slope * seconds : trend.level;
}

/** Undefined when the value does not move towards the limit, or noise dominates. */
export function reachesIn(trend: Trend, limit: number): Forecast | undefined {
  const distance = limit - trend.level;
  if (!isMoving(trend) || Math.sign(distance) !== Math.sign(trend.slope)) return undefined;
  const { slope, leastSlope, mostSlope } = trend;
  const [fast, slow] = slope > 0 ? [mostSlope, leastSlope] : [leastSlope, mostSlope];
  return { inSeconds: distance / slope, earliestSeconds: distance / fast, latestSeconds: distance / slow };
}
