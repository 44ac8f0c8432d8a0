interface Four {
  readonly from: number;
  readonly text: string;
}

/** A key to be read off, in groups of four, each with its place. */
export const inFours = (key: string): readonly Four[] =>
  [...key.matchAll(/.{1,4}/g)].map(({ 0: text, index }) => ({ from: index, text }));
