import { SYNONYMS } from '@zhiben/county/agency-reports/report-words.ts';
import type { Random } from '@zhiben/county/random.ts';

/** What a copier does to a report beyond putting other names into it. `own` is honest text about the enterprise it is filed for. */
export type Edit = (by: Random, text: string, strength: number, own: string) => string;

const lines = (text: string) => text.split('\n');
export const shuffled = <Item>(by: Random, items: readonly Item[]): Item[] => {
  const left = [...items];
  return items.flatMap(() => left.splice(by.between(0, left.length - 1), 1));
};
const often = (by: Random, share: number) => by.chance(share);

const renumbered = (by: Random, text: string, share: number) =>
  text.replace(/\d+(\.\d+)?/g, (number) => {
    if (!often(by, share)) return number;
    const [whole = '', part] = number.split('.');
    const fresh = String(by.between(1, 10 ** Math.min(whole.length, 6) - 1));
    return part === undefined
      ? fresh
      : `${fresh}.${String(by.between(0, 10 ** part.length - 1)).padStart(part.length, '0')}`;
  });

const reworded = (by: Random, text: string, share: number) =>
  SYNONYMS.reduce((said, [word, other]) => said.replaceAll(word, (found) => (often(by, share) ? other : found)), text);

const clausesSwapped = (by: Random, text: string, share: number) =>
  text.replace(/([^，。；\n]{4,})，([^，。；\n]{4,})/g, (whole, first, second) =>
    often(by, share) ? `${second}，${first}` : whole,
  );

/** Of each hundred characters so many are mistyped, as a scan read by a machine has them. */
const mistyped = (by: Random, text: string, share: number) =>
  [...text]
    .map((one) =>
      /\p{Script=Han}/u.test(one) && often(by, share) ? by.pick([...'日口曰目未末已己人入干千土士']) : one,
    )
    .join('');

const spliced = (by: Random, text: string, share: number) =>
  text
    .replace(/[。；，]/g, (mark) => (often(by, share) ? by.pick(['，', '。', '；']) : mark))
    .replace(/\n/g, (end) => (often(by, share / 2) ? '' : end));

const interleaved = (by: Random, text: string, other: readonly string[]) => {
  const mixed = lines(text);
  for (const line of other) mixed.splice(by.between(0, mixed.length), 0, line);
  return mixed.join('\n');
};

const part = <Item>(items: readonly Item[], share: number) => items.slice(0, Math.ceil(items.length * share));

/** Strengths run from 0 to 1: a light hand, a busy one. */
export const EDITS: Readonly<Record<string, Edit>> = {
  'names only': (_by, text) => text,
  numbers: (by, text, strength) => renumbered(by, text, 0.4 + 0.6 * strength),
  synonyms: (by, text, strength) => reworded(by, text, 0.3 + 0.7 * strength),
  'order of paragraphs': (by, text) => shuffled(by, lines(text)).join('\n'),
  'order of clauses': (by, text, strength) => clausesSwapped(by, text, 0.3 + 0.7 * strength),
  filler: (by, text, strength, own) => interleaved(by, text, part(shuffled(by, lines(own)), 0.4 + 0.6 * strength)),
  'a part copied': (by, text, strength, own) => {
    const all = lines(text);
    const from = by.between(0, Math.floor(all.length / 2));
    const taken = all.slice(from, from + Math.ceil(all.length * (0.5 - 0.15 * strength)));
    return interleaved(by, own, taken);
  },
  'sentences left out': (by, text, strength) =>
    lines(text)
      .filter(() => !often(by, 0.2 + 0.3 * strength))
      .join('\n'),
  'marks and joints': (by, text, strength) => spliced(by, text, 0.3 + 0.5 * strength),
  'typing errors': (by, text, strength) => mistyped(by, text, 0.01 + 0.04 * strength),
  'all at once': (by, text, strength) =>
    shuffled(
      by,
      lines(clausesSwapped(by, renumbered(by, reworded(by, text, 0.6 * strength + 0.2), 0.8), 0.3 * strength)),
    ).join('\n'),
};
