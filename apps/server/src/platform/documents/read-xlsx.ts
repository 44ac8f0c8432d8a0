import { type CellObject, CFB, read, type WorkBook, type WorkSheet } from '@e965/xlsx';
import { Refusal } from '../refusal.ts';
import { damaged, tooManyCells } from './document-refusals.ts';
import { LIMITS } from './limits.ts';
import type { Merge, Sheet } from './sheet.ts';
import { sheetOfRows } from './sheet-of-rows.ts';
import { unzip } from './unzip.ts';
import { xlsxCell } from './xlsx-cell.ts';

/** Rows read beyond the limit, so that one too many is noticed and a million formatted empty ones are not. */
const ROWS_BEYOND_LIMIT = 100;

/**
 * The visible sheets of an .xlsx workbook. The archive is expanded under our own limits and only its text parts reach
 * the parser: no macros, no pictures, no embedded objects, and no second opinion about what the archive contains.
 */
export function readXlsx(bytes: Buffer): readonly Sheet[] {
  const parts = unzip(bytes, isTextPart);
  refuseCrowded(parts);

  const workbook = parse(parts);
  const epoch1904 = workbook.Workbook?.WBProps?.date1904 === true;
  return visibleNames(workbook).flatMap((name) => {
    const sheet = workbook.Sheets[name];
    return sheet === undefined ? [] : [readSheet(name, sheet, epoch1904)];
  });
}

const isTextPart = (name: string) =>
  /\.(xml|rels)$/i.test(name) && !/\/(media|embeddings|drawings|charts)\//i.test(name);

function refuseCrowded(parts: ReadonlyMap<string, Buffer>): void {
  let cells = 0;
  for (const [name, content] of parts) {
    if (/worksheets\/[^/]+\.xml$/i.test(name)) cells += occurrences(content, '<c ') + occurrences(content, ':c ');
    if (cells > LIMITS.cells) throw tooManyCells();
  }
}

function occurrences(content: Buffer, mark: string): number {
  let count = 0;
  for (let at = content.indexOf(mark); at !== -1; at = content.indexOf(mark, at + mark.length)) count += 1;
  return count;
}

function parse(parts: ReadonlyMap<string, Buffer>): WorkBook {
  try {
    return read(repack(parts), {
      type: 'buffer',
      dense: true,
      cellNF: true,
      cellText: false,
      cellHTML: false,
      cellFormula: false,
      sheetRows: LIMITS.rows + ROWS_BEYOND_LIMIT,
      WTF: true,
    });
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw damaged();
  }
}

/** The parser takes archives only: the checked parts in one without compression, whose sizes cannot lie. */
function repack(parts: ReadonlyMap<string, Buffer>): Buffer {
  const archive: unknown = CFB.utils.cfb_new();
  for (const [name, content] of parts) CFB.utils.cfb_add(archive, `/${name}`, content);
  return CFB.write(archive, { fileType: 'zip', type: 'buffer', compression: false });
}

function visibleNames({ SheetNames, Workbook }: WorkBook): readonly string[] {
  const visible = SheetNames.filter((_, index) => (Workbook?.Sheets?.[index]?.Hidden ?? 0) === 0);
  return visible.length > 0 ? visible : SheetNames;
}

function readSheet(name: string, sheet: WorkSheet, epoch1904: boolean): Sheet {
  const stored: readonly (readonly (CellObject | undefined)[] | undefined)[] = sheet['!data'] ?? [];
  const rows = Array.from(stored, (row) =>
    Array.from(row ?? [], (cell) => (cell === undefined ? undefined : xlsxCell(cell, epoch1904))),
  );
  return sheetOfRows(name, rows, mergesOf(sheet));
}

const mergesOf = (sheet: WorkSheet): readonly Merge[] =>
  (sheet['!merges'] ?? []).map(({ s, e }) => ({ top: s.r, left: s.c, bottom: e.r, right: e.c }));
