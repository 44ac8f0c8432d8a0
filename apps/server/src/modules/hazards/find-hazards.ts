import type { HazardQuery } from '@zhiben/contract/hazards.ts';
import { type Expression, type ExpressionBuilder, type SqlBool, sql } from 'kysely';
import type { z } from 'zod';
import { endOfDay, startOfDay } from '../../platform/clock.ts';
import { cursorOf, type Place, readCursor } from '../../platform/db/cursor.ts';
import type { Schema } from '../../platform/db/schema.ts';
import type { Act } from '../../platform/db/scope.ts';
import type { Hazard } from './domain/hazard.ts';
import { toHazard } from './hazard-store.ts';
import './hazard-tables.ts';
import { containing, findWorded, type HazardRows, numberBegins } from './hazard-words.ts';

export type HazardFilter = z.output<typeof HazardQuery>;
type Builder = ExpressionBuilder<Schema, 'hazards'>;

interface Page {
  readonly cursor?: string | undefined;
  readonly limit: number;
}

interface FoundPage {
  readonly hazards: readonly Hazard[];
  readonly nextCursor: string | null;
}

/** What each order sorts by; the identifier breaks ties, so that a page never repeats or skips a row. */
const ORDER = {
  newest: { column: 'reported_at', direction: 'desc' },
  oldest: { column: 'found_on', direction: 'asc' },
  due: { column: 'due_at', direction: 'asc' },
} as const;

/** Hazards that fit the filter, one page. Row-level security has already taken away what the person may not see. */
export async function findHazards(act: Act, filter: HazardFilter, { cursor, limit }: Page): Promise<FoundPage> {
  const after = readCursor(cursor);
  const words = wordsOf(filter);
  const ordered = (from: HazardRows) => inOrder(fitting(from, act, filter), filter.sort, after);
  const rows =
    words === undefined
      ? await ordered(act.tx.selectFrom('hazards').selectAll())
          .limit(limit + 1)
          .execute()
      : await findWorded(act.tx, words, limit + 1, ordered);
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  const key = last?.[ORDER[filter.sort].column];
  return {
    hazards: page.map(toHazard),
    nextCursor: rows.length > limit && last !== undefined && key != null ? cursorOf(key, last.id) : null,
  };
}

const fitting = (from: HazardRows, { actor, now }: Act, filter: HazardFilter): HazardRows =>
  from.where((is) => is.and([...conditions(is, filter, now), ...within(is, actor.reach)]));

function inOrder(rows: HazardRows, sort: HazardFilter['sort'], after: Place | undefined): HazardRows {
  const { column, direction } = ORDER[sort];
  const beyond = sql.raw(direction === 'asc' ? '>' : '<');
  return rows
    .$if(sort === 'due', (sorted) => sorted.where('due_at', 'is not', null))
    .$if(after !== undefined, (sorted) =>
      sorted.where(sql<SqlBool>`(${sql.ref(column)}, id) ${beyond} (${after?.key}, ${after?.id}::uuid)`),
    )
    .orderBy(column, direction)
    .orderBy('id', direction);
}

const COUNTED_UP_TO = 10_000;

/** How many fit; null when they are more than anyone pages through, or words are sought among more. */
export async function countHazards(act: Act, filter: HazardFilter): Promise<number | null> {
  const words = wordsOf(filter);
  const among = fitting(act.tx.selectFrom('hazards') as HazardRows, act, filter)
    .select(words === undefined ? sql`1`.as('one') : 'description')
    .limit(COUNTED_UP_TO + 1);
  const { looked, count } = await act.tx
    .selectFrom(among.as('hazards'))
    .select(({ fn }) => [
      fn.countAll<number>().as('looked'),
      fn
        .countAll<number>()
        .filterWhere(words === undefined ? sql.lit(true) : containing(words))
        .as('count'),
    ])
    .executeTakeFirstOrThrow();
  return looked > COUNTED_UP_TO ? null : count;
}

/** Every hazard that fits, in portions, for a file. */
export async function* eachHazard(act: Act, filter: HazardFilter): AsyncGenerator<readonly Hazard[]> {
  let cursor: string | undefined;
  do {
    const page = await findHazards(act, filter, { cursor, limit: 1000 });
    yield page.hazards;
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
}

/** Said again beside row-level security, so that the planner can use the index of one enterprise. */
function within(is: Builder, reach: readonly string[]): Expression<SqlBool>[] {
  return reach.length === 0 ? [] : [is('enterprise_id', 'in', reach)];
}

function conditions(is: Builder, filter: HazardFilter, now: Date): Expression<SqlBool>[] {
  return [...what(is, filter), ...when(is, filter), ...how(is, filter, now)];
}

function what(
  is: Builder,
  { q, state, level, undetermined, channel, enterpriseId, criterionId, importId }: HazardFilter,
): Expression<SqlBool>[] {
  return [
    q === undefined ? undefined : numberBegins(q.trim()),
    state === undefined ? undefined : is('state', 'in', state),
    level === undefined ? undefined : is('level', 'in', level),
    undetermined === true ? is('level', 'is', null) : undefined,
    channel === undefined ? undefined : is('channel', 'in', channel),
    enterpriseId === undefined ? undefined : is('enterprise_id', '=', enterpriseId),
    criterionId === undefined ? undefined : is('criterion_id', '=', criterionId),
    importId === undefined ? undefined : is('import_id', '=', importId),
  ].filter((condition) => condition !== undefined);
}

function when(is: Builder, filter: HazardFilter): Expression<SqlBool>[] {
  const { foundFrom, foundUntil, reportedFrom, reportedUntil, closedFrom, closedUntil } = filter;
  return [
    foundFrom === undefined ? undefined : is('found_on', '>=', foundFrom),
    foundUntil === undefined ? undefined : is('found_on', '<=', foundUntil),
    reportedFrom === undefined ? undefined : is('reported_at', '>=', startOfDay(reportedFrom)),
    reportedUntil === undefined ? undefined : is('reported_at', '<=', endOfDay(reportedUntil)),
    closedFrom === undefined ? undefined : is('closed_at', '>=', startOfDay(closedFrom)),
    closedUntil === undefined ? undefined : is('closed_at', '<=', endOfDay(closedUntil)),
  ].filter((condition) => condition !== undefined);
}

function how(is: Builder, { open, overdue, stopped, reopened }: HazardFilter, now: Date): Expression<SqlBool>[] {
  return [
    open === undefined ? undefined : is('due_at', open ? 'is not' : 'is', null),
    overdue === true ? is('due_at', '<', now) : undefined,
    stopped === true ? is('stop_since', 'is not', null) : undefined,
    reopened === true ? is('reopened_times', '>', 0) : undefined,
  ].filter((condition) => condition !== undefined);
}

/** What was typed, unless it is the beginning of a number. */
function wordsOf({ q }: HazardFilter): string | undefined {
  const typed = q?.trim() ?? '';
  return typed === '' || numberBegins(typed) !== undefined ? undefined : typed;
}
