/** The newest sample of each point, in arrays by point number. */
export function createLatestValues() {
  let at = new Float64Array(1024).fill(Number.NEGATIVE_INFINITY);
  let value = new Float64Array(1024);
  let quality = new Uint8Array(1024);

  function widen(pointId: number): void {
    const length = Math.max(pointId + 1, at.length * 2);
    const [wideAt, wideValue, wideQuality] = [
      new Float64Array(length).fill(Number.NEGATIVE_INFINITY),
      new Float64Array(length),
      new Uint8Array(length),
    ];
    wideAt.set(at);
    wideValue.set(value);
    wideQuality.set(quality);
    [at, value, quality] = [wideAt, wideValue, wideQuality];
  }

  return {
    /** -Infinity for a point that has never spoken. */
    at: (pointId: number): number => at[pointId] ?? Number.NEGATIVE_INFINITY,

    /** Keeps it where it is newer than what is known. */
    see(pointId: number, time: number, saw: number, how: number): void {
      if (pointId >= at.length) widen(pointId);
      if (time <= (at[pointId] ?? 0)) return;
      at[pointId] = time;
      value[pointId] = saw;
      quality[pointId] = how;
    },

    of(pointIds: readonly number[]): Latest {
      return {
        at: Float64Array.from(pointIds, (id) => at[id] ?? Number.NEGATIVE_INFINITY),
        value: Float64Array.from(pointIds, (id) => value[id] ?? Number.NaN),
        quality: Uint8Array.from(pointIds, (id) => quality[id] ?? 0),
      };
    },
  };
}
export type LatestValues = ReturnType<typeof createLatestValues>;

/** In the order asked; `at` is -Infinity where nothing is known. */
export interface Latest {
  readonly at: Float64Array;
  readonly value: Float64Array;
  readonly quality: Uint8Array;
}
