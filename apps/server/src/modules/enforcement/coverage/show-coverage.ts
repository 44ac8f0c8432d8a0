import type { CoveragePlan } from '@zhiben/contract/enforcement-coverage.ts';
import { COVERAGE_SOURCE } from '@zhiben/rules/enforcement/coverage.ts';
import { EnterpriseId, VisitId } from '@zhiben/vocabulary/ids.ts';
import { sql } from 'kysely';
import type { Act, Tx } from '../../../platform/db/scope.ts';
import type { EnforcementNeeds } from '../enforcement-needs.ts';
import '../enforcement-tables.ts';

/** The year's plan: who is covered and why, who was visited already. */
export async function showCoverage(
  { tx }: Act,
  year: number,
  { enterprisesOnFile }: Pick<EnforcementNeeds, 'enterprisesOnFile'>,
): Promise<CoveragePlan> {
  const plan = await tx.selectFrom('coverage_plans').selectAll().where('year', '=', year).executeTakeFirst();
  const rows = await tx.selectFrom('coverage_items').selectAll().where('year', '=', year).execute();
  const files = new Map((await enterprisesOnFile(tx)).map((file) => [String(file.id), file]));
  const visited = await visitedIn(tx, year);
  const planned = await plannedFor(tx, year);
  const items = rows.flatMap((row) => {
    const file = files.get(row.enterprise_id);
    if (file === undefined) return [];
    const { standing, reasons, missing, quarter, settled_by: by, settled_reason: reason } = row;
    return {
      enterpriseId: EnterpriseId.parse(row.enterprise_id),
      enterpriseName: file.name,
      kind: file.kind,
      standing,
      reasons,
      missing,
      quarter,
      settled: by === null || reason === null ? null : { by, reason },
      visitedOn: visited.get(row.enterprise_id) ?? null,
      planned: planned.get(`${year} ${row.enterprise_id}`) ?? null,
    };
  });
  const covered = items.filter(({ standing }) => standing === 'in');
  return {
    year,
    drawnUp: plan === undefined ? null : { at: plan.drawn_up_at.toISOString(), by: plan.drawn_up_by },
    source: `${COVERAGE_SOURCE.standard} ${COVERAGE_SOURCE.clause}`,
    covered: covered.length,
    visited: covered.filter(({ visitedOn }) => visitedOn !== null).length,
    items: items.toSorted((one, other) => one.enterpriseName.localeCompare(other.enterpriseName, 'zh-CN')),
  };
}

/** The last day of each enterprise's finished inspections in the year, as days are counted in the district. */
async function visitedIn(tx: Tx, year: number): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ enterprise_id: string; day: string }>`
    select enterprise_id, to_char(max(started_at at time zone 'Asia/Shanghai'), 'YYYY-MM-DD') as day from visits
    where finished_at is not null and date_part('year', started_at at time zone 'Asia/Shanghai') = ${year}
    group by enterprise_id`.execute(tx);
  return new Map(rows.map(({ enterprise_id, day }) => [enterprise_id, day]));
}

/** The visits that are planned to serve the plan, as far as this person may know of them. */
async function plannedFor(tx: Tx, year: number) {
  const rows = await tx
    .selectFrom('merged_visits')
    .select(['subject_id', 'visit_id', 'planned_on'])
    .where('kind', '=', 'coverage')
    .where('subject_id', 'like', `${year} %`)
    .execute();
  return new Map(
    rows.map(({ subject_id, visit_id, planned_on }) => [
      subject_id,
      { visitId: VisitId.parse(visit_id), on: planned_on },
    ]),
  );
}
