import { alignCharacters, pairsIn } from './align-passages.ts';

/** Below this two sentences are two sentences. */
const LEAST_LIKE = 0.45;
/** How many sentences of the other report are looked at closely for one. */
const CLOSER_LOOKS = 3;
/** Characters that agree singly agree by chance. */
const LEAST_RUN = 3;

export interface Match {
  readonly other: number;
  readonly likeness: number;
  /** For each character, its place in the other passage; -1 where they differ. */
  readonly places: Int16Array;
}

/** Finds for a passage those of another report that say it too. */
export function passageFinder(others: readonly string[]): (said: string) => readonly Match[] {
  const pairs = others.map(pairsIn);
  const holders = new Map<number, number[]>();
  pairs.forEach((ofOne, index) => {
    for (const pair of ofOne) {
      const held = holders.get(pair);
      if (held === undefined) holders.set(pair, [index]);
      else held.push(index);
    }
  });

  return (said) => {
    const own = pairsIn(said);
    const shared = new Map<number, number>();
    for (const pair of own)
      for (const index of holders.get(pair) ?? []) shared.set(index, (shared.get(index) ?? 0) + 1);
    return [...shared]
      .map(([other, count]) => ({ other, likeness: (2 * count) / (own.size + (pairs[other]?.size ?? 0)), count }))
      .filter(
        ({ other, likeness, count }) => likeness >= LEAST_LIKE || isPart(count, own.size, pairs[other]?.size ?? 0),
      )
      .toSorted((one, two) => two.likeness - one.likeness || one.other - two.other)
      .slice(0, CLOSER_LOOKS)
      .map(({ other, likeness }) => ({ other, likeness, places: runs(alignCharacters(said, others[other] ?? '')) }));
  };
}

const LEAST_PART = 0.7;
const LEAST_PART_PAIRS = 12;

/** A sentence that was put together with another, or cut in two. */
const isPart = (shared: number, one: number, other: number) =>
  shared >= LEAST_PART_PAIRS && shared >= LEAST_PART * Math.min(one, other);

/** Only what agrees for some characters on end. */
export function runs(places: Int16Array): Int16Array {
  const kept = new Int16Array(places.length).fill(-1);
  for (let from = 0; from < places.length; ) {
    let until = from + 1;
    while (until < places.length && places[from] !== -1 && places[until] === (places[until - 1] ?? -2) + 1) until += 1;
    if (places[from] !== -1 && until - from >= LEAST_RUN) kept.set(places.subarray(from, until), from);
    from = until;
  }
  return kept;
}
