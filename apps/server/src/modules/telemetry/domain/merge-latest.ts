/** The newest sample of each of some points, in the order asked; `at` is -Infinity where nothing is known. */
interface Newest {
  readonly at: Float64Array;
  readonly value: Float64Array;
  readonly quality: Uint8Array;
}

/** Of what several tell of the same points, the newest of each. */
export function newestOf(points: number, told: readonly Newest[]): Newest {
  const at = new Float64Array(points).fill(Number.NEGATIVE_INFINITY);
  const value = new Float64Array(points).fill(Number.NaN);
  const quality = new Uint8Array(points);
  for (const one of told) {
    for (let place = 0; place < points; place += 1) {
      if (!((one.at[place] ?? Number.NaN) > (at[place] ?? 0))) continue;
      at[place] = one.at[place] ?? 0;
      value[place] = one.value[place] ?? 0;
      quality[place] = one.quality[place] ?? 0;
    }
  }
  return { at, value, quality };
}

/** What was asked in portions, put together again. */
export const inARow = (portions: readonly Newest[]): Newest => ({
  at: Float64Array.from(portions.flatMap(({ at }) => [...at])),
  value: Float64Array.from(portions.flatMap(({ value }) => [...value])),
  quality: Uint8Array.from(portions.flatMap(({ quality }) => [...quality])),
});
