import type { HazardQuery } from '@zhiben/contract/hazards.ts';
import { UNDETERMINED_STATES } from '@zhiben/vocabulary/hazards.ts';
import { type Expression, type ExpressionBuilder, expressionBuilder, type SqlBool, sql } from 'kysely';
import type { z } from 'zod';
import { endOfDay, startOfDay } from '../../platform/clock.ts';
import { cursorOf, readCursor } from '../../platform/db/cursor.ts';
import type { Schema } from '../../platform/db/schema.ts';
import type { Act } from '../../platform/db/scope.ts';
import type { Hazard } from './domain/hazard.ts';
import { toHazard } from './hazard-store.ts';
import './hazard-tables.ts';
import { among, containing, numberBegins, rarelyWordedFor } from './hazard-words.ts';
import { wereInPeriod } from './hazards-in-period.ts';

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

/** One page of the hazards that fit, and with the first page, if asked, how many they are. */
export async function listHazards(
  act: Act,
  filter: HazardFilter,
  page: Page,
): Promise<FoundPage & { readonly total: number | null }> {
  const fits = await fitting(act, filter);
  const found = await pageOf(act, fits, filter.sort, page);
  if (filter.count !== true || page.cursor !== undefined) return { ...found, total: null };
  const total = found.nextCursor === null ? found.hazards.length : await countOf(act, fits);
  return { ...found, total };
}

/** Every hazard that fits, in portions, for a file. */
export async function* eachHazard(act: Act, filter: HazardFilter): AsyncGenerator<readonly Hazard[]> {
  const fits = await fitting(act, filter);
  let cursor: string | undefined;
  do {
    const page = await pageOf(act, fits, filter.sort, { cursor, limit: 1000 });
    yield page.hazards;
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
}

/** What a hazard must be; row-level security has already taken away what the person may not see. */
interface Fitting {
  readonly conditions: readonly Expression<SqlBool>[];
  /** Words that are too common for the index of words: every row that fits otherwise is looked at. */
  readonly words: string | undefined;
}

async function fitting(act: Act, filter: HazardFilter): Promise<Fitting> {
  const is = expressionBuilder<Schema, 'hazards'>();
  const conditions = [
    ...what(is, filter),
    ...when(is, filter),
    ...how(is, filter, act.now),
    ...inPeriod(filter, act.now),
    ...within(is, act.actor.reach),
  ];
  const words = wordsOf(filter);
  const rare = words === undefined ? null : await rarelyWordedFor(act, words);
  return rare === null ? { conditions, words } : { conditions: [...conditions, among(rare)], words: undefined };
}

/** Finds which rows first: that needs no more than an index. */
async function pageOf(
  { tx }: Act,
  { conditions, words }: Fitting,
  sort: HazardFilter['sort'],
  { cursor, limit }: Page,
): Promise<FoundPage> {
  const { column, direction } = ORDER[sort];
  const after = readCursor(cursor);
  const beyond = sql.raw(direction === 'asc' ? '>' : '<');
  const chosen = tx
    .selectFrom('hazards')
    .select('id')
    .where((is) => is.and([...conditions]))
    .$if(words !== undefined, (query) => query.where(containing(words ?? '')))
    .$if(sort === 'due', (query) => query.where('due_at', 'is not', null))
    .$if(after !== undefined, (query) =>
      query.where(sql<SqlBool>`(${sql.ref(column)}, id) ${beyond} (${after?.key}, ${after?.id}::uuid)`),
    )
    .orderBy(column, direction)
    .orderBy('id', direction)
    .limit(limit + 1);
  const rows = await tx
    .selectFrom('hazards')
    .selectAll()
    .where('id', 'in', chosen)
    .orderBy(column, direction)
    .orderBy('id', direction)
    .execute();
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  const key = last?.[column];
  return {
    hazards: page.map(toHazard),
    nextCursor: rows.length > limit && last !== undefined && key != null ? cursorOf(key, last.id) : null,
  };
}

const COUNTED_UP_TO = 10_000;
/** Descriptions to compare are slower to count than rows of an index. */
const COMPARED_UP_TO = 2000;

/** How many fit; null when they are more than anyone pages through, or common words are sought among more. */
async function countOf({ tx }: Act, { conditions, words }: Fitting): Promise<number | null> {
  const most = words === undefined ? COUNTED_UP_TO : COMPARED_UP_TO;
  const looked = tx
    .selectFrom('hazards')
    .select(words === undefined ? sql<string>`''`.as('description') : 'description')
    .where((is) => is.and([...conditions]))
    .limit(most + 1);
  const count = await tx
    .selectFrom(looked.as('looked'))
    .select(({ fn }) => [
      fn.countAll<number>().as('looked'),
      fn
        .countAll<number>()
        .filterWhere(words === undefined ? sql.lit(true) : containing(words))
        .as('fitting'),
    ])
    .executeTakeFirstOrThrow();
  return count.looked > most ? null : count.fitting;
}

/** Said again beside row-level security, so that the planner can use the index of one enterprise. */
function within(is: Builder, reach: readonly string[]): Expression<SqlBool>[] {
  return reach.length === 0 ? [] : [is('enterprise_id', 'in', reach)];
}

function what(
  is: Builder,
  { q, state, level, undetermined, channel, enterpriseId, criterionId, importId }: HazardFilter,
): Expression<SqlBool>[] {
  return [
    q === undefined ? undefined : numberBegins(q.trim()),
    state === undefined ? undefined : is('state', 'in', state),
    level === undefined ? undefined : is('level', 'in', level),
    undetermined === true ? is('state', 'in', UNDETERMINED_STATES) : undefined,
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

function inPeriod({ inPeriod: part, periodFrom, periodUntil }: HazardFilter, now: Date): Expression<SqlBool>[] {
  if (part === undefined || periodFrom === undefined || periodUntil === undefined) return [];
  return [wereInPeriod(part, { fromOn: periodFrom, untilOn: periodUntil }, now)];
}

/** What was typed, unless it is the beginning of a number. */
function wordsOf({ q }: HazardFilter): string | undefined {
  const typed = q?.trim() ?? '';
  return typed === '' || numberBegins(typed) !== undefined ? undefined : typed;
}
