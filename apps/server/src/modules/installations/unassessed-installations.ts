import { sql } from 'kysely';
import type { Tx } from '../../platform/db/scope.ts';
import './installation-tables.ts';

export interface InstallationsAssessed {
  /** Major-hazard installations in use; a unit that cannot be graded yet may be one, and is counted. */
  readonly installations: number;
  /** Never assessed, or the next assessment is past its day. */
  readonly unassessed: number;
}

/** Major-hazard installations and those without a valid assessment, by enterprise; one without any is missing from the answer. */
export async function installationsAssessed(
  tx: Tx,
  today: string,
): Promise<ReadonlyMap<string, InstallationsAssessed>> {
  const { rows } = await sql<InstallationsAssessed & { id: string }>`
    select unit.enterprise_id as id, count(*)::int as installations,
      count(*) filter (where assessment.next_on is null or assessment.next_on < ${today}::date)::int as unassessed
    from installations unit
    join lateral (
      select standing from installation_gradings where installation_id = unit.id order by graded_at desc, id desc limit 1
    ) grading on grading.standing <> 'below-threshold'
    left join lateral (
      select next_on from installation_assessments where installation_id = unit.id order by assessed_on desc, id desc limit 1
    ) assessment on true
    where unit.closed_at is null group by 1`.execute(tx);
  return new Map(rows.map(({ id, ...counts }) => [id, counts]));
}
