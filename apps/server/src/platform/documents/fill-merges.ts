import { tooManyCells } from './document-refusals.ts';
import { LIMITS } from './limits.ts';
import { BLANK, type Cell, type Merge } from './sheet.ts';

/** Every blank cell of a merged area shows the area's value. Areas are cut at the grid's edge. */
export function fillMerges(rows: readonly Cell[][], merges: readonly Merge[]): void {
  const inside = merges.map((merge) => cutToGrid(merge, rows));
  if (inside.reduce((sum, merge) => sum + areaOf(merge), 0) > LIMITS.cells) throw tooManyCells();

  for (const { top, left, bottom, right } of inside) {
    const value = rows[top]?.[left] ?? BLANK;
    for (const row of rows.slice(top, bottom + 1)) {
      for (let column = left; column <= right; column += 1) {
        if (row[column]?.kind === 'blank') row[column] = value;
      }
    }
  }
}

function cutToGrid({ top, left, bottom, right }: Merge, rows: readonly Cell[][]): Merge {
  return { top, left, bottom: Math.min(bottom, rows.length - 1), right: Math.min(right, (rows[0]?.length ?? 0) - 1) };
}

const areaOf = ({ top, left, bottom, right }: Merge) => Math.max(0, bottom - top + 1) * Math.max(0, right - left + 1);
