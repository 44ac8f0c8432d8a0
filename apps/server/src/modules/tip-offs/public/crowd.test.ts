import { expect, test } from 'vitest';
import { watchCrowd } from './crowd.ts';

const limits = { leastBits: 16, quietPerMinute: 60, mostPerMinute: 600 };
const at = (seconds: number) => new Date(Date.UTC(2026, 10, 24) + seconds * 1000);

test.each([
  [0, 16],
  [60, 16],
  [61, 17],
  [120, 17],
  [121, 18],
  [600, 20],
])('after %i tip-offs within a minute a puzzle asks for %i zero bits', (count, bits) => {
  const crowd = watchCrowd(limits);
  for (let n = 0; n < count; n++) crowd.letIn(at(0));

  expect(crowd.bits(at(1))).toBe(bits);
  expect(crowd.bits(at(60))).toBe(16);
});

test('the one beyond the most of a minute waits, and comes through in the next', () => {
  const crowd = watchCrowd(limits);
  for (let n = 0; n < 600; n++) crowd.letIn(at(0));

  expect(() => crowd.letIn(at(59))).toThrow(/稍候一分钟/);
  expect(() => crowd.letIn(at(60))).not.toThrow();
});
