/** Samples of one point, in columns. */
export interface Samples {
  readonly length: number;
  /** ms since 1970, ascending. */
  readonly at: Float64Array;
  readonly value: Float64Array;
  /** 0 good, 1 uncertain, 2 bad. */
  readonly quality: Uint8Array;
}

/** Samples of many points, in the order in which they came. */
export interface Block extends Samples {
  readonly pointId: Int32Array;
}

export const GOOD = 0;
