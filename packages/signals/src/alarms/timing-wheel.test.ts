import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createTimingWheel } from './timing-wheel.ts';

const START = Date.UTC(2026, 10, 30);
const HOUR = 3_600_000;

function firedBy(due: readonly number[], looks: readonly number[]): { at: number; id: number; due: number }[] {
  const wheel = createTimingWheel(due.length, START);
  for (const [id, at] of due.entries()) wheel.arm(id, at);
  const fired: { at: number; id: number; due: number }[] = [];
  for (const at of looks) wheel.advance(at, (id, when) => fired.push({ at, id, due: when }));
  return fired;
}

describe('a timer', () => {
  test.each([
    ['a millisecond ahead', 1],
    ['at the end of a tick', 63],
    ['at the beginning of the next', 64],
    ['a turn of the fine wheel ahead', 64 * 256],
    ['an hour ahead', HOUR],
    ['a week ahead', 7 * 24 * HOUR],
    ['a year ahead', 365 * 24 * HOUR],
  ])('%s fires at its millisecond and not before', (_, ahead) => {
    expect(firedBy([START + ahead], [START + ahead - 1])).toEqual([]);
    expect(firedBy([START + ahead], [START + ahead - 1, START + ahead])).toHaveLength(1);
  });

  test('of the past fires at the next look', () => {
    expect(firedBy([START - HOUR], [START])).toHaveLength(1);
  });

  test('that was disarmed never fires', () => {
    const wheel = createTimingWheel(3, START);
    for (const id of [0, 1, 2]) wheel.arm(id, START + 10);
    wheel.disarm(1);
    const fired: number[] = [];
    wheel.advance(START + 10, (id) => fired.push(id));
    expect(fired.sort()).toEqual([0, 2]);
  });

  test('without a time is refused', () => {
    expect(() => createTimingWheel(1, START).arm(0, Number.NaN)).toThrow(RangeError);
  });

  test('armed anew by its own firing goes on in the same look', () => {
    const wheel = createTimingWheel(1, START);
    const fired: number[] = [];
    wheel.arm(0, START);
    wheel.advance(START + 1000, (id, due) => {
      fired.push(due - START);
      wheel.arm(id, due + 250);
    });
    expect(fired).toEqual([0, 250, 500, 750, 1000]);
    expect(wheel.dueOf(0)).toBe(START + 1250);
  });
});

test('a clock that is put right leaves every timer as long to wait as it had', () => {
  const ahead = fc.array(fc.integer({ min: 1, max: 100 * HOUR }), { minLength: 1, maxLength: 40 });
  fc.assert(
    fc.property(ahead, fc.integer({ min: -50 * HOUR, max: 50 * HOUR }), (waits, by) => {
      const wheel = createTimingWheel(waits.length, START);
      for (const [id, wait] of waits.entries()) wheel.arm(id, START + wait);
      wheel.step(by);
      const fired: number[] = [];
      wheel.advance(START + by, (id) => fired.push(id));
      expect(fired).toEqual([]);
      wheel.advance(START + by + 200 * HOUR, (id, due) => fired.push(due - START - by - (waits[id] ?? 0)));
      expect(fired).toEqual(waits.map(() => 0));
    }),
    { numRuns: 200 },
  );
});

test('whatever is armed, every timer fires once, at the first look that is not before it', () => {
  const times = fc.array(fc.integer({ min: -1000, max: 100 * HOUR }), { minLength: 1, maxLength: 60 });
  fc.assert(
    fc.property(times, fc.array(fc.integer({ min: 0, max: 20 * HOUR }), { maxLength: 40 }), (due, steps) => {
      let look = START;
      const looks = [...steps.map((step) => (look += step)), START + 200 * HOUR];
      const fired = firedBy(
        due.map((ahead) => START + ahead),
        looks,
      );
      expect(fired.map(({ id }) => id).sort((a, b) => a - b)).toEqual(due.map((_, id) => id));
      for (const { at, due: when } of fired) expect(at).toBe(looks.find((each) => each >= when));
    }),
    { numRuns: 200 },
  );
});
