import type { HazardInPeriod } from '@zhiben/vocabulary/dual-prevention.ts';
import { type Expression, type SqlBool, sql } from 'kysely';
import { endOfDay, startOfDay } from '../../platform/clock.ts';
import type { Tx } from '../../platform/db/scope.ts';

/** Days from one to another, both included. */
interface Period {
  readonly fromOn: string;
  readonly untilOn: string;
}

/** How many hazards of an enterprise were what to a week from Monday. */
export interface HazardsOfWeek
  extends Readonly<Record<'due' | 'accepted' | 'found' | 'majorOverdue' | 'pretended', number>> {
  readonly enterpriseId: string;
  readonly weekOn: string;
}

/** Counts of weeks of many enterprises at once, from a Monday to a Sunday; a week without any is missing from the answer. */
export async function hazardsOfWeeks(
  tx: Tx,
  asked: Period & { readonly enterpriseId?: string; readonly now: Date },
): Promise<readonly HazardsOfWeek[]> {
  const { fromOn, untilOn, enterpriseId = null, now } = asked;
  const { rows } = await sql<HazardsOfWeek>`
    with weeks as (
      select monday::date as week_on, monday at time zone 'Asia/Shanghai' as from_at,
             (monday + interval '7 days - 1 millisecond') at time zone 'Asia/Shanghai' as until_at
      from generate_series(${fromOn}::timestamp, ${untilOn}::timestamp, interval '7 days') as monday)
    select those.enterprise_id as "enterpriseId", week_on as "weekOn",
           count(*) filter (where part = 'due')::integer as due,
           count(*) filter (where part = 'accepted')::integer as accepted,
           count(*) filter (where part = 'found')::integer as found,
           count(*) filter (where part = 'major-overdue')::integer as "majorOverdue",
           count(*) filter (where part = 'pretended')::integer as pretended
    from weeks cross join lateral hazards_in_period(from_at, until_at, least(until_at, ${now}::timestamptz)) as those
    where ${enterpriseId}::uuid is null or those.enterprise_id = ${enterpriseId}::uuid
    group by 1, 2`.execute(tx);
  return rows;
}

/** The very hazards that such a count has counted. */
export function wereInPeriod(part: HazardInPeriod, { fromOn, untilOn }: Period, now: Date): Expression<SqlBool> {
  const until = endOfDay(untilOn);
  return sql<SqlBool>`id in (
    select hazard_id from hazards_in_period(${startOfDay(fromOn)}, ${until}, ${until < now ? until : now}) as those
    where those.part = ${part})`;
}
