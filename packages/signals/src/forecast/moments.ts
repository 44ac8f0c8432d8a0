import { MOST_MOMENTS, robustTrend, type Trend } from './robust-trend.ts';

/** A trend is read from half of what it looks ahead, at least a minute and at most an hour. */
export function lookBackMs(aheadMs: number): number {
  return Math.min(Math.max(aheadMs / 2, 60_000), 3_600_000);
}

/** The recent means of one value, a moment each: what a trend is read from. */
export interface Moments {
  /** Whether a moment is over with this sample, so that the trend has changed. `at` in ms, ascending. */
  add(at: number, value: number): boolean;
  trend(): Trend | undefined;
  /** Everything it remembers, for whoever goes on from here. */
  state(): MomentsState;
  resume(state: MomentsState): void;
}

export interface MomentsState {
  readonly at: Float64Array;
  readonly value: Float64Array;
  readonly began: number;
  readonly sumAfter: number;
  readonly sumValue: number;
  readonly count: number;
}

export function createMoments(aheadMs: number): Moments {
  const back = lookBackMs(aheadMs);
  const every = back / MOST_MOMENTS;
  const at = new Float64Array(MOST_MOMENTS);
  const value = new Float64Array(MOST_MOMENTS);
  let filled = 0;
  let began = 0;
  let sumAfter = 0;
  let sumValue = 0;
  let count = 0;

  function begin(sampleAt: number): void {
    began = sampleAt;
    sumAfter = 0;
    sumValue = 0;
    count = 0;
  }

  /** The oldest moment makes room; 24 of them move in no time. */
  function finish(): void {
    if (filled === MOST_MOMENTS) {
      at.copyWithin(0, 1);
      value.copyWithin(0, 1);
      filled -= 1;
    }
    at[filled] = began + sumAfter / count;
    value[filled] = sumValue / count;
    filled += 1;
  }

  function add(sampleAt: number, sample: number): boolean {
    const after = sampleAt - began;
    const over = count !== 0 && after >= every;
    if (over) finish();
    if (over || count === 0) begin(sampleAt);
    // What was before a long gap says nothing of what moves now.
    if (after > back) filled = 0;
    sumAfter += sampleAt - began;
    sumValue += sample;
    count += 1;
    return over;
  }

  return {
    add,
    trend: () => robustTrend(at.subarray(0, filled), value.subarray(0, filled)),
    state: () => ({ at: at.slice(0, filled), value: value.slice(0, filled), began, sumAfter, sumValue, count }),
    resume(state) {
      at.set(state.at);
      value.set(state.value);
      filled = state.at.length;
      ({ began, sumAfter, sumValue, count } = state);
    },
  };
}
