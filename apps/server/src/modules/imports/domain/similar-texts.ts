import { type HazardText, textLikeness } from './hazard-text.ts';

export interface SimilarText {
  readonly index: number;
  readonly likeness: number;
}

const MOST_COMPARED = 150;
const MOST_FOUND = 5;
const RAREST_PAIRS = 24;
const TEXTS_AT_A_TIME = 100;

/**
 * Finds, for each text in turn, the earlier ones that resemble it. Pairs of characters point back to the texts that
 * have them, rarest first; the work per text is bounded, however alike a whole register may be. It pauses now and then, so
 * that others can be served.
 */
export function* comparingTexts(
  texts: readonly HazardText[],
  least: number,
): Generator<undefined, readonly (readonly SimilarText[])[], void> {
  const bearers = new Map<string, number[]>();
  const similar: (readonly SimilarText[])[] = [];
  for (const [index, text] of texts.entries()) {
    similar.push(alikeBefore(text, texts, bearers, least));
    for (const pair of text.pairs) {
      const list = bearers.get(pair);
      if (list === undefined) bearers.set(pair, [index]);
      else list.push(index);
    }
    if (index % TEXTS_AT_A_TIME === 0) yield undefined;
  }
  return similar;
}

function alikeBefore(
  text: HazardText,
  texts: readonly HazardText[],
  bearers: ReadonlyMap<string, readonly number[]>,
  least: number,
): readonly SimilarText[] {
  const found: SimilarText[] = [];
  for (const earlier of earlierSharing(text, bearers)) {
    const alike = textLikeness(text, texts[earlier] ?? text);
    if (alike >= least) found.push({ index: earlier, likeness: alike });
    if (found.length >= MOST_FOUND) break;
  }
  return found.sort((one, other) => other.likeness - one.likeness);
}

function earlierSharing(text: HazardText, bearers: ReadonlyMap<string, readonly number[]>): readonly number[] {
  const lists = [...text.pairs]
    .map((pair) => bearers.get(pair) ?? [])
    .filter((list) => list.length > 0)
    .sort((one, other) => one.length - other.length)
    .slice(0, RAREST_PAIRS);

  const shared = new Map<number, number>();
  for (const list of lists) {
    for (const index of list.slice(-MOST_COMPARED)) shared.set(index, (shared.get(index) ?? 0) + 1);
  }
  return [...shared]
    .sort(([, one], [, other]) => other - one)
    .slice(0, MOST_COMPARED)
    .map(([index]) => index);
}
