import { expect, test } from 'vitest';
import { narrowed } from './narrowed.ts';

test('a figure’s rows are narrowed by a further filter, and one filter replaces another of its name', () => {
  expect(narrowed('/hazards?level=major&channel=expert', { overdue: 'true' })).toBe(
    '/hazards?level=major&channel=expert&overdue=true',
  );
  expect(narrowed('/hazards?level=major&state=rectifying', { state: 'written-off' })).toBe(
    '/hazards?level=major&state=written-off',
  );
});
