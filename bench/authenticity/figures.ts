import { LEAST_SHARED_WORDS } from '@zhiben/evidence/fingerprint.ts';
import { SAME_PICTURE } from '@zhiben/evidence/picture-likeness.ts';
import type { Compared } from './compare-pairs.ts';

/** Of two pairs, a copied and an honest one, how often the copied one has the higher score; equal ones count half. */
export function auroc(copied: readonly number[], honest: readonly number[]): number {
  const sorted = honest.toSorted((one, other) => one - other);
  const won = copied.reduce((sum, score) => sum + (below(sorted, score) + below(sorted, score, true)) / 2, 0);
  return won / (copied.length * honest.length);
}

/** How many of these sorted numbers lie below a value, or at it too. */
function below(sorted: readonly number[], value: number, orEqual = false): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const there = sorted[middle] ?? 0;
    if (there < value || (orEqual && there === value)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A copied pair is found when the index brings it to a closer look and the look says the same. */
export function figuresOf(pairs: readonly Compared[]) {
  const copied = pairs.filter((pair) => pair.copied);
  const honest = pairs.filter((pair) => !pair.copied);
  const found = ({ score, sharedWords }: Compared) => score >= SAME_PICTURE && sharedWords >= LEAST_SHARED_WORDS;
  const scores = (of: readonly Compared[]) => of.map(({ score }) => score);
  const accused = honest.filter(({ score }) => score >= SAME_PICTURE);
  return {
    threshold: SAME_PICTURE,
    auroc: round(auroc(scores(copied), scores(honest))),
    detected: round(copied.filter(found).length / copied.length),
    copiedPairs: copied.length,
    honestPairs: honest.length,
    falseAccusations: accused.length,
    falseAccusationRate: accused.length / honest.length,
    perDisguise: perLabel(copied, (some) => ({
      pairs: some.length,
      auroc: round(auroc(scores(some), scores(honest))),
      detected: round(some.filter(found).length / some.length),
    })),
    perHonestKind: perLabel(honest, (some) => ({
      pairs: some.length,
      accused: some.filter(({ score }) => score >= SAME_PICTURE).length,
      highestScore: round(Math.max(...scores(some))),
      sharedWordsMean: round(some.reduce((sum, pair) => sum + pair.sharedWords, 0) / some.length),
    })),
  };
}

const perLabel = <Result>(pairs: readonly Compared[], of: (some: readonly Compared[]) => Result) =>
  Object.fromEntries([...Map.groupBy(pairs, ({ label }) => label)].map(([label, some]) => [label, of(some)]));

const round = (value: number) => Math.round(value * 1e5) / 1e5;
