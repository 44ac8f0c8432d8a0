import { sql } from 'kysely';
import { endOfDay, startOfDay } from '../../../platform/clock.ts';
import type { Tx } from '../../../platform/db/scope.ts';
import '../installation-tables.ts';

/** What the stewards of an enterprise owed in windows that ended in a week from Monday, and did not keep in time. */
export interface StewardshipOfWeek {
  readonly enterpriseId: string;
  readonly weekOn: string;
  readonly stewardshipMissed: number;
}

/** Counts of weeks of many enterprises at once; a week in which no window ends is missing from the answer: nothing is told of it. */
export async function stewardshipOfWeeks(
  tx: Tx,
  asked: { readonly fromOn: string; readonly untilOn: string; readonly enterpriseId?: string; readonly now: Date },
): Promise<readonly StewardshipOfWeek[]> {
  const { fromOn, untilOn, enterpriseId = null, now } = asked;
  const { rows } = await sql<StewardshipOfWeek>`
    select enterprise_id as "enterpriseId", (until_on - (extract(isodow from until_on)::integer - 1)) as "weekOn",
           count(*) filter (where due_at < ${now} and (done_at is null or done_at > due_at))::integer as "stewardshipMissed"
    from steward_tasks
    where kind = 'inspect' and withdrawn_at is null
      and due_at between ${startOfDay(fromOn)} and ${endOfDay(untilOn)}
      and (${enterpriseId}::uuid is null or enterprise_id = ${enterpriseId}::uuid)
    group by 1, 2`.execute(tx);
  return rows;
}
