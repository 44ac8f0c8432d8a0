import { expect, test } from 'vitest';
import { clockSteps } from './clock-steps.ts';

test('a clock that is put back or forward is noticed once, by how much; one that merely drifts is not', () => {
  let [wall, watch] = [1_000_000, 0];
  const stepped = clockSteps({ wall: () => wall, watch: () => watch });
  const pass = (clock: number, truly = clock) => {
    wall += clock;
    watch += truly;
    return stepped();
  };

  expect([pass(100), pass(110, 100), pass(-29_900, 100), pass(100), pass(3_600_100, 100), pass(100)]).toEqual([
    0, 0, -30_000, 0, 3_600_000, 0,
  ]);
});

test('many small drifts in one direction never add up to a step', () => {
  let [wall, watch] = [0, 0];
  const stepped = clockSteps({ wall: () => wall, watch: () => watch });
  for (let times = 0; times < 1000; times += 1) {
    wall += 101;
    watch += 100;
    expect(stepped()).toBe(0);
  }
});
