import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/scope.ts';

/** The inspection of the office that does the work of each of these, where there is one that this person may know of. */
export async function mergedInspections(
  tx: Tx,
  ids: readonly string[],
): Promise<ReadonlyMap<string, { readonly visitId: string; readonly plannedOn: string }>> {
  const { rows } = await sql<{ id: string; visitId: string; plannedOn: string }>`
    select subject_id as id, visit_id as "visitId", planned_on as "plannedOn" from merged_visits
    where kind in ('joint', 'joint-recheck') and subject_id = any (${ids}::text[]) order by planned_on`.execute(tx);
  return new Map(rows.map(({ id, ...visit }) => [id, visit]));
}
