import { expect, test } from 'vitest';
import { leastWalkingSeconds } from './walking-time.ts';

test.each([
  ['two places that may lie side by side', 2, 20, null],
  ['three places of one line each', 3, 3, 32],
  ['ten places of four lines each', 10, 40, 174],
])('%s', (_case, places, items, seconds) => {
  expect(leastWalkingSeconds({ places, items })).toBe(seconds);
});

test('a slower office says so by its own settings', () => {
  const settings = { secondsBetweenPlaces: 60, secondsPerItem: 5, leastPlaces: 2 };
  expect(leastWalkingSeconds({ places: 2, items: 3 }, settings)).toBe(70);
});
