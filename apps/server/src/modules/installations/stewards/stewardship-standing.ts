import { sql } from 'kysely';
import { startOfDay } from '../../../platform/clock.ts';
import type { Act } from '../../../platform/db/scope.ts';
import '../installation-tables.ts';

export interface StewardshipStanding {
  readonly units: number;
  /** Of these, with all three stewards named. */
  readonly unitsNamed: number;
  readonly ended: number;
  readonly missed: number;
}

/** Who answers for the major-hazard installations of each enterprise, and what they did since a day. One without any is missing. */
export async function stewardshipStanding(
  { tx, now }: Pick<Act, 'tx' | 'now'>,
  fromOn: string,
): Promise<ReadonlyMap<string, StewardshipStanding>> {
  const { rows } = await sql<StewardshipStanding & { enterpriseId: string }>`
    with unit as (
      select id, enterprise_id,
        (select count(*) from installation_stewards steward where steward.installation_id = unit.id and until_on is null) = 3 as named
      from installations unit where owes_since is not null and closed_at is null),
    task as (
      select enterprise_id, count(*)::integer as ended, count(*) filter (where done_at is null or done_at > due_at)::integer as missed
      from steward_tasks
      where kind = 'inspect' and withdrawn_at is null and due_at between ${startOfDay(fromOn)} and ${now} group by 1)
    select unit.enterprise_id as "enterpriseId", count(*)::integer as units, count(*) filter (where named)::integer as "unitsNamed",
      coalesce(max(task.ended), 0)::integer as ended, coalesce(max(task.missed), 0)::integer as missed
    from unit left join task on task.enterprise_id = unit.enterprise_id group by 1`.execute(tx);
  return new Map(rows.map(({ enterpriseId, ...standing }) => [enterpriseId, standing]));
}
