import { saidIn, textLikeness } from '@zhiben/evidence/text-likeness.ts';

/** What a check says of one line at one place. */
export interface WordsOnRecord {
  readonly checkId: string;
  readonly placeId: string;
  readonly words: string;
}

/** Shorter than this, two people may well write the same of two places. */
const LEAST_SAID = 16;
const SAME_WORDS = 0.9;

export const saysEnough = (words: string): boolean => [...saidIn(words)].length >= LEAST_SAID;

/**
 * How alike words about two places are, where that is doubtful: what is wrong with one place is seldom word for word wrong with
 * another. The same words about the same place are no doubt: it is still broken.
 */
export function copiedFrom(one: WordsOnRecord, other: WordsOnRecord): number | null {
  if (one.checkId === other.checkId || one.placeId === other.placeId) return null;
  if (!saysEnough(one.words) || !saysEnough(other.words)) return null;
  const likeness = textLikeness(one.words, other.words);
  return likeness >= SAME_WORDS ? likeness : null;
}
