import { expect, test } from 'vitest';
import { endedWeeks, weekAfter, weekOf } from './week.ts';

test.each([
  ['a Monday', '2026-11-23', '2026-11-23', '2026-11-29'],
  ['a Sunday', '2026-11-29', '2026-11-23', '2026-11-29'],
  ['the turn of a year', '2027-01-01', '2026-12-28', '2027-01-03'],
])('%s lies in its week', (_case, day, weekOn, untilOn) => {
  expect(weekOf(day)).toEqual({ weekOn, untilOn });
});

test('weeks follow each other both ways, over a year’s end too', () => {
  expect(weekAfter(weekOf('2026-12-30')).weekOn).toBe('2027-01-04');
  expect(weekAfter(weekOf('2027-01-04'), -11).weekOn).toBe('2026-10-19');
});

test('a week has ended once its Sunday is over, and the one that runs never', () => {
  expect(endedWeeks('2026-11-11', '2026-11-29').map(({ weekOn }) => weekOn)).toEqual(['2026-11-09', '2026-11-16']);
  expect(endedWeeks('2026-11-11', '2026-11-30')).toHaveLength(3);
  expect(endedWeeks('2026-11-24', '2026-11-24')).toEqual([]);
});
