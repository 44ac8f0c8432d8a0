import type { Field } from './field.ts';
import { findHeader, headingsOf } from './find-header.ts';
import { columnLetter, distinctTexts, type Grid, type Row } from './grid.ts';
import type { Heading } from './heading.ts';
import { plain } from './plain-text.ts';
import { type SkipReason, skipReason } from './skipped-row.ts';
import { type YearHint, yearHint } from './year-hint.ts';

export interface TableColumn {
  readonly index: number;
  readonly letter: string;
  readonly heading: Heading;
}

/** An entry; `rowNumber` is the one Excel shows. */
export interface TableRow {
  readonly rowNumber: number;
  readonly cells: Row;
}

export interface SkippedRow {
  readonly rowNumber: number;
  readonly reason: SkipReason;
  readonly text: string;
}

/** A register found in a sheet. */
export interface RegisterTable {
  readonly sheet: string;
  readonly titles: readonly string[];
  readonly hint: YearHint;
  readonly headerRowNumbers: readonly number[];
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
  readonly skipped: readonly SkippedRow[];
}

/** Title, heading, entries and what stands around them; nothing where no heading can be made out. */
export function findTable(grid: Grid, fields: readonly Field[]): RegisterTable | undefined {
  const header = findHeader(grid.rows, fields);
  if (header === undefined) return undefined;

  const headerRows = grid.rows.slice(header.first, header.last + 1);
  const titles = grid.rows.slice(0, header.first).flatMap(distinctTexts);
  return {
    sheet: grid.name,
    titles,
    hint: yearHint(titles, grid.name),
    headerRowNumbers: headerRows.map((_, at) => header.first + at + 1),
    columns: columnsOf(headerRows),
    ...entriesBelow(grid.rows, header.last, headerRows),
  };
}

/** The sheet whose register has the most entries. */
export function findBestTable(grids: readonly Grid[], fields: readonly Field[]): RegisterTable | undefined {
  const tables = grids.map((grid) => findTable(grid, fields)).filter((table) => table !== undefined);
  return tables.reduce<RegisterTable | undefined>(
    (best, table) => (best === undefined || table.rows.length > best.rows.length ? table : best),
    undefined,
  );
}

function columnsOf(headerRows: readonly Row[]): readonly TableColumn[] {
  return headingsOf(headerRows).map((heading, index) => ({ index, letter: columnLetter(index), heading }));
}

function entriesBelow(grid: readonly Row[], lastHeaderRow: number, headerRows: readonly Row[]) {
  const headings = new Set(headerRows.flatMap(distinctTexts).map(plain));
  const rows: TableRow[] = [];
  const skipped: SkippedRow[] = [];
  for (const [index, cells] of grid.entries()) {
    if (index <= lastHeaderRow) continue;
    const reason = skipReason(cells, headings);
    const rowNumber = index + 1;
    if (reason === undefined) rows.push({ rowNumber, cells });
    else skipped.push({ rowNumber, reason, text: distinctTexts(cells).join(' ') });
  }
  return { rows, skipped };
}
