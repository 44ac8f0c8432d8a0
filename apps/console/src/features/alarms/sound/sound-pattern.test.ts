import { expect, test } from 'vitest';
import { loudest, SOUND } from './sound-pattern.ts';

const none = { critical: 0, high: 0, medium: 0, low: 0 };

test('the most urgent unanswered alarm sounds, and none when all are answered', () => {
  expect(loudest({ ...none, medium: 3, high: 1 }, false)).toBe('high');
  expect(loudest({ ...none, low: 1 }, false)).toBe('low');
  expect(loudest(none, false)).toBeUndefined();
});

test('who watches many plants hears the critical alone', () => {
  expect(loudest({ ...none, high: 9 }, true)).toBeUndefined();
  expect(loudest({ ...none, critical: 1 }, true)).toBe('critical');
});

test('the more urgent, the more tones and the sooner again, and no two priorities sound alike', () => {
  const patterns = [SOUND.critical, SOUND.high, SOUND.medium, SOUND.low];
  const falling = (values: readonly number[]) => values.every((value, at) => at === 0 || value < (values[at - 1] ?? 0));
  expect(falling(patterns.map(({ tones }) => tones.length))).toBe(true);
  expect(falling(patterns.map(({ everyMs }) => -everyMs))).toBe(true);
  for (const { tones, toneMs, everyMs } of patterns) expect((tones.at(-1)?.atMs ?? 0) + toneMs).toBeLessThan(everyMs);
});
