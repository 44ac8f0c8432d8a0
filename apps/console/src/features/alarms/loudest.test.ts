import { expect, test } from 'vitest';
import { loudest } from './loudest.ts';

const none = { critical: 0, high: 0, medium: 0, low: 0 };

test('the most urgent unanswered alarm calls, and none when all are answered', () => {
  expect(loudest({ ...none, medium: 3, high: 1 }, false)).toBe('high');
  expect(loudest({ ...none, low: 1 }, false)).toBe('low');
  expect(loudest(none, false)).toBeUndefined();
});

test('who watches many plants is called for the critical alone', () => {
  expect(loudest({ ...none, high: 9 }, true)).toBeUndefined();
  expect(loudest({ ...none, critical: 1 }, true)).toBe('critical');
});
