import { expect, test } from 'vitest';
import { PRIORITY_MATRIX, priorityOf } from './alarm-priority.ts';

const RANK = ['low', 'medium', 'high', 'critical'];

test('less time never makes an alarm less urgent, and neither does a worse consequence', () => {
  const rows = [PRIORITY_MATRIX.minor, PRIORITY_MATRIX.major, PRIORITY_MATRIX.severe].map((row) =>
    [row.timely, row.prompt, row.immediate].map((priority) => RANK.indexOf(priority)),
  );
  for (const row of rows) expect(row).toEqual(row.toSorted((one, other) => one - other));
  for (const column of [0, 1, 2]) {
    const ranks = rows.map((row) => row[column] ?? -1);
    expect(ranks).toEqual(ranks.toSorted((one, other) => one - other));
  }
});

test('a severe consequence within three minutes is critical, a minor one with time is low', () => {
  expect([priorityOf(PRIORITY_MATRIX, 'severe', 'immediate'), priorityOf(PRIORITY_MATRIX, 'minor', 'timely')]).toEqual([
    'critical',
    'low',
  ]);
});
