import type { Field } from './field.ts';
import { bigrams, halfWidth, likeness, plain } from './plain-text.ts';

/** A column's heading: the groups above it, then its own words. */
export type Heading = readonly string[];

/** The heading as a person reads it: 整改情况/整改时限. */
export const headingText = (heading: Heading) => heading.join('/');

/** The same heading in another year's file, whatever its blanks and signs. */
export const headingKey = (heading: Heading) => heading.map(wording).join('/');

/** Instructions in brackets, numbering and stars are no part of what a heading says. */
const wording = (text: string) =>
  plain(
    halfWidth(text)
      .replaceAll(/[（(【[].*?[)）】\]]/gs, '')
      .replace(/^[\d一二三四五六七八九十]+[.、]/, ''),
  ) || plain(text);

/** How surely a heading means a field: 1 its very words, 0 nothing in common or ruled out. */
export function headingScore(heading: Heading, field: Field): number {
  const own = wording(heading.at(-1) ?? '');
  const above = heading.slice(0, -1).map(wording).join('');
  if (own === '' || (field.not ?? []).some((word) => own.includes(word))) return 0;

  return Math.max(...synonymsOf(field).map((synonym) => synonymScore(own, above, synonym)));
}

interface Synonym {
  /** What the group above must speak of, if anything. */
  readonly group: string | undefined;
  readonly word: string;
  readonly pairs: ReadonlySet<string>;
}

/** A field's synonyms, taken apart once. */
const takenApart = new WeakMap<Field, readonly Synonym[]>();

function synonymsOf(field: Field): readonly Synonym[] {
  const known = takenApart.get(field);
  if (known !== undefined) return known;
  const synonyms = [field.label, ...field.synonyms].map((synonym): Synonym => {
    const [group, word] = synonym.includes('/') ? synonym.split('/') : [undefined, synonym];
    return { group, word: plain(word ?? ''), pairs: bigrams(plain(word ?? '')) };
  });
  takenApart.set(field, synonyms);
  return synonyms;
}

function synonymScore(own: string, above: string, { group, word, pairs }: Synonym): number {
  if (group !== undefined) return above.includes(group) ? wordScore(own, word, pairs) * 0.97 : 0;
  return Math.max(wordScore(own, word, pairs), above !== '' && above + own === word ? 0.98 : 0);
}

function wordScore(own: string, meant: string, pairs: ReadonlySet<string>): number {
  if (own === meant) return 1;
  if (own.includes(meant)) return 0.55 + (0.4 * meant.length) / own.length;
  if (own.length > 1 && meant.includes(own)) return 0.5 + (0.35 * own.length) / meant.length;
  const alike = likeness(bigrams(own), pairs);
  return alike >= 0.5 ? alike * 0.8 : 0;
}
