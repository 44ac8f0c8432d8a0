import { sql } from 'kysely';
import { endOfDay, startOfDay } from '../../../platform/clock.ts';
import type { Act } from '../../../platform/db/scope.ts';
import '../check-tables.ts';

export interface ChecksEnded {
  /** In time, late or missed by now; excused ones are not among them. */
  readonly ended: number;
  readonly onTime: number;
  readonly missed: number;
}

/** Checks whose window ended since a day, until another or by now, by enterprise. One whose checks were never laid is missing. */
export async function checksEnded(
  { tx, now }: Pick<Act, 'tx' | 'now'>,
  fromOn: string,
  untilOn?: string,
): Promise<ReadonlyMap<string, ChecksEnded>> {
  const until = untilOn === undefined || endOfDay(untilOn) > now ? now : endOfDay(untilOn);
  const { rows } = await sql<ChecksEnded & { enterpriseId: string }>`
    select covered.enterprise_id as "enterpriseId",
      count(checks.id) filter (where done_at is not null or (excused_because is null and due_at < ${now}))::integer as ended,
      count(checks.id) filter (where done_at <= due_at)::integer as "onTime",
      count(checks.id) filter (where done_at is null and excused_because is null and due_at < ${now})::integer as missed
    from check_coverage covered
    left join checks on checks.enterprise_id = covered.enterprise_id and due_at >= ${startOfDay(fromOn)} and due_at <= ${until}
    group by 1`.execute(tx);
  return new Map(rows.map(({ enterpriseId, ...counted }) => [enterpriseId, counted]));
}
