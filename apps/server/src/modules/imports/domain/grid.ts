/** What a cell of the register shows; dates are civil days, `2023-05-10`. */
export interface Cell {
  readonly kind: 'text' | 'number' | 'date' | 'blank' | 'error';
  readonly text: string;
}

export type Row = readonly Cell[];

/** One sheet as it was read: every row equally wide, merged areas filled with their value. */
export interface Grid {
  readonly name: string;
  readonly rows: readonly Row[];
}

/** The letter over a column, as Excel shows it: 0 → A, 27 → AB. */
export function columnLetter(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : columnLetter(Math.floor(index / 26) - 1) + last;
}

export const isFilled = (cell: Cell) => cell.kind !== 'blank';

/** The different texts of a row, in order: a merged title counts once. */
export const distinctTexts = (row: Row): readonly string[] => [
  ...new Set(row.filter(isFilled).map((cell) => cell.text)),
];
