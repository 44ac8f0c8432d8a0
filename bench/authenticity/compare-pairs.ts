import { type Fingerprint, fingerprintOf, wordsOf } from '@zhiben/evidence/fingerprint.ts';
import { type BothWays, bothWays, pictureLikeness } from '@zhiben/evidence/picture-likeness.ts';
import { greyOf } from '@zhiben/server/modules/authenticity/pictures/grey-of.ts';
import { photographPlace } from './labelled-pairs.ts';
import { measured, type Total } from './measured.ts';

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
  readonly photos: Total;
  readonly comparisons: Total;
}

export interface Asked {
  readonly seed: number;
  readonly fromPlace: number;
  readonly untilPlace: number;
  readonly disguisesEach: number;
}

/** A photo ready to be compared, with the words the index would be asked by. */
interface Ready {
  readonly both: BothWays;
  readonly asked: ReadonlySet<number>;
}

/** Photographs places, disguises and compares: every pair within a place, and each place with every other of its kind. */
export async function comparePairs(
  { seed, fromPlace, untilPlace, disguisesEach }: Asked,
  say: (line: string) => void,
): Promise<Comparison> {
  const pairs: Compared[] = [];
  const known: { readonly kind: string; readonly views: readonly Ready[] }[] = [];
  const [photos, comparisons] = [measured(), measured()];

  const ready = async (photo: Buffer): Promise<Ready> => {
    const grey = await greyOf(photo);
    const both = photos.run(() => bothWays(grey));
    return { both, asked: new Set([...wordsOf(both.plain), ...wordsOf(both.mirror)]) };
  };
  const compare = (label: string, copied: boolean, { both, asked }: Ready, other: Fingerprint) => {
    const { score } = comparisons.run(() => pictureLikeness(both, other));
    pairs.push({ label, copied, score, sharedWords: wordsOf(other).filter((word) => asked.has(word)).length });
  };

  for (let index = fromPlace; index < untilPlace; index++) {
    const { kind, first: photo, honest, disguised } = await photographPlace(seed, index, disguisesEach);
    const first = await ready(photo);
    for (const copy of disguised) {
      compare(copy.disguise, true, first, fingerprintOf(await greyOf(copy.photo)));
    }
    const views = [first];
    for (const [label, another] of Object.entries(honest)) {
      const view = await ready(another);
      compare(label, false, first, view.both.plain);
      for (const earlier of views.slice(1)) compare('another-angle', false, earlier, view.both.plain);
      views.push(view);
    }
    const strangers = known.filter((place) => place.kind === kind).flatMap((place) => place.views);
    for (const stranger of strangers) compare('same-equipment', false, first, stranger.both.plain);
    known.push({ kind, views });
    if (index % 20 === 19) say(`place ${index + 1}, ${pairs.length} pairs`);
  }
  const words = known.flatMap(({ views }) => views.map(({ both }) => wordsOf(both.plain)));
  return { pairs, words, photos: photos.total(), comparisons: comparisons.total() };
}
