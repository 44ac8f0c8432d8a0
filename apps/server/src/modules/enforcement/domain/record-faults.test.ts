import { expect, test } from 'vitest';
import { type Answered, recordFault } from './record-faults.ts';

const items = [
  { key: 'signs', text: '警示标志' },
  { key: 'alarm', text: '报警器' },
];
const fine: Answered = {
  key: 'signs',
  verdict: 'normal',
  words: '',
  level: 'general',
  criterionId: null,
  disposition: 'order',
  rectifyBy: null,
};
const bad: Answered = { ...fine, key: 'alarm', verdict: 'abnormal', words: '探头失电', rectifyBy: '2026-12-10' };
const today = '2026-11-30';

test.each<[string, readonly Answered[], string | undefined]>([
  ['whole', [fine, bad], undefined],
  ['one item open', [fine], '还有 1 项没有检查：报警器。请逐项检查后再提交。'],
  ['an item that was never asked', [fine, bad, { ...fine, key: 'x' }], '检查表中没有「x」这一项，请重新打开检查表。'],
  ['an item answered twice', [fine, bad, bad], '同一项有两个结果，请重新打开检查表。'],
  ['a finding without words', [fine, { ...bad, words: ' ' }], '「报警器」没有写明发现的问题，请补充。'],
  ['an order without a day', [fine, { ...bad, rectifyBy: null }], '「报警器」责令限期整改，须填写整改期限。'],
  ['an order for today', [fine, { ...bad, rectifyBy: today }], '「报警器」的整改期限须晚于检查当日。'],
  [
    'a major hazard by no criterion',
    [fine, { ...bad, level: 'major' }],
    '「报警器」判为重大事故隐患，须指明判定情形。',
  ],
  [
    'a major hazard done on the spot',
    [fine, { ...bad, level: 'major', criterionId: 'c', disposition: 'on-the-spot', rectifyBy: null }],
    '「报警器」判为重大事故隐患，须责令限期整改，不能当场了结。',
  ],
  ['a general one done on the spot', [fine, { ...bad, disposition: 'on-the-spot', rectifyBy: null }], undefined],
])('a record with %s', (_, answers, fault) => {
  expect(recordFault(items, answers, today)).toBe(fault);
});
