import type { MajorHazardLevel } from '../../enterprise-facts.ts';

interface Band<Value> {
  readonly atLeast: number;
  readonly value: Value;
}

/** α by the number of permanent residents within 500 m outside the plant's boundary. Highest first. */
export const EXPOSURE_BANDS: readonly Band<number>[] = [
  { atLeast: 100, value: 2 },
  { atLeast: 50, value: 1.5 },
  { atLeast: 30, value: 1.2 },
  { atLeast: 1, value: 1 },
  { atLeast: 0, value: 0.5 },
];

/** Level by R; a value exactly on a boundary belongs to the more dangerous level. */
export const LEVEL_BANDS: readonly Band<MajorHazardLevel>[] = [
  { atLeast: 100, value: 1 },
  { atLeast: 50, value: 2 },
  { atLeast: 10, value: 3 },
  { atLeast: 0, value: 4 },
];

/** undefined for what is no number of people. */
export const alphaFor = (residents: number): number | undefined =>
  Number.isInteger(residents) ? valueFor(EXPOSURE_BANDS, residents) : undefined;

export const levelFor = (r: number): MajorHazardLevel | undefined => valueFor(LEVEL_BANDS, r);

function valueFor<Value>(bands: readonly Band<Value>[], amount: number): Value | undefined {
  return bands.find(({ atLeast }) => amount >= atLeast)?.value;
}
