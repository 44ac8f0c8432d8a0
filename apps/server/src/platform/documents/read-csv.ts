import { decodeText } from './decode-text.ts';
import { quoteNotClosed, tooManyCells, tooManyRows } from './document-refusals.ts';
import { LIMITS } from './limits.ts';
import { type Sheet, textCell } from './sheet.ts';
import { sheetOfRows } from './sheet-of-rows.ts';

const DELIMITERS = [',', ';', '\t'] as const;
const SAMPLE_CHARACTERS = 64 * 1024;
const NAME = 'CSV';

/** A CSV file as one sheet. Every value is text: a CSV knows no other kind. */
export function readCsv(bytes: Buffer): Sheet {
  const text = decodeText(bytes).replace(/^\ufeff/, '');
  const delimiter = delimiterOf(text);
  const rows = [...records(text, delimiter)];
  return sheetOfRows(
    NAME,
    rows.map((row) => row.map(textCell)),
  );
}

/** The delimiter that stands equally often in the most lines; what is in quotation marks does not count. */
function delimiterOf(text: string): string {
  const unquoted = text.slice(0, SAMPLE_CHARACTERS).replaceAll(/"[^"]*"/g, '');
  const lines = unquoted.split(/\r\n|\r|\n/).filter((line) => line !== '');
  const scored = DELIMITERS.map((delimiter) => ({ delimiter, score: regularity(lines, delimiter) }));
  return scored.reduce((best, next) => (next.score > best.score ? next : best)).delimiter;
}

function regularity(lines: readonly string[], delimiter: string): number {
  const widths = new Map<number, number>();
  for (const line of lines) {
    const delimiters = line.split(delimiter).length - 1;
    widths.set(delimiters, (widths.get(delimiters) ?? 0) + 1);
  }
  return Math.max(0, ...[...widths].map(([delimiters, count]) => delimiters * count));
}

/** Records as RFC 4180 has them; a quote inside an unquoted value is an ordinary character. */
function* records(text: string, delimiter: string): Generator<string[]> {
  const value = valuePattern(delimiter);
  let row: string[] = [];
  let rowNumber = 1;
  let cells = 0;

  while (value.lastIndex < text.length) {
    const found = value.exec(text);
    if (found === null) throw quoteNotClosed(rowNumber);
    const [, quoted, afterQuote = '', plain = '', end = ''] = found;
    row.push(quoted === undefined ? plain : quoted.replaceAll('""', '"') + afterQuote);
    cells += 1;
    if (end !== delimiter) {
      yield row;
      row = [];
      rowNumber += 1;
    }
    refuseEndless(rowNumber, cells);
  }
  if (row.length > 0) yield [...row, ''];
}

function refuseEndless(rowNumber: number, cells: number): void {
  if (rowNumber > LIMITS.rows + 1_000) throw tooManyRows(NAME);
  if (cells > LIMITS.cells) throw tooManyCells();
}

/** One value from where the last ended: quoted (then anything up to the delimiter) or plain, and what ended it. */
function valuePattern(delimiter: string): RegExp {
  const plain = `[^${delimiter}\\r\\n]*`;
  return new RegExp(`(?:[ ]*"([^"]*(?:""[^"]*)*)"(${plain})|(?![ ]*")(${plain}))(${delimiter}|\\r\\n|\\r|\\n|$)`, 'y');
}
