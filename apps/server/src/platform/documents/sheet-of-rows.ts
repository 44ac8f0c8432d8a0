import { cellTooLong, tooManyColumns, tooManyRows } from './document-refusals.ts';
import { fillMerges } from './fill-merges.ts';
import { LIMITS } from './limits.ts';
import { BLANK, type Cell, type Merge, type Sheet } from './sheet.ts';

/** A rectangular sheet from rows of any width: empty edges cut off, limits held, merged areas filled. */
export function sheetOfRows(
  name: string,
  ragged: readonly (readonly (Cell | undefined)[])[],
  merges: readonly Merge[] = [],
): Sheet {
  const height = ragged.findLastIndex((row) => row.some(isFilled)) + 1;
  if (height > LIMITS.rows) throw tooManyRows(name);
  const width = ragged.reduce((widest, row) => Math.max(widest, row.findLastIndex(isFilled) + 1), 0);
  if (width > LIMITS.columns) throw tooManyColumns(name);

  const rows = ragged.slice(0, height).map((row) => Array.from({ length: width }, (_, column) => row[column] ?? BLANK));
  refuseLongCells(name, rows);
  fillMerges(rows, merges);
  return { name, rows, merges: merges.filter(({ top, left }) => top < height && left < width) };
}

const isFilled = (cell: Cell | undefined) => cell !== undefined && cell.kind !== 'blank';

function refuseLongCells(name: string, rows: readonly Cell[][]): void {
  const row = rows.findIndex((cells) => cells.some((cell) => cell.text.length > LIMITS.cellCharacters));
  if (row !== -1) throw cellTooLong(name, row + 1);
}
