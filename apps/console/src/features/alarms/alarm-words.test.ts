import type { AlarmView } from '@zhiben/contract/alarms.ts';
import { expect, test } from 'vitest';
import { lasting, whatHappened } from './alarm-words.ts';

const alarm = { kind: 'high-high', value: 91.55, limit: 90, decimals: 1, unit: '%' } as AlarmView;

test('what happened is said with the decimals of the point and the limit', () => {
  expect(whatHappened(alarm)).toBe('高高报 91.5 %（限值 90.0 %）');
});

test('a silent point has neither a value nor a limit', () => {
  expect(whatHappened({ ...alarm, kind: 'silence', value: null })).toBe('中断');
});

test.each([
  [0, '0 秒'],
  [59, '59 秒'],
  [60, '1 分钟'],
  [3599, '59 分钟'],
  [3600, '1 小时 0 分'],
  [172_799, '47 小时 59 分'],
  [172_800, '2 天'],
])('%i seconds are said as %s', (seconds, words) => {
  const from = '2026-11-30T00:00:00Z';
  expect(lasting(from, new Date(Date.parse(from) + seconds * 1000))).toBe(words);
});
