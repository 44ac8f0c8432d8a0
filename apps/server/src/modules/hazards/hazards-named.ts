import type { Tx } from '../../platform/db/scope.ts';
import './hazard-tables.ts';

/** Those of these hazards that are within reach, as a letter names them. */
export async function hazardsNamed(tx: Tx, ids: readonly string[]) {
  if (ids.length === 0) return new Map();
  const rows = await tx
    .selectFrom('hazards')
    .select(['id', 'number', 'enterprise_id', 'description'])
    .where('id', 'in', ids)
    .execute();
  return new Map(
    rows.map((row) => [row.id, { enterpriseId: row.enterprise_id, title: row.number, words: row.description }]),
  );
}
