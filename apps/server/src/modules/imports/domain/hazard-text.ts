import { bigrams, halfWidth, likeness, plain, sharedBy } from './plain-text.ts';

/** A description, reduced to what tells one hazard from another. */
export interface HazardText {
  readonly words: string;
  readonly pairs: ReadonlySet<string>;
  /** Numbers and equipment tags: 3号泵 and 5号泵 are two hazards. */
  readonly marks: ReadonlySet<string>;
}

const COMPARED_CHARACTERS = 400;
const ASIDE = /[([【][^)\]】]{0,30}?(照片|图片|附件|见图|如图|附后)[^)\]】]{0,30}?[)\]】]|(现场)?(照片|图片)?见附件/g;
const SHORTEST_PART = 8;

export function hazardText(description: string): HazardText {
  const said = halfWidth(description).replaceAll(ASIDE, '');
  const words = plain(said).slice(0, COMPARED_CHARACTERS);
  const marks = new Set(words.match(/[a-z]*\d+[a-z\d]*/g) ?? []);
  return { words, pairs: bigrams(words), marks };
}

/**
 * How alike two descriptions are, 0 to 1. A shorter one told in full within a longer counts nearly as much; two that
 * each name another number or tag are not alike at all.
 */
export function textLikeness(one: HazardText, other: HazardText): number {
  if (one.words === other.words) return 1;
  if (nameDifferentThings(one.marks, other.marks)) return 0;
  return Math.max(likeness(one.pairs, other.pairs), partLikeness(one, other));
}

function nameDifferentThings(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return sharedBy(one, other) < Math.min(one.size, other.size);
}

function partLikeness(one: HazardText, other: HazardText): number {
  const shorter = Math.min(one.pairs.size, other.pairs.size);
  return shorter < SHORTEST_PART ? 0 : (0.85 * sharedBy(one.pairs, other.pairs)) / shorter;
}
