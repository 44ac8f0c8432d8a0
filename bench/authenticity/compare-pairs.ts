import { type Fingerprint, fingerprintOf, wordsOf } from '@zhiben/evidence/fingerprint.ts';
import type { GreyPicture } from '@zhiben/evidence/grey-picture.ts';
import { type BothWays, bothWays, pictureLikeness } from '@zhiben/evidence/picture-likeness.ts';
import { greyOf } from '@zhiben/server/modules/authenticity/pictures/grey-of.ts';
import { photographPlace } from './labelled-pairs.ts';

/** What one pair came to, beside what it truly is. */
export interface Compared {
  readonly label: string;
  readonly copied: boolean;
  readonly score: number;
  /** Whether the index would have brought the pair to a closer look. */
  readonly sharedWords: number;
}

export interface Comparison {
  readonly pairs: readonly Compared[];
  readonly words: readonly (readonly number[])[];
  readonly msPerPhoto: number;
  readonly msPerComparison: number;
}

interface Seen {
  readonly kind: string;
  readonly first: BothWays;
  readonly words: ReadonlySet<number>;
  readonly later: Fingerprint;
}

/** Photographs so many places, disguises and compares: every pair within a place, and each place with others of its kind. */
export async function comparePairs(
  {
    seed,
    places,
    disguisesEach,
    strangersEach,
  }: { seed: number; places: number; disguisesEach: number; strangersEach: number },
  say: (line: string) => void,
): Promise<Comparison> {
  const pairs: Compared[] = [];
  const seen: Seen[] = [];
  const words: (readonly number[])[] = [];
  let [photos, msOfPhotos, comparisons, msOfComparisons] = [0, 0, 0, 0];

  const timed = <Result>(grey: GreyPicture, take: (picture: GreyPicture) => Result): Result => {
    const startedAt = performance.now();
    const taken = take(grey);
    msOfPhotos += performance.now() - startedAt;
    photos += 1;
    return taken;
  };
  const fingerprinted = async (photo: Buffer) => timed(await greyOf(photo), bothWays);
  const compare = (
    label: string,
    copied: boolean,
    one: BothWays,
    wordsOfOne: ReadonlySet<number>,
    other: Fingerprint,
  ) => {
    const startedAt = performance.now();
    const { score } = pictureLikeness(one, other);
    msOfComparisons += performance.now() - startedAt;
    comparisons += 1;
    pairs.push({ label, copied, score, sharedWords: wordsOf(other).filter((word) => wordsOfOne.has(word)).length });
  };

  for (let index = 0; index < places; index++) {
    const place = await photographPlace(seed, index, disguisesEach);
    const first = await fingerprinted(place.first);
    const known = wordsOfBoth(first);
    words.push([...known]);
    for (const { disguise, photo } of place.disguised) {
      compare(disguise, true, first, known, timed(await greyOf(photo), fingerprintOf));
    }
    const honest: [string, BothWays][] = [];
    for (const [label, photo] of Object.entries(place.honest)) honest.push([label, await fingerprinted(photo)]);
    for (const [at, [label, other]] of honest.entries()) {
      compare(label, false, first, known, other.plain);
      for (const [, third] of honest.slice(at + 1))
        compare('another-angle', false, other, wordsOfBoth(other), third.plain);
    }
    const [, later] = honest[1] ?? ['', first];
    const strangers = seen.filter(({ kind }) => kind === place.kind).slice(-strangersEach);
    for (const stranger of strangers) compare('same-equipment', false, first, known, stranger.later);
    seen.push({ kind: place.kind, first, words: known, later: later.plain });
    if (index % 50 === 49) say(`${index + 1} places, ${pairs.length} pairs`);
  }
  return { pairs, words, msPerPhoto: msOfPhotos / photos, msPerComparison: msOfComparisons / comparisons };
}

const wordsOfBoth = ({ plain, mirror }: BothWays): ReadonlySet<number> =>
  new Set([...wordsOf(plain), ...wordsOf(mirror)]);
