import type { listCases } from '@zhiben/contract/enforcement-cases.ts';
import type { QueryOf, ResultOf } from '@zhiben/contract/operation.ts';
import { type SqlBool, sql } from 'kysely';
import { cursorOf, readCursor } from '../../../platform/db/cursor.ts';
import type { Act } from '../../../platform/db/scope.ts';
import '../case-tables.ts';
import { type CaseViewNeeds, toCases } from './case-view.ts';

/** Those that fit, latest proposal first. An enterprise sees its own once it was told: the database keeps the rest back. */
export async function findCases(
  act: Act,
  { state, enterpriseId, cursor, limit }: QueryOf<typeof listCases>,
  needs: CaseViewNeeds,
): Promise<ResultOf<typeof listCases>> {
  const after = readCursor(cursor);
  const rows = await act.tx
    .selectFrom('enforcement_cases')
    .selectAll()
    .$if(enterpriseId !== undefined, (those) => those.where('enterprise_id', '=', enterpriseId ?? ('' as never)))
    .$if(state !== undefined, (those) => those.where('state', 'in', state ?? []))
    .$if(after !== undefined, (those) =>
      those.where(sql<SqlBool>`(proposed_at, id) < (${after?.key}::timestamptz, ${after?.id}::uuid)`),
    )
    .orderBy('proposed_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit + 1)
    .execute();
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  const more = rows.length > limit && last !== undefined;
  return {
    items: await toCases(act, page, needs),
    nextCursor: more ? cursorOf(last.proposed_at.toISOString(), last.id) : null,
    total: null,
  };
}
