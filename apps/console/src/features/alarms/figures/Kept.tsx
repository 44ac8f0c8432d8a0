import type { FigureLine } from './figure-lines.ts';

/** A figure with the word for whether it keeps its target; none where nothing is judged. */
export function Kept({ line: { value, kept } }: { readonly line: FigureLine }) {
  if (kept === undefined) return <span className="tag tag-unknown unknown">未设定报警</span>;
  return (
    <span className="nowrap">
      {value} <span className={`tag ${kept ? 'tag-final' : 'tag-near'}`}>{kept ? '达标' : '超出'}</span>
    </span>
  );
}
