import { expect, test } from 'vitest';
import { shareOf } from './share-of.ts';

test.each([
  ['nothing found', 0, 0, '0%'],
  ['nothing written off', 0, 400, '0%'],
  ['one of four hundred', 1, 400, '1%'],
  ['a third', 1, 3, '33%'],
  ['all but one of a thousand', 999, 1000, '99%'],
  ['all', 15, 15, '100%'],
])('%s', (_case, part, whole, share) => {
  expect(shareOf(part, whole)).toBe(share);
});
