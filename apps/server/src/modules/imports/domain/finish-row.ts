import type { FieldReading } from './field-reading.ts';
import { columnLetter } from './grid.ts';
import type { Columns, RowProblem, RowText, Texts } from './row-text.ts';

export interface ReadValue {
  /** What the register says, or the person who corrected it. */
  readonly text: string;
  /** What would be recorded. */
  readonly shown: string;
  readonly corrected: boolean;
}

export type ReadValues<Id extends string> = Readonly<Partial<Record<Id, ReadValue>>>;

export type RowStatus = 'ready' | 'warning' | 'error' | 'duplicate' | 'excluded';
export type RowCounts = Readonly<Record<'rows' | RowStatus, number>>;

type Readings<Id extends string> = { readonly [Each in Id]: FieldReading<unknown> };

/** What is to be said about each cell, under the letter of its column. */
export function problemsOf<Id extends string>(
  ids: readonly Id[],
  readings: Readings<Id>,
  columns: Columns<Id>,
): readonly RowProblem<Id>[] {
  return ids.flatMap((field) => {
    const index = columns.get(field);
    const column = index === undefined ? '' : columnLetter(index);
    return readings[field].complaints.map((complaint) => ({ column, field, ...complaint }));
  });
}

/** What stands in each field and what would be recorded; fields without either are left out. */
export function valuesOf<Id extends string>(
  ids: readonly Id[],
  texts: RowText<Id>,
  readings: Readings<Id>,
  corrections: Texts<Id> | undefined,
): ReadValues<Id> {
  const values: Partial<Record<Id, ReadValue>> = {};
  for (const field of ids) {
    const text = texts.text(field);
    const { shown } = readings[field];
    const corrected = corrections?.[field] !== undefined;
    if (text !== '' || shown !== '' || corrected) values[field] = { text, shown, corrected };
  }
  return values;
}

export function statusOf(
  problems: readonly RowProblem[],
  { isExcluded, isDuplicate }: { readonly isExcluded: boolean; readonly isDuplicate: boolean },
): RowStatus {
  if (isExcluded) return 'excluded';
  if (problems.some(({ severity }) => severity === 'error')) return 'error';
  if (isDuplicate) return 'duplicate';
  return problems.length > 0 ? 'warning' : 'ready';
}

export function countsOf(rows: readonly { readonly status: RowStatus }[]): RowCounts {
  const counts = { rows: rows.length, ready: 0, warning: 0, error: 0, duplicate: 0, excluded: 0 };
  for (const { status } of rows) counts[status] += 1;
  return counts;
}
