import type { TipOffQuery } from '@zhiben/contract/tip-offs.ts';
import { type Expression, expressionBuilder, type SqlBool, sql } from 'kysely';
import type { z } from 'zod';
import { endOfDay, startOfDay } from '../../../platform/clock.ts';
import { cursorOf, readCursor } from '../../../platform/db/cursor.ts';
import type { Schema } from '../../../platform/db/schema.ts';
import type { Act } from '../../../platform/db/scope.ts';
import type { TipOff } from '../domain/tip-off.ts';
import { toTipOff } from '../tip-off-store.ts';
import '../tip-off-tables.ts';

export type TipOffFilter = z.output<typeof TipOffQuery>;

interface Page {
  readonly cursor?: string | undefined;
  readonly limit: number;
}

/** One page of the tip-offs that fit, newest first, and with the first page, if asked, how many they are. */
export async function findTipOffs(act: Act, filter: TipOffFilter, { cursor, limit }: Page) {
  const after = readCursor(cursor);
  const conditions = conditionsOf(filter, act.now);
  const rows = await act.tx
    .selectFrom('tip_offs')
    .selectAll()
    .where((is) => is.and(conditions))
    .$if(after !== undefined, (query) =>
      query.where(sql<SqlBool>`(received_at, id) < (${after?.key}::timestamptz, ${after?.id}::uuid)`),
    )
    .orderBy('received_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit + 1)
    .execute();
  const tipOffs = rows.slice(0, limit).map(toTipOff);
  const last = tipOffs.at(-1);
  const nextCursor = rows.length > limit && last !== undefined ? cursorOf(last.receivedAt, last.id) : null;
  const total = filter.count === true && cursor === undefined ? await countOf(act, conditions) : null;
  return { tipOffs, nextCursor, total };
}

/** Every tip-off that fits, in portions, for a file. */
export async function* eachTipOff(act: Act, filter: TipOffFilter): AsyncGenerator<readonly TipOff[]> {
  let cursor: string | undefined;
  do {
    const page = await findTipOffs(act, { ...filter, count: false }, { cursor, limit: 1000 });
    yield page.tipOffs;
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
}

async function countOf({ tx }: Act, conditions: readonly Expression<SqlBool>[]): Promise<number> {
  const { count } = await tx
    .selectFrom('tip_offs')
    .where((is) => is.and([...conditions]))
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return count;
}

function conditionsOf(filter: TipOffFilter, now: Date): Expression<SqlBool>[] {
  const is = expressionBuilder<Schema, 'tip_offs'>();
  const { q, state, enterpriseId, receivedFrom, receivedUntil, overdue, heardAnew } = filter;
  return [
    q === undefined || q.trim() === '' ? undefined : worded(q.trim()),
    // No state chosen is every state.
    state === undefined || state.length === 0 ? undefined : is('state', 'in', state),
    enterpriseId === undefined ? undefined : is('enterprise_id', '=', enterpriseId),
    receivedFrom === undefined ? undefined : is('received_at', '>=', startOfDay(receivedFrom)),
    receivedUntil === undefined ? undefined : is('received_at', '<=', endOfDay(receivedUntil)),
    overdue === true ? is('due_at', '<', now) : undefined,
    heardAnew === true ? is('reporter_spoke_at', 'is not', null) : undefined,
  ].filter((condition) => condition !== undefined);
}

/** In the number, in what was said or in where. */
function worded(q: string): Expression<SqlBool> {
  const part = `%${q.replace(/[\\%_]/g, '\\$&')}%`;
  return sql<SqlBool>`(starts_with(number, upper(${q})) or description ilike ${part} or location ilike ${part})`;
}
