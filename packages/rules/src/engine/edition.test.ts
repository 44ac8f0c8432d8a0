import { expect, test } from 'vitest';
import { isInForce } from './edition.ts';

const edition = { id: 'x', title: '甲', inForceFrom: '2024-02-29', inForceUntil: '2026-09-29' };

test.each([
  ['2024-02-28', false],
  ['2024-02-29', true],
  ['2026-09-29', true],
  ['2026-09-30', false],
])('an edition in force from 2024-02-29 until 2026-09-29 on %s: %s', (asOf, inForce) => {
  expect(isInForce(edition, asOf)).toBe(inForce);
});

test('an edition without an end stays in force', () => {
  expect(isInForce({ id: 'y', title: '乙', inForceFrom: '2026-09-30' }, '2099-12-31')).toBe(true);
});
