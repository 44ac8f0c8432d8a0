import { canonicalText, type LedgerEntry } from './canonical.ts';
import { digest, HASH_BYTES, type HashAlgorithm } from './hash.ts';
import { locatorLength, locatorOf } from './locator.ts';
import { leafHash, merkleRoot } from './merkle.ts';

/** A promise about a run of entries, chained to the seal before it. Hashes are lower-case hexadecimal. */
export interface Seal {
  /** 1, 2, 3 … */
  readonly number: number;
  readonly algorithm: HashAlgorithm;
  /** Transaction orders from here on … */
  readonly fromOrder: string;
  /** … to here, exclusive. */
  readonly toOrder: string;
  readonly count: number;
  /** The position of its first entry in the whole ledger, counted from 1. */
  readonly firstEntry: number;
  readonly root: string;
  /** The hash of the seal before; zeros for the first. */
  readonly previous: string;
  readonly sealedAt: string;
  readonly hash: string;
  /** The entries' leaf hashes, then the hashes of the locator. */
  readonly leaves: Uint8Array;
}

/** Only the last seal's place in the chain matters to the next. */
export type SealBefore = Pick<Seal, 'number' | 'toOrder' | 'firstEntry' | 'count' | 'hash'>;

export const NO_SEAL: SealBefore = {
  number: 0,
  toOrder: '0',
  firstEntry: 1,
  count: 0,
  hash: '0'.repeat(2 * HASH_BYTES),
};

export interface Sealing {
  readonly algorithm: HashAlgorithm;
  readonly fromOrder: string;
  readonly toOrder: string;
  readonly sealedAt: string;
}

/** Seals entries that are in ascending order of (order, id) and lie within the sealing's range. */
export function makeSeal(before: SealBefore | undefined, entries: readonly LedgerEntry[], sealing: Sealing): Seal {
  const { algorithm, fromOrder, toOrder, sealedAt } = sealing;
  if (entries.length === 0) throw new Error('a seal needs at least one entry');
  requireOrder(before ?? NO_SEAL, entries, sealing);

  const leaves = entries.map((entry) => leafHash(algorithm, canonicalText(entry)));
  const last = before ?? NO_SEAL;
  const fields = {
    number: last.number + 1,
    algorithm,
    fromOrder,
    toOrder,
    count: entries.length,
    firstEntry: last.firstEntry + last.count,
    root: merkleRoot(algorithm, leaves),
    previous: last.hash,
    sealedAt,
  };
  return { ...fields, hash: sealHash(fields), leaves: packHashes([...leaves, ...locatorOf(algorithm, leaves)]) };
}

/** Over the seal's own fields, the root among them, and so over every entry. */
export function sealHash(seal: Omit<Seal, 'hash' | 'leaves'>): string {
  const { number, algorithm, fromOrder, toOrder, count, firstEntry, root, previous, sealedAt } = seal;
  const fields = { number, algorithm, fromOrder, toOrder, count, firstEntry, root, previous, sealedAt };
  return digest(algorithm, `\u0002${JSON.stringify(fields)}`);
}

/** What a seal recorded about its entries; undefined when the bytes cannot belong to so many entries. */
export function recordedHashes({ count, leaves }: Pick<Seal, 'count' | 'leaves'>) {
  const hashes = unpackHashes(leaves);
  if (leaves.length !== hashes.length * HASH_BYTES || hashes.length !== count + locatorLength(count)) return undefined;
  return { leaves: hashes.slice(0, count), locator: hashes.slice(count) };
}

export const packHashes = (hashes: readonly string[]): Uint8Array => Buffer.from(hashes.join(''), 'hex');

export function unpackHashes(bytes: Uint8Array): readonly string[] {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('hex');
  const hashes: string[] = [];
  for (let at = 0; at < text.length; at += 2 * HASH_BYTES) hashes.push(text.slice(at, at + 2 * HASH_BYTES));
  return hashes;
}

function requireOrder(before: SealBefore, entries: readonly LedgerEntry[], { fromOrder, toOrder }: Sealing): void {
  if (BigInt(fromOrder) < BigInt(before.toOrder)) throw new Error('a seal begins where the one before it ended');
  const run = orderedRun(fromOrder, toOrder);
  const misplaced = entries.find(({ order, id }) => !run(order, id));
  if (misplaced !== undefined)
    throw new Error(`entry ${misplaced.id} is out of order or outside the range to be sealed`);
}

/** Answers, for one entry after the other, whether it lies in the range and after the one before. */
export function orderedRun(fromOrder: string, toOrder?: string): (order: string, id: string) => boolean {
  const from = BigInt(fromOrder);
  const to = toOrder === undefined ? undefined : BigInt(toOrder);
  let lastOrder = from;
  let lastId = -1n;
  return (orderText, idText) => {
    const order = BigInt(orderText);
    const id = BigInt(idText);
    const fits = (order > lastOrder || (order === lastOrder && id > lastId)) && (to === undefined || order < to);
    lastOrder = order;
    lastId = id;
    return fits;
  };
}
