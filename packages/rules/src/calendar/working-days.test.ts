import chineseDays from 'chinese-days';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayInChina, dayNumber, dayText, endOfDayInChina } from './day.ts';
import { addNaturalDays, addWorkingDays, isAnnounced, isWorkingDay, workingDaysBetween } from './working-days.ts';

const anyDay = fc.integer({ min: dayNumber('2023-01-01'), max: dayNumber('2029-12-31') }).map(dayText);

test.each([2023, 2024, 2025, 2026])('every day of %i agrees with an independent calendar', (year) => {
  const last = dayNumber(`${year}-12-31`);
  const differing = [];
  for (let day = dayNumber(`${year}-01-01`); day <= last; day++) {
    const on = dayText(day);
    if (isWorkingDay(on) !== chineseDays.isWorkday(on)) differing.push(on);
  }
  expect(differing).toEqual([]);
});

test.each([
  ['an ordinary Friday', '2026-11-20', 1, '2026-11-23', true],
  ['the last day before the Spring Festival of 2026', '2026-02-14', 1, '2026-02-24', true],
  ['a Friday before a worked Sunday', '2025-09-26', 1, '2025-09-28', true],
  ['the eve of the National Day week of 2024, whose Saturday is worked', '2024-09-30', 4, '2024-10-11', true],
  ['the same, one day more', '2024-09-30', 5, '2024-10-12', true],
  ['no days at all', '2026-10-01', 0, '2026-10-01', true],
  ['the turn into a year without a notice', '2026-12-31', 1, '2027-01-01', false],
  ['the last announced working day', '2026-12-30', 1, '2026-12-31', true],
])('working days count on from %s', (_, on, amountDays, expected, certain) => {
  expect(addWorkingDays(on, amountDays)).toEqual({ on: expected, certain });
});

test.each([
  ['an ordinary day', '2026-11-10', 10, '2026-11-20', true],
  ['a Saturday, moved to Monday', '2026-11-11', 10, '2026-11-23', true],
  ['the first day of the National Day holiday, moved past it', '2026-09-21', 10, '2026-10-08', true],
  ['a worked Saturday, which stays', '2026-04-29', 10, '2026-05-09', true],
  ['a year without a notice', '2026-12-25', 10, '2027-01-04', false],
])('ten natural days end on %s', (_, on, amountDays, expected, certain) => {
  expect(addNaturalDays(on, amountDays)).toEqual({ on: expected, certain });
});

test('counting back the days that were added gives the same number', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: 0, max: 60 }), (on, amountDays) => {
      const end = addWorkingDays(on, amountDays);
      expect(workingDaysBetween(on, end.on)).toBe(amountDays);
      expect(workingDaysBetween(end.on, on) + amountDays).toBe(0);
    }),
  );
});

test('a deadline in working days always falls on a working day, and never before the same number of natural days', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: 1, max: 60 }), (on, amountDays) => {
      const end = addWorkingDays(on, amountDays);
      expect(isWorkingDay(end.on)).toBe(true);
      expect(dayNumber(end.on) - dayNumber(on)).toBeGreaterThanOrEqual(amountDays);
      expect(end.certain).toBe(isAnnounced(end.on) && isAnnounced(dayText(dayNumber(on) + 1)));
    }),
  );
});

test.each(['2026-02-30', '2026-13-01', '2026-1-1', '', '20260101', '2026-01-01T00:00'])('"%s" is not a day', (on) => {
  expect(() => isWorkingDay(on)).toThrow(RangeError);
});

test.each([-1, 1.5, Number.NaN])('%d is not a number of days', (amountDays) => {
  expect(() => addWorkingDays('2026-01-05', amountDays)).toThrow(RangeError);
});

test('a day in China starts sixteen hours into the day before in UTC', () => {
  expect(dayInChina(new Date('2026-11-22T15:59:59.999Z'))).toBe('2026-11-22');
  expect(dayInChina(new Date('2026-11-22T16:00:00Z'))).toBe('2026-11-23');
  expect(endOfDayInChina('2026-11-22').toISOString()).toBe('2026-11-22T16:00:00.000Z');
});
