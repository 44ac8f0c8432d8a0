import type { WarningQuery } from '@zhiben/contract/warnings.ts';
import { type Expression, expressionBuilder, type SqlBool, sql } from 'kysely';
import type { z } from 'zod';
import { endOfDay, startOfDay } from '../../../platform/clock.ts';
import { cursorOf, readCursor } from '../../../platform/db/cursor.ts';
import type { Schema } from '../../../platform/db/schema.ts';
import type { Act } from '../../../platform/db/scope.ts';
import type { Warning } from '../domain/warning.ts';
import { toWarning } from '../warning-store.ts';
import '../warning-tables.ts';

export type WarningFilter = z.output<typeof WarningQuery>;

interface Page {
  readonly cursor?: string | undefined;
  readonly limit: number;
}

/** One page of the warnings that fit, newest first, and with the first page, if asked, how many they are. */
export async function findWarnings({ tx }: Act, filter: WarningFilter, { cursor, limit }: Page) {
  const after = readCursor(cursor);
  const conditions = conditionsOf(filter);
  const rows = await tx
    .selectFrom('warnings')
    .selectAll()
    .where((is) => is.and(conditions))
    .$if(after !== undefined, (query) =>
      query.where(sql<SqlBool>`(issued_at, id) < (${after?.key}::timestamptz, ${after?.id}::uuid)`),
    )
    .orderBy('issued_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit + 1)
    .execute();
  const found = rows.slice(0, limit).map(toWarning);
  const last = found.at(-1);
  const nextCursor = rows.length > limit && last !== undefined ? cursorOf(last.issuedAt, last.id) : null;
  const total = filter.count === true && cursor === undefined ? await countOf(tx, conditions) : null;
  return { found, nextCursor, total };
}

/** Every warning that fits, in portions, for a file. */
export async function* eachWarning(act: Act, filter: WarningFilter): AsyncGenerator<readonly Warning[]> {
  let cursor: string | undefined;
  do {
    const page = await findWarnings(act, { ...filter, count: false }, { cursor, limit: 1000 });
    yield page.found;
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
}

async function countOf(tx: Act['tx'], conditions: readonly Expression<SqlBool>[]): Promise<number> {
  const { count } = await tx
    .selectFrom('warnings')
    .where((is) => is.and([...conditions]))
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return count;
}

function conditionsOf(filter: WarningFilter): Expression<SqlBool>[] {
  const is = expressionBuilder<Schema, 'warnings'>();
  const { q, level, state, open, unanswered, told, enterpriseId, issuedFrom, issuedUntil } = filter;
  return [
    q === undefined || q.trim() === '' ? undefined : worded(q.trim()),
    level === undefined ? undefined : is('level', 'in', level),
    state === undefined ? undefined : is('state', 'in', state),
    open === undefined ? undefined : is('state', open ? '<>' : '=', 'cleared'),
    unanswered === true ? STILL_UNANSWERED : undefined,
    told === undefined ? undefined : is('told', 'in', told),
    enterpriseId === undefined ? undefined : is('enterprise_id', '=', enterpriseId),
    issuedFrom === undefined ? undefined : is('issued_at', '>=', startOfDay(issuedFrom)),
    issuedUntil === undefined ? undefined : is('issued_at', '<=', endOfDay(issuedUntil)),
  ].filter((condition) => condition !== undefined);
}

const STILL_UNANSWERED = sql<SqlBool>`state <> 'cleared' and exists (
  select from warning_pushes where warning_id = warnings.id and answered_at is null)`;

/** In the number, in what it is about or whose it is. */
function worded(q: string): Expression<SqlBool> {
  const part = `%${q.replace(/[\\%_]/g, '\\$&')}%`;
  return sql<SqlBool>`(starts_with(number, upper(${q})) or subject_name ilike ${part} or enterprise_name ilike ${part})`;
}
