import { LoopStep } from '@zhiben/vocabulary/supervision.ts';
import { expect, test } from 'vitest';
import { type LoopRecords, loopSteps } from './loop-steps.ts';

const open: LoopRecords = {
  foundOn: '2026-11-20',
  closedOn: null,
  reviewedByName: null,
  awaitsReview: false,
  handovers: {},
  published: {},
  bulletinOn: null,
};
const closed = { ...open, closedOn: '2026-12-05', reviewedByName: '王明、李静' };
const handed = { receiver: '店上镇', handedOn: '2026-11-21', acknowledgedOn: null, acknowledgedBy: null };
const waiting = (records: LoopRecords) =>
  loopSteps(records).flatMap(({ step, standing }) => (standing === 'waiting' ? [step] : []));

test.each<[string, LoopRecords, readonly LoopStep[]]>([
  [
    'a hazard just found waits for both hand-overs and to be published',
    open,
    ['township', 'department', 'list', 'progress'],
  ],
  [
    'one that was handed over and not signed for still waits',
    { ...open, handovers: { township: handed } },
    ['township', 'department', 'list', 'progress'],
  ],
  [
    'signed for, it does not',
    { ...open, handovers: { township: { ...handed, acknowledgedOn: '2026-11-22', acknowledgedBy: '张' } } },
    ['department', 'list', 'progress'],
  ],
  [
    'before its review it waits to be inspected',
    { ...open, awaitsReview: true },
    ['township', 'department', 'list', 'progress', 'inspect'],
  ],
  [
    'written off, its result is to be told and circulated',
    closed,
    ['township', 'department', 'list', 'result', 'assess'],
  ],
  [
    'told and circulated, the loop is closed but for what nobody did',
    { ...closed, published: { list: ['2026-11'], result: ['2026-12'] }, bulletinOn: '2026-12-08' },
    ['township', 'department'],
  ],
])('%s', (_, records, expected) => {
  expect(waiting(records)).toEqual(expected);
});

test('every step stands in the order of the loop', () => {
  expect(loopSteps(open).map(({ step }) => step)).toEqual(LoopStep.options);
});
