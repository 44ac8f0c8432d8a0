import type { Tx } from '../../platform/db/scope.ts';
import './hazard-tables.ts';

/** By what a hazard is named, and the day it was found. */
export interface HazardFound {
  readonly number: string;
  readonly foundOn: string;
}

/** Those of these hazards that are within reach. */
export async function hazardsFound(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, HazardFound>> {
  if (ids.length === 0) return new Map();
  const rows = await tx.selectFrom('hazards').select(['id', 'number', 'found_on']).where('id', 'in', ids).execute();
  return new Map(rows.map(({ id, number, found_on }) => [id, { number, foundOn: found_on }]));
}
