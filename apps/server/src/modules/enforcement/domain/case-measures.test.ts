import type { CaseMeasure } from '@zhiben/vocabulary/case-measures.ts';
import { describe, expect, test } from 'vitest';
import type { CaseMover } from './case-lifecycle.ts';
import { decisionTerm, type MeasureStanding, measuresFor, stretchFault } from './case-measures.ts';
import { lateOnParts, nextPart, partsFault } from './instalments.ts';

const opened: MeasureStanding = {
  state: 'opened',
  suspended: false,
  asked: false,
  held: [],
  seizureExtended: false,
  mayDefer: false,
};
const officer: CaseMover = { isOfficer: true, isDirector: false };
const director: CaseMover = { isOfficer: false, isDirector: true };
const ASKS = ['ask-kept-evidence', 'ask-seizure'] as const;

describe('beside its steps', () => {
  test.each<[string, Partial<MeasureStanding>, CaseMover, readonly CaseMeasure[]]>([
    ['an officer may stop the clock and ask the head', {}, officer, ['suspend', 'ask-extension', ...ASKS]],
    ['the head is asked nothing that nobody asked', {}, director, []],
    ['the head answers', { asked: true }, director, ['answer']],
    ['one thing is asked at a time', { asked: true }, officer, ['suspend']],
    ['a clock that stands is not prolonged', { suspended: true }, officer, ['resume', ...ASKS]],
    ['a hearing ends its own suspension', { suspended: true, state: 'hearing' }, officer, [...ASKS]],
    [
      'what is seized is given an end or, once, more time',
      { held: ['seizure'] },
      officer,
      ['suspend', 'ask-extension', 'end-seizure', 'ask-kept-evidence', 'ask-seizure-extension'],
    ],
    [
      'a second time is not asked for',
      { held: ['seizure'], seizureExtended: true },
      officer,
      ['suspend', 'ask-extension', 'end-seizure', 'ask-kept-evidence'],
    ],
    [
      'goods still held after the decision are given an end',
      { state: 'decided', held: ['seizure'] },
      officer,
      ['end-seizure'],
    ],
    [
      'whoever may still pay in time may ask to pay later',
      { state: 'decided', mayDefer: true },
      officer,
      ['ask-deferral'],
    ],
    ['nothing is asked for in a proposal', { state: 'proposed' }, officer, []],
    ['an outsider does nothing', { asked: true, held: ['seizure'] }, { isOfficer: false, isDirector: false }, []],
  ])('%s', (_, change, mover, measures) => {
    expect(measuresFor({ ...opened, ...change }, mover)).toEqual(measures);
  });
});

describe('the decision is due', () => {
  const over = { from: '2026-12-20', until: '2026-12-29' };
  test.each([
    ['on the ninetieth day', [], 0, '2027-03-10'],
    ['later by the days that did not count', [over], 0, '2027-03-20'],
    ['later by what was granted as well', [over], 30, '2027-04-19'],
    ['on no day while the clock stands', [over, { from: '2027-01-05', until: null }], 0, undefined],
  ])('%s', (_, stretches, extra, on) => {
    expect(decisionTerm('2026-12-10', stretches, extra)?.on).toBe(on);
  });
  test.each([
    ['2026-12-11', undefined],
    ['2026-12-10', '中止须在立案次日以后开始'],
    ['2027-01-11', '中止不能从今天以后开始'],
  ])('and a suspension from %s is answered %s', (from, fault) => {
    expect(stretchFault('2026-12-10', [], from, '2027-01-10')).toBe(fault);
  });
  test('a day is left out once', () => {
    expect(stretchFault('2026-12-10', [over], '2026-12-29', '2027-01-10')).toContain('已经中止过');
    expect(stretchFault('2026-12-10', [over], '2026-12-30', '2027-01-10')).toBeUndefined();
  });
});

describe('a fine of 30,000 in parts', () => {
  const first = { on: '2027-02-01', yuan: 10_000 };
  const second = { on: '2027-03-01', yuan: 20_000 };
  test.each([
    ['two that make it up', [first, second], undefined],
    ['one later day for all of it', [{ ...second, yuan: 30_000 }], undefined],
    ['nothing', [], '请填写缴款日期和金额'],
    ['a day that is today', [{ ...first, on: '2027-01-10' }, second], '缴款日期须在今天以后'],
    ['days out of order', [second, first], '各期日期须由近到远，不能重复'],
    ['too little', [first], '各期合计10000元，应等于罚款30000元'],
  ])('of %s', (_, parts, fault) => {
    expect(partsFault(30_000, parts, '2027-01-10')).toBe(fault);
  });

  const parts = [
    { ...first, paidOn: null },
    { ...second, paidOn: null },
  ];
  test.each([
    ['2027-02-01', 10_000, 0],
    ['2027-02-02', 10_300, 300],
    // The first part is late by 34 days and costs no more than itself again; the second is late by six.
    ['2027-03-07', 20_000, 13_600],
  ])('on %s the next part costs %i, and %i was added so far', (on, owed, late) => {
    expect([nextPart(parts, on)?.owedYuan, lateOnParts(parts, on)]).toEqual([owed, late]);
  });
  test('nothing is owed once all are paid', () => {
    expect(nextPart([{ ...first, paidOn: '2027-02-01' }], '2027-05-01')).toBeUndefined();
  });
});
