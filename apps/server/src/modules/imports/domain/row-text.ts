import type { Mapping } from './field.ts';
import type { RegisterTable, TableRow } from './find-table.ts';
import { columnLetter } from './grid.ts';
import { headingText } from './heading.ts';

/** What one row says under each field, and the heading it stands under. */
export interface RowText<Id extends string> {
  text(field: Id): string;
  heading(field: Id): string;
}

export type Columns<Id extends string> = ReadonlyMap<Id, number>;
export type Texts<Id extends string> = Readonly<Partial<Record<Id, string>>>;

export interface RowProblem<Id extends string = string> {
  /** The letter over the column; empty where the register has none for the field. */
  readonly column: string;
  readonly field: Id;
  readonly severity: 'error' | 'warning';
  readonly sentence: string;
}

export const columnsByField = <Id extends string>(mapping: Mapping<Id>): Columns<Id> =>
  new Map([...mapping].map(([column, field]) => [field, column]));

/** What a person typed, else the cell, else what stands in for an empty one. */
export function rowText<Id extends string>(
  row: TableRow,
  table: RegisterTable,
  columns: Columns<Id>,
  corrections: Texts<Id> | undefined,
  defaults: Texts<Id> | undefined,
): RowText<Id> {
  const cellText = (field: Id) => {
    const cell = row.cells[columns.get(field) ?? -1];
    return cell === undefined || cell.kind === 'error' ? '' : cell.text;
  };
  return {
    text: (field) => (corrections?.[field] ?? (cellText(field) || defaults?.[field]) ?? '').trim(),
    heading: (field) => headingText(table.columns[columns.get(field) ?? -1]?.heading ?? []),
  };
}

/** Cells that show a formula's error and that nobody has corrected. */
export function brokenCells<Id extends string>(
  row: TableRow,
  columns: Columns<Id>,
  corrections: Texts<Id> | undefined,
): readonly RowProblem<Id>[] {
  return [...columns].flatMap(([field, column]): RowProblem<Id>[] => {
    const cell = row.cells[column];
    if (cell?.kind !== 'error' || corrections?.[field] !== undefined) return [];
    const sentence = `单元格是公式错误「${cell.text}」，按空白处理。`;
    return [{ column: columnLetter(column), field, severity: 'warning', sentence }];
  });
}
