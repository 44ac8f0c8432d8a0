import type { listDuties } from '@zhiben/contract/duties.ts';
import type { QueryOf } from '@zhiben/contract/operation.ts';
import { type Expression, type ExpressionBuilder, type SqlBool, sql } from 'kysely';
import type { Actor } from '../actor.ts';
import { cursorOf, readCursor } from '../db/cursor.ts';
import type { Schema } from '../db/schema.ts';
import type { Act } from '../db/scope.ts';
import type { DutyRow } from './duty-view.ts';

export type DutyFilter = Partial<QueryOf<typeof listDuties>> & { readonly dueFrom?: Date; readonly dueBefore?: Date };
type Builder = ExpressionBuilder<Schema, 'duties'>;

const COUNTED_UP_TO = 10_000;

/** Duties that fit, most urgent first. Without a chosen state, those that still wait for somebody. */
export async function findDuties({ tx, actor, now }: Act, filter: DutyFilter, limit: number) {
  const after = readCursor(filter.cursor);
  const rows: DutyRow[] = await tx
    .selectFrom('duties')
    .selectAll()
    .where((is) => is.and(conditions(is, filter, actor, now)))
    .$if(after !== undefined, (duties) =>
      duties.where(sql<SqlBool>`(due_at, id) > (${after?.key}::timestamptz, ${after?.id}::uuid)`),
    )
    .orderBy('due_at')
    .orderBy('id')
    .limit(limit + 1)
    .execute();
  const duties = rows.slice(0, limit);
  const last = duties.at(-1);
  return { duties, nextCursor: rows.length > limit && last !== undefined ? cursorOf(last.due_at, last.id) : null };
}

/** How many fit; null when they are more than anyone pages through. */
export async function countDuties(act: Act, filter: DutyFilter): Promise<number | null> {
  const count = await counted(act, filter, COUNTED_UP_TO + 1);
  return count > COUNTED_UP_TO ? null : count;
}

/** How many wait for this person, however many that are. */
export const countMine = (act: Act): Promise<number> => counted(act, { mine: true }, null);

async function counted({ tx, actor, now }: Act, filter: DutyFilter, atMost: number | null): Promise<number> {
  const fitting = tx
    .selectFrom('duties')
    .select(sql`1`.as('one'))
    .where((is) => is.and(conditions(is, filter, actor, now)))
    .$if(atMost !== null, (duties) => duties.limit(atMost ?? 0));
  const { count } = await tx
    .selectFrom(fitting.as('fitting'))
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return count;
}

function conditions(is: Builder, filter: DutyFilter, actor: Actor, now: Date): Expression<SqlBool>[] {
  const { state, mine, enterpriseId, overdue, dueFrom, dueBefore } = filter;
  const { kind, owingEnterpriseId, ofBureau, ownerPersonId } = filter;
  return [
    ...within(is, actor),
    state === undefined ? sql<SqlBool>`state in ('open', 'missed')` : is('state', 'in', state),
    ...(mine === true ? owedBy(is, actor) : []),
    enterpriseId === undefined ? undefined : is('about_enterprise_id', '=', enterpriseId),
    owingEnterpriseId === undefined ? undefined : is('enterprise_id', '=', owingEnterpriseId),
    ofBureau === undefined ? undefined : is('enterprise_id', ofBureau ? 'is' : 'is not', null),
    ownerPersonId === undefined ? undefined : is('owner_person_id', '=', ownerPersonId),
    kind === undefined ? undefined : is('kind', 'in', kind),
    overdue === undefined ? undefined : is('due_at', overdue ? '<' : '>=', now),
    dueFrom === undefined ? undefined : is('due_at', '>=', dueFrom),
    dueBefore === undefined ? undefined : is('due_at', '<', dueBefore),
  ].filter((condition) => condition !== undefined);
}

/** The same as `isMine`, for the database. */
function owedBy(is: Builder, { personId, realm, role, enterpriseId }: Actor): Expression<SqlBool>[] {
  if (realm !== 'bureau' && enterpriseId === null) return [sql<SqlBool>`false`];
  return [
    sql<SqlBool>`state in ('open', 'missed')`,
    is('enterprise_id', realm === 'bureau' ? 'is' : '=', enterpriseId),
    // What the bureau owes is never one person's: asking for no more keeps its count within one index.
    realm === 'bureau'
      ? sql<SqlBool>`owner_roles @> array[${role}]::text[]`
      : sql<SqlBool>`(owner_person_id = ${personId} or (owner_roles @> array[${role}]::text[] and (owner_person_id is null or escalated_at is not null)))`,
  ];
}

/** Said again beside row-level security, so that the planner can use the index of one enterprise. */
function within(is: Builder, { reach: [only, ...others] }: Actor): Expression<SqlBool>[] {
  if (only === undefined) return [];
  return [
    others.length === 0 ? is('about_enterprise_id', '=', only) : is('about_enterprise_id', 'in', [only, ...others]),
  ];
}
