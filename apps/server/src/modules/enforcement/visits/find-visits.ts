import type { listVisits } from '@zhiben/contract/enforcement.ts';
import type { QueryOf, ResultOf } from '@zhiben/contract/operation.ts';
import type { VisitState } from '@zhiben/vocabulary/enforcement.ts';
import { type Expression, type SqlBool, sql } from 'kysely';
import { dayOf } from '../../../platform/clock.ts';
import { cursorOf, readCursor } from '../../../platform/db/cursor.ts';
import type { Act } from '../../../platform/db/scope.ts';
import '../enforcement-tables.ts';
import type { VisitRow } from './visit-store.ts';
import { toVisits, type VisitViewNeeds } from './visit-view.ts';

/** Those that fit, latest planned day first. Whom it would warn sees none that is sealed: the database keeps them back. */
export async function findVisits(
  { tx, now }: Act,
  { state, enterpriseId, orderOverdue, cursor, limit }: QueryOf<typeof listVisits>,
  needs: VisitViewNeeds,
): Promise<ResultOf<typeof listVisits>> {
  const after = readCursor(cursor);
  const rows = await tx
    .selectFrom('visits')
    .selectAll()
    .$if(enterpriseId !== undefined, (those) => those.where('enterprise_id', '=', enterpriseId ?? ('' as never)))
    .$if(state !== undefined, (those) => those.where((is) => is.or((state ?? []).map(stands))))
    .$if(orderOverdue !== undefined, (those) =>
      those.where(
        sql<SqlBool>`(order_due_on < ${dayOf(now)} and rechecked_on is null) is ${sql.raw(String(orderOverdue === true))}`,
      ),
    )
    .$if(after !== undefined, (those) =>
      those.where(sql<SqlBool>`(planned_on, id) < (${after?.key}::date, ${after?.id}::uuid)`),
    )
    .orderBy('planned_on', 'desc')
    .orderBy('id', 'desc')
    .limit(limit + 1)
    .execute();
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    items: await toVisits(tx, page, needs),
    nextCursor: rows.length > limit && last !== undefined ? cursorOf(last.planned_on, last.id) : null,
    total: null,
  };
}

/** What this person is sent to and has not recorded, nearest day first. */
export const visitsToMake = ({ tx, actor }: Act): Promise<readonly VisitRow[]> =>
  tx
    .selectFrom('visits')
    .selectAll()
    .where(sql<SqlBool>`${actor.personId} = any (officer_persons)`)
    .where('finished_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .orderBy('planned_on')
    .orderBy('id')
    .limit(100)
    .execute();

/** The same as `stateOf`, for the database. */
function stands(state: VisitState): Expression<SqlBool> {
  switch (state) {
    case 'sealed':
      return sql`(started_at is null and withdrawn_at is null and sealed)`;
    case 'planned':
      return sql`(started_at is null and withdrawn_at is null and not sealed)`;
    case 'started':
      return sql`(started_at is not null and finished_at is null)`;
    case 'ordered':
      return sql`(order_due_on is not null and rechecked_on is null)`;
    case 'clean':
      return sql`(finished_at is not null and order_due_on is null)`;
    case 'rechecked':
      return sql`rechecked_on is not null`;
    case 'withdrawn':
      return sql`withdrawn_at is not null`;
  }
}
