import fc from 'fast-check';
import { expect, test } from 'vitest';
import { saidIn, sketchOf, textLikeness } from './text-likeness.ts';

const LEAK = '二号循环水泵出口法兰垫片老化滴液，地面有积水并已结垢';

test('marks, spaces, full-width digits and stock phrases say nothing', () => {
  expect(saidIn('现场检查：２号泵 正常，已报修！')).toBe('2号泵');
  expect(textLikeness('一切正常', '未见异常，符合要求')).toBe(0);
});

test.each([
  ['the same with another full stop', `${LEAK}。`, 1, 1],
  ['one word changed', LEAK.replace('二号', '三号'), 0.8, 0.99],
  ['something else', '配电室门口灭火器压力不足，指针在红区', 0, 0.1],
])('%s', (_case, other, least, most) => {
  const likeness = textLikeness(LEAK, other);
  expect(likeness).toBeGreaterThanOrEqual(least);
  expect(likeness).toBeLessThanOrEqual(most);
});

test('likeness is the same both ways, and never beyond 0 and 1', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (one, other) => {
      const likeness = textLikeness(one, other);
      expect(likeness).toBe(textLikeness(other, one));
      expect(likeness >= 0 && likeness <= 1).toBe(true);
    }),
  );
});

test('like texts share most of their sketch and unlike ones almost nothing', () => {
  const shared = (other: string) => sketchOf(LEAK).filter((part) => sketchOf(other).includes(part)).length;
  expect(shared(`${LEAK}。`)).toBe(12);
  expect(shared(LEAK.replace('二号', '三号'))).toBeGreaterThanOrEqual(7);
  expect(shared('配电室门口灭火器压力不足，指针在红区')).toBeLessThanOrEqual(1);
  expect(sketchOf('正常')).toEqual([]);
});
