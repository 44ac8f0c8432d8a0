import type { FaultKind } from './fault.ts';
import { firstSuspect, locatorOf } from './locator.ts';
import { merkleRoot } from './merkle.ts';
import { recordedHashes, type Seal } from './seal.ts';

/** What is wrong with a run of entries, by index; without an index the seal itself is wrong and no entry can be named. */
export interface Finding {
  readonly kind: FaultKind;
  readonly index?: number;
}

/**
 * Compares the leaves of the entries found with what their seal recorded three times over: as leaves, as root and as
 * locator. Where these disagree, the version that two of them support is believed.
 */
export function judgeSealed(seal: Seal, found: readonly string[], ended: boolean): Finding | undefined {
  const recorded = recordedHashes(seal);
  if (recorded === undefined) return { kind: 'seal-broken' };

  const { algorithm } = seal;
  const rootHolds = (leaves: readonly string[]) => merkleRoot(algorithm, leaves) === seal.root;
  const locatorHolds = (leaves: readonly string[]) => isSame(locatorOf(algorithm, leaves), recorded.locator);

  const difference = compare(recorded.leaves, found, ended);
  if (difference === undefined) {
    const root = rootHolds(found);
    if (locatorHolds(found)) return root ? undefined : { kind: 'seal-broken' };
    return root ? { kind: 'seal-broken' } : suspectAmong(seal, found, recorded.locator);
  }
  if (rootHolds(recorded.leaves) || locatorHolds(recorded.leaves)) return difference;
  if (rootHolds(found) || locatorHolds(found)) return { ...difference, kind: 'seal-broken' };
  return found.length === seal.count ? suspectAmong(seal, found, recorded.locator) : difference;
}

/** Where the entries found first differ from those that should be there, and what was most simply done to them. */
export function compare(due: readonly string[], found: readonly string[], ended: boolean): Finding | undefined {
  const length = Math.max(due.length, found.length);
  let index = 0;
  while (index < length && due[index] === found[index]) index += 1;
  if (index === length) return undefined;

  const dueHere = due[index];
  const foundHere = found[index];
  if (foundHere === undefined) return { kind: ended ? 'truncated' : 'removed', index };
  if (dueHere === undefined) return { kind: 'inserted', index };
  const comesLater = due.includes(foundHere, index + 1);
  const wasPushedBack = found.includes(dueHere, index + 1);
  if (comesLater && wasPushedBack) return { kind: 'reordered', index };
  if (comesLater) return { kind: 'removed', index };
  return { kind: wasPushedBack ? 'inserted' : 'changed', index };
}

function suspectAmong({ algorithm }: Seal, found: readonly string[], locator: readonly string[]): Finding {
  const index = firstSuspect(algorithm, found, locator);
  return index === undefined ? { kind: 'seal-broken' } : { kind: 'changed', index };
}

const isSame = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((value, index) => value === other[index]);
