import { describe, expect, test } from 'vitest';
import { type Comparable, findDuplicates } from './find-duplicates.ts';

const told = (key: string, description: string, foundOn?: string, enterprise = '甲厂'): Comparable<string> => ({
  key,
  enterprise,
  description,
  foundOn,
});
const keysOf = (rows: readonly Comparable<string>[], onRecord: readonly Comparable<string>[] = []) =>
  [...findDuplicates(rows, onRecord)].map(([key, duplicates]) => [
    key,
    ...duplicates.map((duplicate) => duplicate.key),
  ]);

const CONTROL_ROOM = '生产车间内设有一个没有防护的控制室，未与厂房用防火墙隔开';

describe('the same hazard', () => {
  test.each([
    ['word for word', CONTROL_ROOM],
    ['with a remark on photos', `${CONTROL_ROOM}\n（现场照片见附件）`],
    ['with other signs and blanks', '生产车间内设有一个没有防护的控制室 ,未与厂房用防火墙隔开。'],
    ['in slightly other words', '生产车间内设有没有防护的控制室，未与厂房采用防火墙隔开'],
    ['within a longer sentence', `${CONTROL_ROOM}，且控制室门窗正对装置`],
  ])('told again %s is found', (_way, again) => {
    expect(keysOf([told('5', CONTROL_ROOM, '2023-05-05'), told('6', again, '2023-05-08')])).toEqual([['6', '5']]);
  });

  test('already on record is found', () => {
    expect(keysOf([told('5', CONTROL_ROOM, '2023-05-05')], [told('H1', CONTROL_ROOM, '2023-05-05')])).toEqual([
      ['5', 'H1'],
    ]);
  });

  test('is explained by what makes it the same', () => {
    const found = findDuplicates([told('5', CONTROL_ROOM, '2023-05-05'), told('6', CONTROL_ROOM, '2023-05-08')]);

    expect(found.get('6')).toEqual([{ key: '5', score: 0.98, reasons: ['企业相同', '描述相同', '发现日期相差3天'] }]);
  });

  test('told three times points to the telling nearest in time', () => {
    const rows = [
      told('1', CONTROL_ROOM, '2023-01-01'),
      told('2', CONTROL_ROOM, '2023-06-01'),
      told('3', CONTROL_ROOM, '2023-06-03'),
    ];

    expect(keysOf(rows)).toEqual([
      ['2', '1'],
      ['3', '2'],
    ]);
  });
});

describe('two hazards', () => {
  test.each([
    ['of two enterprises', told('6', CONTROL_ROOM, '2023-05-05', '乙厂')],
    ['in other words', told('6', '罐区可燃气体报警器未接入控制室', '2023-05-05')],
    ['without a description', told('6', '', '2023-05-05')],
  ])('%s stay two', (_case, other) => {
    expect(keysOf([told('5', CONTROL_ROOM, '2023-05-05'), other])).toEqual([]);
  });

  test('at two pumps stay two, however alike their words', () => {
    const rows = [
      told('5', '3号泵机械密封泄漏，未及时更换', '2023-05-05'),
      told('6', '5号泵机械密封泄漏，未及时更换', '2023-05-05'),
    ];

    expect(keysOf(rows)).toEqual([]);
  });

  test('on record are not compared with each other', () => {
    expect(keysOf([told('5', '消防通道被占用无法通行')], [told('H1', CONTROL_ROOM), told('H2', CONTROL_ROOM)])).toEqual(
      [],
    );
  });
});

test.each([
  ['all different but for a number', (at: number) => `第${at}号储罐液位计损坏，未及时维修更换`],
  ['all the same', () => '储罐液位计损坏，未及时维修更换'],
  ['all nearly the same', (at: number) => `储罐液位计损坏${String.fromCharCode(0x4e00 + at)}，未及时维修更换`],
])('ten thousand rows of one enterprise, %s, are compared in seconds', (_kind, description) => {
  const rows = Array.from({ length: 10_000 }, (_, at) => told(String(at), description(at), '2023-05-05'));
  const began = performance.now();
  findDuplicates(rows);

  expect(performance.now() - began).toBeLessThan(8_000);
});
