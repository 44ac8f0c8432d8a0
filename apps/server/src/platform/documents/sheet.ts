/** What a cell shows. Dates are civil days, `2023-05-10`, whatever style and epoch the file used. */
export interface Cell {
  readonly kind: 'text' | 'number' | 'date' | 'blank' | 'error';
  readonly text: string;
}

export const BLANK: Cell = { kind: 'blank', text: '' };

/** A merged area; zero-based, both ends included. */
export interface Merge {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** One sheet, every row equally wide, merged areas already filled with their value. */
export interface Sheet {
  readonly name: string;
  readonly rows: readonly (readonly Cell[])[];
  readonly merges: readonly Merge[];
}

/** Text as a cell: trimmed at the ends, blank when nothing is left to see. */
export function textCell(raw: string): Cell {
  const text = raw
    .replaceAll('_x000D_', '')
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/[\u200b\ufeff]/g, '')
    .trim();
  return text === '' ? BLANK : { kind: 'text', text };
}
