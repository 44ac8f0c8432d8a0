import type { Cell, Grid } from './grid.ts';

const cellOf = (text: string): Cell => {
  if (text === '') return { kind: 'blank', text: '' };
  return /^\d+$/.test(text) ? { kind: 'number', text } : { kind: 'text', text };
};

/** A sheet drawn with bars, as a person would sketch it; `<` repeats the cell to the left, `^` the one above (merged). */
export function drawn(sketch: string, name = '台账'): Grid {
  const rows: Cell[][] = [];
  for (const line of sketch.trim().split('\n')) {
    const cells: Cell[] = [];
    for (const [column, raw] of line
      .trim()
      .replace(/^\||\|$/g, '')
      .split('|')
      .entries()) {
      const text = raw.trim();
      const merged = text === '<' ? cells.at(-1) : text === '^' ? rows.at(-1)?.[column] : undefined;
      cells.push(merged ?? cellOf(text));
    }
    rows.push(cells);
  }
  const width = Math.max(...rows.map((row) => row.length));
  return { name, rows: rows.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? cellOf(''))) };
}
