import { alignCharacters } from '@zhiben/evidence/report-likeness/align-passages.ts';
import { runs } from '@zhiben/evidence/report-likeness/match-passages.ts';

/** A passage in which whatever stands in the other passage too is marked. */
export function SharedWords({ text, other }: { readonly text: string; readonly other: string }) {
  return (
    <p className="agency-passage">
      {piecesOf(text, other).map(({ from, words, shared }) =>
        shared ? <mark key={from}>{words}</mark> : <span key={from}>{words}</span>,
      )}
    </p>
  );
}

interface Piece {
  readonly from: number;
  readonly words: string;
  readonly shared: boolean;
}

function piecesOf(text: string, other: string): readonly Piece[] {
  const places = runs(alignCharacters(text, other));
  const pieces: { from: number; words: string; shared: boolean }[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const shared = places[at] !== -1;
    const last = pieces.at(-1);
    if (last?.shared === shared) last.words += text[at];
    else pieces.push({ from: at, words: text[at] ?? '', shared });
  }
  return pieces;
}
