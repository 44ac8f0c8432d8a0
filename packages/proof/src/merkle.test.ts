import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { digest } from './hash.ts';
import { leafHash, merkleRoot } from './merkle.ts';

/** RFC 6962 §2.1 as it is written there: split at the largest power of two below n. */
function rootByDefinition(leaves: readonly Buffer[]): Buffer {
  const sha = (...parts: Uint8Array[]) => createHash('sha256').update(Buffer.concat(parts)).digest();
  if (leaves.length === 0) return sha();
  if (leaves.length === 1) return sha(Buffer.from([0]), leaves[0] ?? Buffer.alloc(0));
  let split = 1;
  while (split * 2 < leaves.length) split *= 2;
  return sha(Buffer.from([1]), rootByDefinition(leaves.slice(0, split)), rootByDefinition(leaves.slice(split)));
}

test('the tree has the shape of RFC 6962 for every number of leaves up to 70', () => {
  for (let count = 0; count <= 70; count += 1) {
    const leaves = Array.from({ length: count }, (_, index) => `记录 ${index}`);

    const root = merkleRoot(
      'sha-256',
      leaves.map((leaf) => leafHash('sha-256', leaf)),
    );

    expect(root).toBe(rootByDefinition(leaves.map((leaf) => Buffer.from(leaf))).toString('hex'));
  }
});

test('both algorithms give the published digests of "abc"', () => {
  expect(digest('sha-256', 'abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  expect(digest('sm3', 'abc')).toBe('66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0');
});
