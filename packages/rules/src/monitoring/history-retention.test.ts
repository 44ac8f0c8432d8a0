import { expect, test } from 'vitest';
import { deletedBefore } from './history-retention.ts';

const DAY = 86_400_000;
const NOW = 1000 * DAY;

test.each([
  ['a setting of a year', 365, undefined, 635],
  ['a setting below what is asked for', 7, undefined, 970],
  ['something open that began since', 30, 980, 970],
  ['something open that began before', 30, 950, 950],
])('%s decides what may go', (_case, days, heldSinceDay, expectedDay) => {
  const held = heldSinceDay === undefined ? undefined : heldSinceDay * DAY;
  expect(deletedBefore(NOW, days, held)).toBe(expectedDay * DAY);
});
