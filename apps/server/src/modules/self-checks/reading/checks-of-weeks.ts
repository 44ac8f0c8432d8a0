import { sql } from 'kysely';
import { endOfDay, startOfDay } from '../../../platform/clock.ts';
import type { Tx } from '../../../platform/db/scope.ts';
import '../check-tables.ts';

/** An enterprise's checks whose window ended in a week from Monday, counted as their state says. */
export interface ChecksOfWeek {
  readonly enterpriseId: string;
  readonly weekOn: string;
  /** In time, late or missed by now. */
  readonly planned: number;
  readonly done: number;
  readonly excused: number;
}

/** Counts of weeks of many enterprises at once; a week without checks is missing from the answer. */
export async function checksOfWeeks(
  tx: Tx,
  asked: { readonly fromOn: string; readonly untilOn: string; readonly enterpriseId?: string; readonly now: Date },
): Promise<readonly ChecksOfWeek[]> {
  const { fromOn, untilOn, enterpriseId = null, now } = asked;
  const { rows } = await sql<ChecksOfWeek>`
    select enterprise_id as "enterpriseId", (until_on - (extract(isodow from until_on)::integer - 1)) as "weekOn",
           count(*) filter (where done_at is not null or (excused_because is null and due_at < ${now}))::integer as planned,
           count(*) filter (where done_at <= due_at)::integer as done,
           count(*) filter (where done_at is null and excused_because is not null)::integer as excused
    from checks
    where due_at between ${startOfDay(fromOn)} and ${endOfDay(untilOn)}
      and (${enterpriseId}::uuid is null or enterprise_id = ${enterpriseId}::uuid)
    group by 1, 2`.execute(tx);
  return rows;
}

/** From and until which day the checks of each enterprise have been laid; one that has none laid is missing. */
export async function checkCoverage(
  tx: Tx,
): Promise<ReadonlyMap<string, { readonly sinceOn: string; readonly laidUntilOn: string }>> {
  const rows = await tx.selectFrom('check_coverage').selectAll().execute();
  return new Map(
    rows.map((row) => [row.enterprise_id, { sinceOn: row.since_on, laidUntilOn: row.laid_until_on }] as const),
  );
}
