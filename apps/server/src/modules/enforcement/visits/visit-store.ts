import type { Selectable } from 'kysely';
import type { Tx } from '../../../platform/db/scope.ts';
import type { Standing } from '../domain/visit-lifecycle.ts';
import { visitNotFound } from '../enforcement-refusals.ts';
import type { VisitFindingsTable, VisitsTable } from '../enforcement-tables.ts';

export type VisitRow = Selectable<VisitsTable>;
export type FindingRow = Selectable<VisitFindingsTable>;

export async function findVisit(tx: Tx, id: string): Promise<VisitRow> {
  const row = await tx.selectFrom('visits').selectAll().where('id', '=', id).executeTakeFirst();
  if (row === undefined) throw visitNotFound();
  return row;
}

/** Holds the row until the transaction ends. One that this person may not know of is not found. */
export async function lockVisit(tx: Tx, id: string): Promise<VisitRow> {
  const row = await tx.selectFrom('visits').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
  if (row === undefined) throw visitNotFound();
  return row;
}

export const findingsOf = (tx: Tx, visitId: string): Promise<readonly FindingRow[]> =>
  tx.selectFrom('visit_findings').selectAll().where('visit_id', '=', visitId).orderBy('id').execute();

export const standingOf = (row: VisitRow): Standing => ({
  sealed: row.sealed,
  startedAt: row.started_at,
  withdrawnAt: row.withdrawn_at,
  finishedAt: row.finished_at,
  orderDueOn: row.order_due_on,
  answeredAt: row.answered_at,
  recheckedOn: row.rechecked_on,
});
