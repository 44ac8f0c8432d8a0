/** Full-width letters, digits and signs as half-width ones, blanks at the ends gone. */
export const halfWidth = (text: string) => text.normalize('NFKC').trim();

/** Only what is said: no width, case, blanks or punctuation. Two texts that differ in those alone become equal. */
export const plain = (text: string) =>
  halfWidth(text)
    .toLowerCase()
    .replaceAll(/[\s\p{P}\p{S}\p{C}]/gu, '');

/** Neighbouring pairs of characters; a single character stands for itself. */
export function bigrams(text: string): ReadonlySet<string> {
  if (text.length < 2) return new Set(text === '' ? [] : [text]);
  return new Set(Array.from({ length: text.length - 1 }, (_, at) => text.slice(at, at + 2)));
}

/** Dice's coefficient of two sets: 1 where they are equal, 0 where they share nothing. */
export function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  if (one.size + other.size === 0) return 0;
  return (2 * sharedBy(one, other)) / (one.size + other.size);
}

export function sharedBy(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const [fewer, more] = one.size <= other.size ? [one, other] : [other, one];
  let shared = 0;
  for (const item of fewer) if (more.has(item)) shared += 1;
  return shared;
}
