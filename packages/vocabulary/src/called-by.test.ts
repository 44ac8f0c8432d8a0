import { expect, test } from 'vitest';
import { calledBy } from './called-by.ts';

test.each([
  ['苯可燃气体探测器 GT402', 'GT402', true],
  ['氢化液储罐 V201液位', 'V201', true],
  ['LT-101 储罐液位', 'T-1', false],
  ['P10泵', 'P1', false],
  ['A区(2).压力', '(2).', true],
  ['储罐液位', '', false],
])('%s is called by %s: %s', (words, name, is) => {
  expect(calledBy(words, name)).toBe(is);
});
