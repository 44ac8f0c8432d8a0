import type { AlarmQuery } from '@zhiben/contract/alarms.ts';
import type { Expression, ExpressionBuilder, SqlBool } from 'kysely';
import { sql } from 'kysely';
import { endOfDay, startOfDay } from '../../platform/clock.ts';
import { cursorOf, readCursor } from '../../platform/db/cursor.ts';
import type { Schema } from '../../platform/db/schema.ts';
import type { Tx } from '../../platform/db/scope.ts';
import { cursorDamaged } from './alarm-refusals.ts';
import type { AlarmRow } from './alarm-store.ts';
import './alarm-tables.ts';

export type AlarmFilter = Omit<AlarmQuery, 'sort'> & { readonly sort: AlarmQuery['sort'] };
type Builder = ExpressionBuilder<Schema, 'alarms'>;

interface Page {
  readonly cursor?: string | undefined;
  readonly limit: number;
}

/** A page of those that fit, and where the next begins. */
export async function findAlarms(tx: Tx, filter: AlarmFilter, { cursor, limit }: Page) {
  const rows = await fitting(tx, filter)
    .selectAll()
    .select(sql<string>`(extract(epoch from raised_at) * 1000000)::bigint::text`.as('place'))
    .$if(cursor !== undefined, (alarms) => alarms.where(after(filter.sort, cursor)))
    .$if(filter.sort === 'urgent', (alarms) => alarms.orderBy('urgency'))
    .orderBy('raised_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit + 1)
    .execute();
  const alarms: readonly AlarmRow[] = rows.slice(0, limit);
  const last = rows[limit - 1];
  const more = rows.length > limit && last !== undefined;
  return { alarms, nextCursor: more ? cursorOf(`${last.urgency} ${last.place}`, last.id) : null };
}

const COUNTED_UP_TO = 10_000;

/** How many fit; null when they are more than anyone pages through. */
export async function countAlarms(tx: Tx, filter: AlarmFilter): Promise<number | null> {
  const looked = fitting(tx, filter)
    .select('id')
    .limit(COUNTED_UP_TO + 1);
  const { count } = await tx
    .selectFrom(looked.as('looked'))
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return count > COUNTED_UP_TO ? null : count;
}

const fitting = (tx: Tx, filter: AlarmFilter) =>
  tx.selectFrom('alarms').where((is) => is.and([...what(is, filter), ...how(is, filter)]));

function after(sort: AlarmFilter['sort'], cursor: string | undefined) {
  const { key, id } = readCursor(cursor) ?? { key: '', id: '' };
  const [urgency, place] = key.split(' ');
  if (!/^\d{1,2}$/.test(urgency ?? '') || !/^\d{1,17}$/.test(place ?? '') || !/^[0-9a-f-]{36}$/.test(id)) {
    throw cursorDamaged();
  }
  const raised = sql`('epoch'::timestamptz + ${place}::bigint * interval '1 microsecond')`;
  const older = sql<SqlBool>`(raised_at, id) < (${raised}, ${id}::uuid)`;
  if (sort === 'newest') return older;
  return sql<SqlBool>`(urgency > ${urgency}::int or (urgency = ${urgency}::int and ${older}))`;
}

function what(is: Builder, filter: AlarmFilter): Expression<SqlBool>[] {
  const { q, enterpriseId, pointId, state, priority, kind } = filter;
  const words = q?.trim() ?? '';
  return [
    words === ''
      ? undefined
      : sql<SqlBool>`(tag || ' ' || point_name || ' ' || coalesce(equipment, '')) ilike ${like(words)}`,
    enterpriseId === undefined ? undefined : is('enterprise_id', '=', enterpriseId),
    pointId === undefined ? undefined : is('point_id', '=', pointId),
    state === undefined ? undefined : is('state', 'in', state),
    priority === undefined ? undefined : is('priority', 'in', priority),
    kind === undefined ? undefined : is('kind', 'in', kind),
  ].filter((condition) => condition !== undefined);
}

function how(is: Builder, { open, hidden, firstOut, stale, from, until }: AlarmFilter): Expression<SqlBool>[] {
  return [
    open === undefined ? undefined : is('state', open ? '<>' : '=', 'normal'),
    hidden === undefined ? undefined : is('hidden', hidden ? 'is not' : 'is', null),
    firstOut === true ? is('first_out', '=', true) : undefined,
    stale === true ? is('stale_at', 'is not', null) : undefined,
    from === undefined ? undefined : is('raised_at', '>=', startOfDay(from)),
    until === undefined ? undefined : is('raised_at', '<=', endOfDay(until)),
  ].filter((condition) => condition !== undefined);
}

export const like = (words: string): string => `%${words.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;
