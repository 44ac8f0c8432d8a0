import type { ImportKind } from '@zhiben/contract/imports.ts';
import { ENTERPRISE_FIELDS } from './domain/enterprise-fields.ts';
import type { Field } from './domain/field.ts';
import type { RowCounts } from './domain/finish-row.ts';
import { HAZARD_FIELDS } from './domain/hazard-fields.ts';
import type { ReadEnterpriseRow } from './domain/read-enterprises.ts';
import type { ReadRow } from './domain/register-reading.ts';

/** A row of either kind as it was last judged. */
export type JudgedRow = ReadRow | ReadEnterpriseRow;

/** What writing a list of enterprises does. */
export interface Effects {
  readonly added: number;
  readonly changed: number;
  readonly same: number;
}

export const fieldsOf = (kind: ImportKind): readonly Field[] =>
  kind === 'hazards' ? HAZARD_FIELDS : ENTERPRISE_FIELDS;

export const isEnterpriseRow = (row: JudgedRow): row is ReadEnterpriseRow => 'changes' in row;

const WRITTEN: readonly JudgedRow['status'][] = ['ready', 'warning'];

export function effectsOf(rows: readonly ReadEnterpriseRow[]): Effects {
  const effects = { added: 0, changed: 0, same: 0 };
  for (const row of rows) if (WRITTEN.includes(row.status)) effects[effectOf(row)] += 1;
  return effects;
}

export function effectOf({ onFile, changes }: ReadEnterpriseRow): keyof Effects {
  if (onFile === undefined) return 'added';
  return changes.length > 0 ? 'changed' : 'same';
}

export const NO_COUNTS: RowCounts = { rows: 0, ready: 0, warning: 0, error: 0, duplicate: 0, excluded: 0 };
