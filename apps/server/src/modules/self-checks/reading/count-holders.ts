import type { QueryOf, ResultOf } from '@zhiben/contract/operation.ts';
import type { listCheckHolders as operation } from '@zhiben/contract/self-checks.ts';
import { EnterpriseId } from '@zhiben/vocabulary/ids.ts';
import { type SqlBool, sql } from 'kysely';
import type { Act } from '../../../platform/db/scope.ts';
import type { SelfChecksNeeds } from '../self-checks-needs.ts';
import '../check-tables.ts';

const AT_MOST = 500;

/** How those who must lead checks have led them, counted from the checks. Whoever never did stands first. */
export async function countHolders(
  { tx, now }: Act,
  { enterpriseId, from, until }: QueryOf<typeof operation>,
  { enterpriseNames }: Pick<SelfChecksNeeds, 'enterpriseNames'>,
): Promise<ResultOf<typeof operation>> {
  const owed = sql<SqlBool>`excused_because is null and (due_at < ${now} or done_at is not null)`;
  const inTime = sql<SqlBool>`done_at <= due_at`;
  const rows = await tx
    .selectFrom('checks')
    .where('holder_id', 'is not', null)
    .$if(enterpriseId !== undefined, (checks) => checks.where('enterprise_id', '=', enterpriseId ?? ''))
    .$if(from !== undefined, (checks) => checks.where('until_on', '>=', from ?? ''))
    .$if(until !== undefined, (checks) => checks.where('from_on', '<=', until ?? ''))
    .groupBy(['enterprise_id', 'holder_id', 'holder_name', 'holder_post', 'cadence'])
    .select(({ fn }) => [
      'enterprise_id',
      'holder_id',
      'holder_name',
      'holder_post',
      'cadence',
      fn.countAll<number>().filterWhere(owed).as('owed'),
      fn.countAll<number>().filterWhere(sql<SqlBool>`${inTime} and done_by = holder_id`).as('led'),
      fn.countAll<number>().filterWhere(sql<SqlBool>`${inTime} and done_by <> holder_id`).as('doneByOthers'),
      fn.countAll<number>().filterWhere(sql<SqlBool>`done_at > due_at`).as('late'),
      fn
        .countAll<number>()
        .filterWhere(sql<SqlBool>`done_at is null and excused_because is null and due_at < ${now}`)
        .as('missed'),
      fn.countAll<number>().filterWhere(sql<SqlBool>`done_at is null and excused_because is not null`).as('excused'),
    ])
    .orderBy(
      sql`count(*) filter (where ${owed}) > 0 and count(*) filter (where ${inTime} and done_by = holder_id) = 0`,
      'desc',
    )
    .orderBy(sql`count(*) filter (where ${inTime} and done_by = holder_id)`)
    .orderBy('missed', 'desc')
    .orderBy('holder_id')
    .limit(AT_MOST)
    .execute();
  const names = await enterpriseNames(tx, [...new Set(rows.map((row) => row.enterprise_id))]);
  return rows.map(({ enterprise_id, holder_id, holder_name, holder_post, ...figures }) => ({
    ...figures,
    enterpriseId: EnterpriseId.parse(enterprise_id),
    enterpriseName: names.get(enterprise_id) ?? '',
    personId: holder_id ?? '',
    name: holder_name ?? '',
    post: holder_post ?? '',
  }));
}
