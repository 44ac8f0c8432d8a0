import { describe, expect, test } from 'vitest';
import { downSample, MINUTE_MS } from './down-sample.ts';
import type { Samples } from './samples.ts';

const START = Date.UTC(2026, 10, 30);

function samples(rows: readonly (readonly [second: number, value: number, quality?: number])[]): Samples {
  return {
    length: rows.length,
    at: Float64Array.from(rows, ([second]) => START + second * 1000),
    value: Float64Array.from(rows, ([, value]) => value),
    quality: Uint8Array.from(rows, ([, , quality]) => quality ?? 0),
  };
}

const byMinute = (rows: Parameters<typeof samples>[0], fromSecond = 0, untilSecond = 120) =>
  downSample(samples(rows), START + fromSecond * 1000, START + untilSecond * 1000, MINUTE_MS);

describe('a minute', () => {
  test('keeps least, most, mean, last and how many there were', () => {
    const { least, most, mean, last, count } = byMinute([
      [0, 4],
      [30, 9],
      [59.999, 5],
    ]);
    expect([least[0], most[0], mean[0], last[0], count[0]]).toEqual([4, 9, 6, 5, 3]);
  });

  test('in which nothing came is a gap, not a nought and not the value before', () => {
    const { least, mean, last, count } = byMinute([[0, 4]]);
    expect([count[1], least[1], mean[1], last[1]]).toEqual([0, Number.NaN, Number.NaN, Number.NaN]);
  });

  test('in which nothing good came is a gap too', () => {
    expect(
      byMinute([
        [0, 4, 1],
        [1, 5, 2],
        [2, Number.NaN],
      ]).count[0],
    ).toBe(0);
  });

  test('begins with its first millisecond and ends before the next', () => {
    expect([
      ...byMinute([
        [59.999, 1],
        [60, 2],
      ]).count,
    ]).toEqual([1, 1]);
  });

  test('takes nothing from before or after what was asked', () => {
    expect([
      ...byMinute(
        [
          [29, 1],
          [30, 2],
          [90, 3],
        ],
        30,
        90,
      ).count,
    ]).toEqual([1, 0]);
  });
});

test('nothing is asked, nothing comes', () => {
  expect(byMinute([[0, 1]], 0, 0).length).toBe(0);
});
