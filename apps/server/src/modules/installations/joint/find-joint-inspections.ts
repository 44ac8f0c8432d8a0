import type { JointInspection, listJointInspections } from '@zhiben/contract/joint-inspections.ts';
import type { QueryOf, ResultOf } from '@zhiben/contract/operation.ts';
import type { JointInspectionState } from '@zhiben/vocabulary/installations.ts';
import { type Expression, type SqlBool, sql } from 'kysely';
import { cursorOf, readCursor } from '../../../platform/db/cursor.ts';
import type { Act } from '../../../platform/db/scope.ts';
import { inspectionNotFound } from '../installation-refusals.ts';
import { type JointViewNeeds, toViews } from './joint-view.ts';

/** Those that fit, latest planned day first. An enterprise sees its own once they have been made: the database keeps the others back. */
export async function findJointInspections(
  { tx }: Act,
  { state, enterpriseId, cursor, limit }: QueryOf<typeof listJointInspections>,
  needs: JointViewNeeds,
): Promise<ResultOf<typeof listJointInspections>> {
  const after = readCursor(cursor);
  const rows = await tx
    .selectFrom('joint_inspections')
    .selectAll()
    .$if(enterpriseId !== undefined, (those) => those.where('enterprise_id', '=', enterpriseId ?? ('' as never)))
    .$if(state !== undefined, (those) => those.where((is) => is.or((state ?? []).map(stands))))
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
    items: await toViews(tx, page, needs),
    nextCursor: rows.length > limit && last !== undefined ? cursorOf(last.planned_on, last.id) : null,
    total: null,
  };
}

export async function showJointInspection({ tx }: Act, id: string, needs: JointViewNeeds): Promise<JointInspection> {
  const row = await tx.selectFrom('joint_inspections').selectAll().where('id', '=', id).executeTakeFirst();
  const [view] = row === undefined ? [] : await toViews(tx, [row], needs);
  if (view === undefined) throw inspectionNotFound();
  return view;
}

/** The same as `stateOf`, for the database. */
function stands(state: JointInspectionState): Expression<SqlBool> {
  switch (state) {
    case 'planned':
      return sql`made_on is null`;
    case 'made':
      return sql`(made_on is not null and rechecked_on is null)`;
    case 'rechecked':
      return sql`rechecked_on is not null`;
  }
}
