import type { PointView } from '@zhiben/contract/points.ts';
import { expect, test } from 'vitest';
import { ageWords, byEquipment, valueWords } from './value-words.ts';

test.each([
  [{ kind: 'level', decimals: 2, unit: 'm' }, 5, '5.00 m'],
  [{ kind: 'temperature', decimals: 1, unit: '℃' }, -0.04, '-0.0 ℃'],
  [{ kind: 'switch', decimals: 0, unit: '' }, 0, '关'],
  [{ kind: 'switch', decimals: 0, unit: '' }, 1, '开'],
] as const)('a value of %o is read as the instrument shows it', (point, value, words) => {
  expect(valueWords(point, value)).toBe(words);
});

test.each([
  ['2026-11-30T00:01:00Z', '0 秒前'],
  ['2026-11-30T00:00:01Z', '0 秒前'],
  ['2026-11-29T23:59:01Z', '59 秒前'],
  ['2026-11-29T23:59:00Z', '1 分钟前'],
  ['2026-11-29T23:00:00Z', '1 小时前'],
  ['2026-11-28T00:00:00Z', '2 天前'],
])('a sample of %s, seen at midnight, is %s', (at, words) => {
  expect(ageWords(at, Date.parse('2026-11-30T00:00:00Z'))).toBe(words);
});

test('points stand with their equipment, in the order a control room counts; the weather comes last', () => {
  const point = (tag: string, equipment: string | null) => ({ tag, equipment }) as PointView;
  const groups = byEquipment([point('WS-1', null), point('LT-V10', 'V10'), point('TT-V2', 'V2'), point('LT-V2', 'V2')]);
  expect(groups.map(({ name, points }) => [name, points.map(({ tag }) => tag)])).toEqual([
    ['V2', ['LT-V2', 'TT-V2']],
    ['V10', ['LT-V10']],
    [null, ['WS-1']],
  ]);
});
