import { expect, test } from 'vitest';
import { sayMinutes } from './say-minutes.ts';

test.each([
  [5, '5 分钟'],
  [60, '1 小时'],
  [90, '90 分钟'],
  [720, '12 小时'],
  [1440, '1 天'],
  [2160, '36 小时'],
])('%i minutes are %s', (minutes, words) => {
  expect(sayMinutes(minutes)).toBe(words);
});
