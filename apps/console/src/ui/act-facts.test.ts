import { expect, test } from 'vitest';
import { factsOf } from './act-facts.ts';

const read = (detail: Record<string, unknown>, without: readonly string[] = []) =>
  factsOf(detail, without).map(({ label, text }) => `${label}：${text}`);

test('a determination reads as an office would write it', () => {
  expect(
    read({ number: 'YH-2026-000064', from: 'reported', to: 'awaiting-listing', level: 'major', reason: '擅自改造。' }),
  ).toEqual(['编号：YH-2026-000064', '等级：重大', '由：待判定', '转为：待挂牌', '理由：擅自改造。']);
});

test('a plan is opened into its five parts, funds with thousands', () => {
  expect(read({ plan: { measures: '更换阀门', fundsYuan: 120000, completeBy: '2026-12-31' } })).toEqual([
    '整改措施：更换阀门',
    '资金：120,000 元',
    '完成时限：2026-12-31',
  ]);
});

test('evidence is counted, ids are not shown, empty parts are left out', () => {
  expect(
    read({ evidence: ['a', 'b'], placeId: '01a20633-1220-7d09-9d76-a4f9b42aba9e', note: '', duplicateOf: null }),
  ).toEqual(['证据：2 份']);
});

test('a word the console does not know is still shown', () => {
  expect(read({ level: 'unheard-of', 企业名称: '甲 → 乙' })).toEqual(['等级：unheard-of', '企业名称：甲 → 乙']);
});

test.each([{ importId: 'demonstration' }, { placeId: '01a20633-1220-7d09-9d76-a4f9b42aba9e' }, { somethingNew: 7 }])(
  'what only programs know, as %j, is not shown',
  (detail) => {
    expect(read({ number: 'YH-1', ...detail })).toEqual(['编号：YH-1']);
  },
);

test('a judgement names the standard and its clause, not their keys', () => {
  expect(read({ editionId: 'aq-3067-2026', criterionId: 'AQ-5.2.1' })).toEqual([
    expect.stringMatching(/^判定情形：5\.2\.1条　./),
    '判定标准：AQ 3067-2026',
  ]);
});

test('what the page already says is not said again', () => {
  expect(read({ number: 'YH-1', done: '已更换' }, ['number'])).toEqual(['整改情况：已更换']);
});

test('an edited enterprise shows each field as it was and as it is', () => {
  const from = { kind: 'dealer', township: null };
  const to = { kind: 'producer', township: '临港街道' };
  expect(read({ name: '云岭化工', changed: ['kind', 'township'], from, to })).toEqual([
    '名称：云岭化工',
    '类别：危险化学品经营企业（不带储存） → 危险化学品生产企业',
    '所属镇街：未填 → 临港街道',
  ]);
});

test('an import says which file came in, how many columns were assigned and what was decided about its rows', () => {
  expect(read({ kind: 'hazards', file: '2023隐患台账.xlsx' })).toEqual(['类别：隐患台账', '文件：2023隐患台账.xlsx']);
  expect(read({ mapping: { 0: 'number', 1: 'enterprise' } })).toEqual(['对应：2 列']);
  expect(read({ row: 14, excluded: true })).toEqual(['排除：是', '行：14']);
});

test('a list of enterprises says how many came in, and how many went back', () => {
  expect(read({ added: 3, changed: 5 })).toEqual(['新增：3 家', '更新：5 家']);
  expect(read({ reason: '名单有误', withdrawn: 3, restored: 5 })).toEqual([
    '理由：名单有误',
    '撤出：3 家',
    '还原：5 家',
  ]);
});

test('a lock says what was locked', () => {
  expect(read({ account: 'li.na', what: 'login' })).toEqual(['账号：li.na', '锁定：账号']);
});
