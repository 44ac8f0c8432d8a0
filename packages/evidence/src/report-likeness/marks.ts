import type { Passage } from './passages.ts';

/** So many neighbouring characters make one mark. */
export const MARK_LENGTH = 6;
/** One of so many is kept, by its own value: whatever stands around it, the same words keep the same marks. */
const ONE_OF = 4;

export interface Mark {
  /** A signed whole number of 32 bits, for an index. */
  readonly hash: number;
  /** Where it begins in what the passage says. */
  readonly at: number;
}

export function marksOf({ said }: Pick<Passage, 'said'>): readonly Mark[] {
  const marks: Mark[] = [];
  for (let at = 0; at + MARK_LENGTH <= said.length; at += 1) {
    const hash = hashOf(said, at);
    if (hash % ONE_OF === 0) marks.push({ hash, at });
  }
  return marks;
}

/** The marks of a whole report, each once. */
export const marksOfReport = (passages: readonly Passage[]): readonly number[] => [
  ...new Set(passages.flatMap((passage) => marksOf(passage).map(({ hash }) => hash))),
];

function hashOf(said: string, from: number): number {
  let hash = 0x811c9dc5;
  for (let at = from; at < from + MARK_LENGTH; at += 1) hash = Math.imul(hash ^ said.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) | 0;
}
