/** A sentence of a report, with where it stands in the text it was read from. */
export interface Passage {
  readonly from: number;
  readonly until: number;
  /** What it says in letters alone: names, marks and spaces left out, every number written as one nought. */
  readonly said: string;
  /** The numbers it states, in their order; those that name a standard or an article are not among them. */
  readonly numbers: readonly string[];
}

/** Shorter ones are headings and cells of forms. */
const LEAST_SAID = 10;
/** A paragraph without a full stop is cut at commas, so that one changed word does not speak for a page. */
const LONGEST = 140;

const SENTENCE = /[^。！？；!?;\n]+[。！？；!?;\n]?/g;
const CLAUSE = /[^，,：:、]+[，,：:、]?/g;
const CITED =
  /《[^》]{2,60}》|第[\d一二三四五六七八九十百零.]+[条款项章节号]|(?:gb|aq|hg|sh|jgj|tsg|dl|wst?|gbz|xf|ga)(?:\/?t)?\s*[\d.]+(?:\s*[-—–]\s*\d{2,4})?|〔\d{4}〕\s*\d*\s*号?/gi;
const NUMBER = /\d+(?:[.,]\d+)*/g;
const NOT_SAID = /[^\p{L}\p{N}]/gu;

/**
 * The sentences of a report. `names` are those of whoever it is about and by: they are left out, so that exchanging them
 * changes nothing.
 */
export function passagesOf(text: string, names: readonly string[] = []): readonly Passage[] {
  const named = names.filter(({ length }) => length > 1).toSorted((one, other) => other.length - one.length);
  return piecesOf(text).flatMap(({ from, piece }) => {
    const bare = named.reduce((rest, name) => rest.replaceAll(name, ''), piece.normalize('NFKC')).toLowerCase();
    const numbers = bare.replace(CITED, '').match(NUMBER) ?? [];
    const said = bare.replace(NUMBER, '0').replace(NOT_SAID, '');
    return said.length < LEAST_SAID ? [] : [{ from, until: from + piece.length, said, numbers }];
  });
}

interface Piece {
  readonly from: number;
  readonly piece: string;
}

function piecesOf(text: string): readonly Piece[] {
  return cut(text, SENTENCE, 0).flatMap((sentence) =>
    sentence.piece.length <= LONGEST ? [sentence] : joined(cut(sentence.piece, CLAUSE, sentence.from)),
  );
}

const cut = (text: string, by: RegExp, from: number): readonly Piece[] =>
  [...text.matchAll(by)].map((found) => ({ from: from + found.index, piece: found[0] }));

/** Clauses put together again until each says enough. */
function joined(clauses: readonly Piece[]): readonly Piece[] {
  const together: { from: number; piece: string }[] = [];
  for (const clause of clauses) {
    const last = together.at(-1);
    if (last !== undefined && last.piece.length + clause.piece.length <= LONGEST / 2) last.piece += clause.piece;
    else together.push({ ...clause });
  }
  return together;
}
