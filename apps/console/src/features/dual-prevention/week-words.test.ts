import { expect, test } from 'vitest';
import { mondayOf, sundayOf, weekWords } from './week-words.ts';

test.each([
  ['2026-11-24', 0, '2026-11-23'],
  ['2026-11-29', 0, '2026-11-23'],
  ['2026-11-23', 1, '2026-11-16'],
  ['2027-01-02', 0, '2026-12-28'],
])('the week of %s, %i weeks before, begins on %s', (day, before, monday) => {
  expect(mondayOf(day, before)).toBe(monday);
});

test('a week of another year says which', () => {
  expect(weekWords('2026-11-16', sundayOf('2026-11-16'), '2026-11-24')).toBe('11-16 至 11-22');
  expect(weekWords('2025-12-29', sundayOf('2025-12-29'), '2026-11-24')).toBe('2025-12-29 至 01-04');
});
