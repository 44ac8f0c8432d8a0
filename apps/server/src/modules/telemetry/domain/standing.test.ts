import { expect, test } from 'vitest';
import { standingOf } from './standing.ts';
import { whenItCame } from './when-it-came.ts';

const NOW = 1_000_000_000;
const heard = (agoMs: number, quality = 0) => ({ at: NOW - agoMs, quality });

test.each([
  ['a point that has never spoken', 1, undefined, 'never'],
  ['a point of a second, heard now', 1, heard(0), 'live'],
  ['a point of a second, heard fifteen seconds ago', 1, heard(15_000), 'live'],
  ['a point of a second, heard longer ago', 1, heard(15_001), 'silent'],
  ['a point of a minute, heard three minutes ago', 60, heard(180_000), 'live'],
  ['a point of a minute, heard longer ago', 60, heard(180_001), 'silent'],
  ['a point that says its value is bad', 1, heard(0, 2), 'bad'],
  ['a bad point that says nothing any more', 1, heard(60_000, 2), 'silent'],
])('%s is what it is', (_what, everySeconds, latest, standing) => {
  expect(standingOf({ everySeconds, closed: false, latest }, NOW)).toBe(standing);
});

test('a point out of use is closed, whatever it says', () => {
  expect(standingOf({ everySeconds: 1, closed: true, latest: heard(0) }, NOW)).toBe('closed');
});

const LIMITS = { futureMs: 60_000, lateMs: 600_000, expiredMs: 86_400_000 };
test.each([
  [60_000, 'in-time'],
  [60_001, 'future'],
  [-600_000, 'in-time'],
  [-600_001, 'late'],
  [-86_400_000, 'late'],
  [-86_400_001, 'expired'],
])('a sample of %i ms from now is %s', (ms, when) => {
  expect(whenItCame(NOW + ms, NOW, LIMITS)).toBe(when);
});
