/** The newest sample of a point, good or not. */
export interface LastSample {
  readonly at: number;
  readonly value: number;
  readonly good: boolean;
}

/** The newest sample of every point, and the newest good one, in columns by the number of the point. */
export interface LastSamples {
  readonly goodAt: Float64Array;
  readonly goodValue: Float64Array;
  /** When the point was last heard: by its own clock, but never later than it came. */
  readonly heardAt: Float64Array;
  /** Whether it is newer than all before it, of a known point: then it is kept. */
  take(pointId: number, at: number, value: number, good: boolean): boolean;
  of(pointId: number): LastSample | undefined;
}

/** What is known of a point stays known when the points are laid out anew. */
export function createLastSamples(ids: Iterable<number>, size: number, earlier?: LastSamples): LastSamples {
  const known = new Uint8Array(size);
  const at = new Float64Array(size).fill(Number.NEGATIVE_INFINITY);
  const value = new Float64Array(size).fill(Number.NaN);
  const isGood = new Uint8Array(size);
  const goodAt = new Float64Array(size).fill(Number.NaN);
  const goodValue = new Float64Array(size).fill(Number.NaN);
  const heardAt = new Float64Array(size).fill(Number.NaN);

  for (const id of ids) {
    known[id] = 1;
    const before = earlier?.of(id);
    heardAt[id] = earlier?.heardAt[id] ?? Number.NaN;
    if (before === undefined) continue;
    at[id] = before.at;
    value[id] = before.value;
    isGood[id] = before.good ? 1 : 0;
    goodAt[id] = earlier?.goodAt[id] ?? Number.NaN;
    goodValue[id] = earlier?.goodValue[id] ?? Number.NaN;
  }

  return {
    goodAt,
    goodValue,
    heardAt,

    take(pointId, sampleAt, sample, good) {
      if (known[pointId] !== 1 || !(sampleAt > (at[pointId] as number))) return false;
      at[pointId] = sampleAt;
      value[pointId] = sample;
      isGood[pointId] = good ? 1 : 0;
      return true;
    },

    of(pointId) {
      if (known[pointId] !== 1 || at[pointId] === Number.NEGATIVE_INFINITY) return undefined;
      return { at: at[pointId] as number, value: value[pointId] as number, good: isGood[pointId] === 1 };
    },
  };
}
