import { describe, expect, test } from 'vitest';
import { spanOf, withGaps } from './trend-range.ts';

const NOW = new Date('2026-11-30T00:00:00Z');
const T = NOW.getTime();

describe('what is looked at', () => {
  test.each([
    ['', T - 86_400_000, 'day'],
    ['span=hour', T - 3_600_000, 'hour'],
    ['span=century', T - 86_400_000, 'day'],
    ['from=x&until=y', T - 86_400_000, 'day'],
    ['from=2026-11-30T00:00:00Z&until=2026-11-29T00:00:00Z', T - 86_400_000, 'day'],
  ])('with %s in the address is', (address, from, span) => {
    expect(spanOf(new URLSearchParams(address), NOW)).toEqual({ from, until: T, span });
  });

  test('is a stretch that was dragged out', () => {
    const { from, until, span } = spanOf(
      new URLSearchParams('from=2026-11-01T00:00:00Z&until=2026-11-02T00:00:00Z'),
      NOW,
    );
    expect([until - from, span]).toEqual([86_400_000, undefined]);
  });
});

describe('a line', () => {
  const range = { fromAt: '', untilAt: '' };

  test('breaks where samples are missing and where one is bad', () => {
    const raw = { ...range, step: 'raw' as const, at: [T, T + 1000, T + 60_000], value: [1, 2, 3], quality: [0, 2, 0] };
    expect(withGaps(raw, 1).value).toEqual([
      [T, 1],
      [T + 1000, null],
      [T + 1001, null],
      [T + 60_000, 3],
    ]);
  });

  test('by the minute has its own gaps', () => {
    const minutes = {
      ...range,
      step: 'minute' as const,
      at: [T, T + 60_000],
      value: [1, null],
      least: [0, null],
      most: [2, null],
    };
    expect(withGaps(minutes, 1)).toEqual({
      value: [
        [T, 1],
        [T + 60_000, null],
      ],
      least: [
        [T, 0],
        [T + 60_000, null],
      ],
      most: [
        [T, 2],
        [T + 60_000, null],
      ],
    });
  });
});
