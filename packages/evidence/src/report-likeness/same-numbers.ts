import { passageFinder } from './match-passages.ts';
import type { Passage } from './passages.ts';

/** How many numbers the sentences of two reports state that say the same, and how many of them are equal. */
export interface SameNumbers {
  readonly compared: number;
  readonly same: number;
}

/** Compares a report with the enterprise's earlier one: sentences stay, what was measured and when does not. */
export function sameNumbers(later: readonly Passage[], earlier: readonly Passage[]): SameNumbers {
  const stated = (passages: readonly Passage[]) => passages.filter(({ numbers }) => numbers.length > 0);
  const [mine, theirs] = [stated(later), stated(earlier)];
  const find = passageFinder(theirs.map(({ said }) => said));
  let [compared, same] = [0, 0];
  for (const { said, numbers } of mine) {
    const equal = find(said)
      .filter(({ likeness }) => likeness >= SAME_SENTENCE)
      .map(({ other }) => equalIn(numbers, theirs[other]?.numbers ?? []));
    if (equal.length === 0) continue;
    compared += numbers.length;
    same += Math.max(...equal);
  }
  return { compared, same };
}

const SAME_SENTENCE = 0.85;

function equalIn(numbers: readonly string[], others: readonly string[]): number {
  const left = [...others];
  return numbers.filter((number) => {
    const at = left.indexOf(number);
    if (at !== -1) left.splice(at, 1);
    return at !== -1;
  }).length;
}
