import { describe, expect, test } from 'vitest';
import { STATUTORY_CASES } from './statutory-cases.fixture.ts';
import {
  lastDayOf,
  lastDayToAnnounceHearing,
  lateFee,
  STATUTORY_CLOCKS,
  type StatutoryClockId,
  transferBy,
} from './statutory-clocks.ts';

describe('two hundred cases reckoned apart from the product', () => {
  test('cover every clock, and suspensions', () => {
    expect(STATUTORY_CASES).toHaveLength(200);
    expect(new Set(STATUTORY_CASES.map(({ clock }) => clock))).toEqual(new Set(Object.keys(STATUTORY_CLOCKS)));
    expect(STATUTORY_CASES.filter(({ suspensions }) => suspensions !== '').length).toBeGreaterThan(40);
  });

  test.each(STATUTORY_CASES)('$clock from $startedOn without $suspensions ends on $lastOn', (one) => {
    const suspensions = one.suspensions
      .split(' ')
      .filter(Boolean)
      .map((stretch) => {
        const [from = '', until = ''] = stretch.split('~');
        return { from, until };
      });
    expect(lastDayOf(one.clock as StatutoryClockId, one.startedOn, suspensions).on).toBe(one.lastOn);
  });
});

test.each([
  ['2026-10-15', '2026-09-30'],
  ['2026-11-23', '2026-11-12'],
  ['2026-02-27', '2026-02-11'],
])('a hearing on %s is announced by %s', (hearingOn, by) => {
  expect(lastDayToAnnounceHearing(hearingOn)).toBe(by);
});

test('a file is with the police twenty-four hours after the decision, Sunday or not', () => {
  expect(transferBy(new Date('2026-10-03T08:30:00Z'))).toEqual(new Date('2026-10-04T08:30:00Z'));
});

test.each([
  ['on the last day', '2026-11-20', 0],
  ['a day late', '2026-11-21', 3_000],
  ['thirty-three days late', '2026-12-23', 99_000],
  ['thirty-four days late, never more than the fine', '2026-12-24', 100_000],
])('a fine of 100,000 paid %s', (_, paidOn, yuan) => {
  expect(lateFee(100_000, '2026-11-20', paidOn)).toBe(yuan);
});

test('a limit that reaches into a year without a notice is not certain where days off decide', () => {
  expect(lastDayOf('payment', '2026-12-25').certain).toBe(false);
  expect(lastDayOf('seizure', '2026-12-25').certain).toBe(true);
});

describe('ninety days from the opening on 10 December 2026', () => {
  const hearing = { from: '2026-12-20', until: '2026-12-29' };
  test.each([
    ['end on the ninetieth', [], 0, '2027-03-10'],
    ['stand still for the ten days of a hearing', [hearing], 0, '2027-03-20'],
    ['are longer by what the head granted', [], 30, '2027-04-09'],
    ['stand still in the granted days too', [{ from: '2027-03-15', until: '2027-03-24' }], 30, '2027-04-19'],
    [
      'count a day once that two suspensions share',
      [hearing, { from: '2026-12-29', until: '2026-12-30' }],
      0,
      '2027-03-21',
    ],
  ])('%s', (_, suspensions, extraDays, on) => {
    expect(lastDayOf('decision', '2026-12-10', suspensions, extraDays).on).toBe(on);
  });
});
