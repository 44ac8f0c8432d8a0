import { expect, test } from 'vitest';
import { daysInWords } from './days-in-words.ts';

const say = (days: Readonly<Record<string, number>>) => daysInWords(days, (kind) => kind);

test.each([
  ['one time for everything', { 液位: 400, 温度: 400 }, '全部 400 天'],
  ['two longer than the rest', { 液位: 60, 毒: 90, 可燃: 90, 温度: 60, 流量: 60 }, '毒、可燃 90 天；其余 60 天'],
  ['each its own', { 液位: 60, 毒: 90 }, '液位 60 天；其余 90 天'],
])('%s', (_case, days, words) => {
  expect(say(days)).toBe(words);
});
