import { expect, test } from 'vitest';
import { shareOf } from './share-of.ts';

const enterprise = (number: number) => `019af${number.toString(16).padStart(3, '0')}-0000-7000-8000-0000000000ab`;

test('an enterprise is in the same share on every machine and after every restart', () => {
  expect(shareOf('019af001-0000-7000-8000-0000000000ab', 8)).toBe(shareOf('019af001-0000-7000-8000-0000000000ab', 8));
  expect([1, 2, 3, 4].map((number) => shareOf(enterprise(number), 8))).toMatchInlineSnapshot();
});

test('two hundred enterprises of one county leave no share of eight idle and overload none', () => {
  const counts = Array.from({ length: 8 }, () => 0);
  for (let number = 0; number < 200; number += 1) {
    const share = shareOf(enterprise(number), 8);
    counts[share] = (counts[share] ?? 0) + 1;
  }
  expect(Math.min(...counts)).toBeGreaterThan(10);
  expect(Math.max(...counts)).toBeLessThan(45);
});
