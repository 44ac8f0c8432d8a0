import { expect, test } from 'vitest';
import { dayOf, dayTitle, shortTime, timeLeft } from './moments.ts';

const now = new Date('2026-11-23T06:05:00Z');

test.each([
  ['an hour ago', '2026-11-23T05:00:00Z', '今天 13:00'],
  ['just after midnight in Beijing, still yesterday in London', '2026-11-22T16:00:00Z', '今天 00:00'],
  ['a minute before that midnight', '2026-11-22T15:59:00Z', '昨天 23:59'],
  ['tomorrow morning', '2026-11-24T01:30:00Z', '明天 09:30'],
  ['earlier this year', '2026-03-01T00:00:00Z', '03-01 08:00'],
  ['the last second of 2023 in Beijing', '2023-12-31T15:59:59Z', '2023-12-31 23:59'],
])('%s reads as an office writes it', (_case, at, written) => {
  expect(shortTime(new Date(at), now)).toBe(written);
});

test('midnight is 00:00 and belongs to the day it begins', () => {
  expect(dayOf(new Date('2026-11-22T16:00:00Z'))).toBe('2026-11-23');
});

test.each([
  ['2026-11-23', '今天'],
  ['2026-11-24', '明天'],
  ['2026-11-25', '11-25 周三'],
  ['2027-01-04', '2027-01-04 周一'],
])('the day %s is headed %s', (on, title) => {
  expect(dayTitle(on, now)).toBe(title);
});

test.each([
  ['2026-11-23T06:04:00Z', 'overdue', '逾期 1 分钟'],
  ['2026-11-20T06:04:00Z', 'overdue', '逾期 3 天'],
  ['2026-11-21T15:59:59Z', 'overdue', '逾期 2 天'],
  ['2026-11-23T06:05:30Z', 'near', '剩 1 分钟'],
  ['2026-11-24T06:04:59Z', 'near', '剩 23 小时'],
  ['2026-11-24T06:05:00Z', 'far', '剩 1 天'],
])('a deadline at %s is %s', (dueAt, kind, text) => {
  expect(timeLeft(new Date(dueAt), now)).toEqual({ kind, text });
});
