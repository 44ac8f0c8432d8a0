import type { QueryOf } from '@zhiben/contract/operation.ts';
import type { listChecks } from '@zhiben/contract/self-checks.ts';
import type { CheckState } from '@zhiben/vocabulary/checks.ts';
import { type Expression, type ExpressionBuilder, type SqlBool, sql } from 'kysely';
import { cursorOf, readCursor } from '../../../platform/db/cursor.ts';
import type { Schema } from '../../../platform/db/schema.ts';
import type { Act } from '../../../platform/db/scope.ts';
import type { Check } from '../check-store.ts';
import '../check-tables.ts';

type Filter = QueryOf<typeof listChecks>;
type Builder = ExpressionBuilder<Schema, 'checks'>;

/** Checks that fit, latest deadline first. Row-level security has already taken away what the person may not see. */
export async function findChecks(act: Act, filter: Filter) {
  const { tx, now } = act;
  const after = readCursor(filter.cursor);
  const rows: Check[] = await tx
    .selectFrom('checks')
    .selectAll()
    .where((is) => is.and(conditions(is, filter, now)))
    .$if(after !== undefined, (checks) =>
      checks.where(sql<SqlBool>`(due_at, id) < (${after?.key}::timestamptz, ${after?.id}::uuid)`),
    )
    .orderBy('due_at', 'desc')
    .orderBy('id', 'desc')
    .limit(filter.limit + 1)
    .execute();
  const checks = rows.slice(0, filter.limit);
  const last = checks.at(-1);
  const nextCursor = rows.length > filter.limit && last !== undefined ? cursorOf(last.due_at, last.id) : null;
  if (filter.count !== true || after !== undefined) return { checks, nextCursor, total: null };
  return { checks, nextCursor, total: nextCursor === null ? checks.length : await countOf(act, filter) };
}

async function countOf({ tx, now }: Act, filter: Filter): Promise<number> {
  const { count } = await tx
    .selectFrom('checks')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where((is) => is.and(conditions(is, filter, now)))
    .executeTakeFirstOrThrow();
  return count;
}

function conditions(is: Builder, filter: Filter, now: Date): Expression<SqlBool>[] {
  const { state, cadence, enterpriseId, from, until, endedFrom, endedUntil, conflicts, holderId } = filter;
  return [
    state === undefined ? undefined : is.or(state.map((one) => stands(one, now))),
    cadence === undefined ? undefined : is('cadence', 'in', cadence),
    enterpriseId === undefined ? undefined : is('enterprise_id', '=', enterpriseId),
    holderId === undefined ? undefined : is('holder_id', '=', holderId),
    from === undefined ? undefined : is('until_on', '>=', from),
    until === undefined ? undefined : is('from_on', '<=', until),
    endedFrom === undefined ? undefined : is('until_on', '>=', endedFrom),
    endedUntil === undefined ? undefined : is('until_on', '<=', endedUntil),
    conflicts === undefined ? undefined : sql<SqlBool>`(jsonb_array_length(conflicts) > 0) = ${conflicts}`,
  ].filter((condition) => condition !== undefined);
}

/** The same as `checkState`, for the database. */
function stands(state: CheckState, now: Date): Expression<SqlBool> {
  switch (state) {
    case 'done':
      return sql`done_at <= due_at`;
    case 'late':
      return sql`done_at > due_at`;
    case 'excused':
      return sql`(done_at is null and excused_because is not null)`;
    case 'missed':
      return sql`(done_at is null and excused_because is null and due_at < ${now})`;
    case 'due':
      return sql`(done_at is null and excused_because is null and due_at >= ${now})`;
  }
}

const SHOWN_AFTER_DEADLINE_DAYS = 7;
const AT_MOST = 40;
const DAY_MS = 86_400_000;

/** What waits for this person, and for a while what they missed: it can still be made up for, late. What they did today stays in sight. */
export async function checksToDo({ tx, actor, now }: Act): Promise<readonly Check[]> {
  const since = new Date(now.getTime() - SHOWN_AFTER_DEADLINE_DAYS * DAY_MS);
  return tx
    .selectFrom('checks')
    .selectAll()
    .where('holder_id', '=', actor.personId)
    .where('excused_because', 'is', null)
    .where('due_at', '>=', since)
    .where((is) => is.or([is('done_at', 'is', null), is('due_at', '>=', now)]))
    .orderBy('due_at')
    .orderBy('id')
    .limit(AT_MOST)
    .execute();
}
