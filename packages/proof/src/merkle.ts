import { digest, HASH_BYTES, type HashAlgorithm } from './hash.ts';

/** RFC 6962 §2.1: different first bytes, so that no entry can pass for an inner node. */
const LEAF = '\u0000';
const NODE = 1;

export const leafHash = (algorithm: HashAlgorithm, canonical: string): string => digest(algorithm, LEAF + canonical);

/**
 * The root of the tree whose left part is always the largest full one. Pairing neighbours level by level, and lifting
 * the one left over, gives the same tree.
 */
export function merkleRoot(algorithm: HashAlgorithm, leaves: readonly string[]): string {
  const [first] = leaves;
  if (first === undefined) return digest(algorithm, '');

  let level = leaves;
  while (level.length > 1) level = levelAbove(algorithm, level);
  return level[0] ?? first;
}

function levelAbove(algorithm: HashAlgorithm, level: readonly string[]): readonly string[] {
  const node = Buffer.alloc(1 + 2 * HASH_BYTES, NODE);
  const above: string[] = [];
  for (let at = 0; at + 1 < level.length; at += 2) {
    node.write(level[at] ?? '', 1, 'hex');
    node.write(level[at + 1] ?? '', 1 + HASH_BYTES, 'hex');
    above.push(digest(algorithm, node));
  }
  const leftOver = level.length % 2 === 1 ? level.at(-1) : undefined;
  if (leftOver !== undefined) above.push(leftOver);
  return above;
}
