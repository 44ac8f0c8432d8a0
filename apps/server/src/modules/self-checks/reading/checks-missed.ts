import { cadenceLabel } from '@zhiben/vocabulary/checks.ts';
import { sql } from 'kysely';
import { startOfDay } from '../../../platform/clock.ts';
import type { Act, Tx } from '../../../platform/db/scope.ts';
import '../check-tables.ts';

/** Those of these checks that are within reach, as a letter names them. */
export async function checksForLetter(tx: Tx, ids: readonly string[]) {
  if (ids.length === 0) return new Map();
  const rows = await tx
    .selectFrom('checks')
    .select(['id', 'enterprise_id', 'org_unit_name', 'cadence', 'from_on', 'until_on', 'done_at'])
    .where('id', 'in', ids)
    .execute();
  return new Map(
    rows.map((row) => [
      row.id,
      {
        enterpriseId: row.enterprise_id,
        title: `${row.org_unit_name} ${cadenceLabel[row.cadence]}自查`,
        words: `${row.from_on} 至 ${row.until_on}${row.done_at === null ? '，未提交' : ''}`,
      },
    ]),
  );
}

/** Checks owed since that day that nobody made, of enterprises that made none at all; at most twenty of each, latest first. */
export async function checksMissed(
  { tx, now }: Pick<Act, 'tx' | 'now'>,
  fromOn: string,
): Promise<readonly { readonly id: string; readonly enterpriseId: string }[]> {
  const { rows } = await sql<{ id: string; enterpriseId: string }>`
    select id, "enterpriseId" from (
      select id, enterprise_id as "enterpriseId", bool_or(done_at is not null) over of_one as made,
        row_number() over (partition by enterprise_id order by due_at desc, id) as place
      from checks where due_at >= ${startOfDay(fromOn)} and due_at < ${now} and excused_because is null
      window of_one as (partition by enterprise_id)) as owed
    where not made and place <= 20 order by "enterpriseId", place`.execute(tx);
  return rows;
}
