import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { solvePuzzle } from './solve-puzzle.ts';

test.each([
  ['13.1795500000000.abcdefghijklmnop.ABCDEFGHIJKLMNOPQRSTUV', 13],
  // As long as a block of the hash, where the number falls into the next one.
  ['x'.repeat(63), 10],
  ['', 8],
])('what the page finds for %s is what the server asked for', async (challenge, bits) => {
  const solution = await solvePuzzle({ challenge, bits });
  const hash = createHash('sha256').update(`${challenge}:${solution}`).digest();

  expect(solution).toMatch(/^\d+$/);
  expect(Math.clz32(hash.readUInt32BE())).toBeGreaterThanOrEqual(bits);
});
