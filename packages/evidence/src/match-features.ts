import { DESCRIPTION_WORDS } from './describe-corner.ts';
import type { Feature } from './fingerprint.ts';

export interface Match {
  readonly from: Feature;
  readonly to: Feature;
  /** In how many of 256 comparisons they differ. */
  readonly distance: number;
}

const FARTHEST = 72;
/** The second best must differ clearly more: rows of equal bolts otherwise fit everywhere. */
const CLEARLY = 0.88;

/** For each feature of one picture the one of the other that fits, where only one does; best first. */
export function matchFeatures(from: readonly Feature[], to: readonly Feature[]): readonly Match[] {
  const described = { features: to, words: wordsOf(to) };
  return from
    .flatMap((feature) => bestOf(feature, described) ?? [])
    .toSorted((one, other) => one.distance - other.distance);
}

/** All their descriptions one after the other: every one is read for every feature of the other picture. */
function wordsOf(features: readonly Feature[]): Uint32Array {
  const words = new Uint32Array(features.length * DESCRIPTION_WORDS);
  for (const [index, { description }] of features.entries()) words.set(description, index * DESCRIPTION_WORDS);
  return words;
}

interface Described {
  readonly features: readonly Feature[];
  readonly words: Uint32Array;
}

function bestOf(from: Feature, { features, words }: Described): Match | undefined {
  let best: Feature | undefined;
  let least = FARTHEST + 1;
  let second = 256;
  for (let index = 0; index < features.length; index++) {
    const distance = distanceOf(from.description, words, index * DESCRIPTION_WORDS);
    if (distance >= least && distance >= second) continue;
    const candidate = features[index] as Feature;
    if (distance < least) {
      // The same corner found again at the next size is no rival.
      if (best !== undefined && !near(best, candidate)) second = least;
      least = distance;
      best = candidate;
    } else if (best !== undefined && !near(best, candidate)) second = distance;
  }
  return best !== undefined && least < second * CLEARLY ? { from, to: best, distance: least } : undefined;
}

const near = (one: Feature, other: Feature) => Math.abs(one.x - other.x) + Math.abs(one.y - other.y) < 6;

function distanceOf(one: Uint32Array, others: Uint32Array, start: number): number {
  let distance = 0;
  // Beyond this it is neither a match nor a rival of one: how much farther does not matter.
  for (let word = 0; word < DESCRIPTION_WORDS && distance * CLEARLY <= FARTHEST; word++) {
    distance += bitsIn((one[word] ?? 0) ^ (others[start + word] ?? 0));
  }
  return distance;
}

function bitsIn(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return (((fours + (fours >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}
