import { sql } from 'kysely';
import type { Tx } from '../../platform/db/scope.ts';
import './accountability-tables.ts';

/** Those of these hazards about which a conclusion was drawn. */
export async function concludedAmong(tx: Tx, hazardIds: readonly string[]): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ id: string }>`
    select distinct hazard_id as id from accountability_conclusions where hazard_id = any(${hazardIds}::uuid[])`.execute(
    tx,
  );
  return new Set(rows.map(({ id }) => id));
}
