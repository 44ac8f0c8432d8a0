/** Every word of a closed list with the Chinese term a person reads. */
export type Labels<Word extends string> = Readonly<Record<Word, string>>;

/** The words of a label table, in the order they are shown. */
export function wordsOf<Word extends string>(labels: Labels<Word>): readonly [Word, ...Word[]] {
  return Object.keys(labels) as unknown as readonly [Word, ...Word[]];
}
