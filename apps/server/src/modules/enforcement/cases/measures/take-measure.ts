import { type CaseMeasure, caseMeasureLabel } from '@zhiben/vocabulary/case-measures.ts';
import type { Updateable } from 'kysely';
import type { Act } from '../../../../platform/db/scope.ts';
import { record } from '../../../../platform/ledger/record.ts';
import type { CasesTable } from '../../case-tables.ts';
import { caseChanged, caseNotFound, measureNotNow } from '../case-refusals.ts';
import type { CaseRow } from '../case-store.ts';
import { type Beside, measuresOf } from './measure-store.ts';

/** Holds the case, and refuses a measure that this person may not take now, or took on what was changed meanwhile. */
export async function lockForMeasure(
  act: Act,
  id: string,
  measure: CaseMeasure,
  version: number,
): Promise<{ readonly row: CaseRow; readonly beside: Beside }> {
  const row = await act.tx
    .selectFrom('enforcement_cases')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (row === undefined) throw caseNotFound();
  const { beside, measures } = await measuresOf(act, row);
  if (!measures.includes(measure)) throw measureNotNow(measure);
  if (row.version !== version) throw caseChanged();
  return { row, beside };
}

/** What the measure writes on the case, and its entry. The enterprise hears of acts once it was told of the case. */
export async function keepMeasure(
  act: Act,
  row: CaseRow,
  measure: CaseMeasure,
  changes: Updateable<CasesTable>,
  detail: Readonly<Record<string, unknown>>,
): Promise<void> {
  await act.tx
    .updateTable('enforcement_cases')
    .set({ ...changes, version: row.version + 1 })
    .where('id', '=', row.id)
    .execute();
  await record(act, {
    act: `case.${measure}`,
    subjectKind: 'case',
    subjectId: row.id,
    enterpriseId: row.told_on === null ? null : row.enterprise_id,
    detail: { title: `${row.number ?? row.cause}：${caseMeasureLabel[measure]}`, ...detail },
  });
}
