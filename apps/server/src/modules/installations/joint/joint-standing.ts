import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/scope.ts';
import '../installation-tables.ts';

export interface JointStanding {
  readonly made: number;
  readonly rechecksOwed: number;
  readonly rechecked: number;
}

/** Joint inspections made since a day, and the rechecks of all there ever were, by enterprise. One never inspected is missing. */
export async function jointStanding(tx: Tx, fromOn: string): Promise<ReadonlyMap<string, JointStanding>> {
  const { rows } = await sql<JointStanding & { enterpriseId: string }>`
    select enterprise_id as "enterpriseId",
      count(*) filter (where made_on >= ${fromOn})::integer as made,
      count(*) filter (where recheck_by is not null)::integer as "rechecksOwed",
      count(*) filter (where recheck_by is not null and rechecked_on is not null)::integer as rechecked
    from joint_inspections where made_on is not null group by 1`.execute(tx);
  return new Map(rows.map(({ enterpriseId, ...standing }) => [enterpriseId, standing]));
}
