import { expect, test } from 'vitest';
import { inARow, newestOf } from './merge-latest.ts';

const told = (at: number[], value: number[]) => ({
  at: Float64Array.from(at),
  value: Float64Array.from(value),
  quality: Uint8Array.from(at, () => 0),
});
const NEVER = Number.NEGATIVE_INFINITY;

test('of what two shares tell of a point the newest counts, and what neither knows stays unknown', () => {
  const { at, value } = newestOf(3, [told([5, NEVER, 7], [1, Number.NaN, 3]), told([6, NEVER, 2], [9, Number.NaN, 4])]);
  expect([...at]).toEqual([6, NEVER, 7]);
  expect([...value]).toEqual([9, Number.NaN, 3]);
});

test('while nobody answers for a share its points are unknown, not good', () => {
  expect([...newestOf(1, []).at]).toEqual([NEVER]);
});

test('what was asked in portions comes back in the order asked', () => {
  expect([...inARow([told([1, 2], [10, 20]), told([3], [30])]).value]).toEqual([10, 20, 30]);
});
