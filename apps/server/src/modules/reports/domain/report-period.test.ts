import { expect, test } from 'vitest';
import { reportDueOn, reportPeriod } from './report-period.ts';

test.each([
  ['monthly', 2026, 2, '2026-02-01', '2026-02-28', null],
  ['monthly', 2024, 2, '2024-02-01', '2024-02-29', null],
  ['monthly', 2026, 12, '2026-12-01', '2026-12-31', null],
  ['quarterly', 2026, 1, '2026-01-01', '2026-03-31', '2026-04-15'],
  ['quarterly', 2026, 4, '2026-10-01', '2026-12-31', '2027-01-15'],
  ['annual', 2026, 1, '2026-01-01', '2026-12-31', '2027-01-31'],
  ['evaluation', 2026, 1, '2024-01-01', '2026-12-31', null],
] as const)('a %s report of %d (%d) is about %s to %s and owed by %s', (kind, year, part, fromOn, untilOn, dueOn) => {
  const period = reportPeriod({ kind, year, part });
  expect(period).toMatchObject({ fromOn, untilOn });
  expect(period && reportDueOn({ kind }, period, null)).toBe(dueOn);
});

test('the month’s report is owed by the day the office set, and by none where it set none', () => {
  expect(reportDueOn({ kind: 'monthly' }, { untilOn: '2026-02-28' }, 5)).toBe('2026-03-05');
  expect(reportDueOn({ kind: 'monthly' }, { untilOn: '2026-12-31' }, 28)).toBe('2027-01-28');
  expect(reportDueOn({ kind: 'quarterly' }, { untilOn: '2026-03-31' }, 5)).toBe('2026-04-15');
});

test('there is no thirteenth month, fifth quarter or second year of a year', () => {
  expect(reportPeriod({ kind: 'monthly', year: 2026, part: 13 })).toBeUndefined();
  expect(reportPeriod({ kind: 'quarterly', year: 2026, part: 5 })).toBeUndefined();
  expect(reportPeriod({ kind: 'annual', year: 2026, part: 2 })).toBeUndefined();
  expect(reportPeriod({ kind: 'evaluation', year: 2026, part: 2 })).toBeUndefined();
});
