import { sql } from 'kysely';
import type { Tx } from '../../platform/db/scope.ts';
import './accountability-tables.ts';

/** The hazards about which a conclusion was drawn. */
export async function hazardsConcluded(tx: Tx): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`select distinct hazard_id as id from accountability_conclusions`.execute(
    tx,
  );
  return rows.map(({ id }) => id);
}
