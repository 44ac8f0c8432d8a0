import type { FigureLine } from './figure-lines.ts';

/** A figure with the word for whether it keeps its target, or why that is not judged. */
export function Kept({ line: { value, kept } }: { readonly line: FigureLine }) {
  if (typeof kept === 'string') return <span className="tag tag-unknown unknown">{kept}</span>;
  return (
    <span className="nowrap">
      {value} <span className={`tag ${kept ? 'tag-final' : 'tag-near'}`}>{kept ? '达标' : '超出'}</span>
    </span>
  );
}
