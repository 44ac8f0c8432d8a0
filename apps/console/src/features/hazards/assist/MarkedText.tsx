import { type Mark, segments } from './segments.ts';

/** A description with the words that led to a criterion; what each was taken for on hover. */
export function MarkedText({ text, marks }: { readonly text: string; readonly marks: readonly Mark[] }) {
  let at = 0;
  return (
    <>
      {segments(text, marks).map(({ text: words, why }) => {
        at += words.length;
        return why === undefined ? (
          <span key={at}>{words}</span>
        ) : (
          <mark key={at} title={why}>
            {words}
          </mark>
        );
      })}
    </>
  );
}
