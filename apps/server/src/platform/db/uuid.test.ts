import { expect, test } from 'vitest';
import { v7 } from './uuid.ts';

test('ten thousand rows of one instant keep their order, and all differ', () => {
  const now = new Date('2026-11-23T01:02:03.004Z');
  const ids = Array.from({ length: 10_000 }, () => v7(now));
  expect(ids.toSorted()).toEqual(ids);
  expect(new Set(ids).size).toBe(ids.length);
});

test('an identifier tells its time, its version and its variant', () => {
  const id = v7(new Date('2026-11-23T01:02:03.004Z'));
  expect(Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16)).toBe(Date.parse('2026-11-23T01:02:03.004Z'));
  expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});
