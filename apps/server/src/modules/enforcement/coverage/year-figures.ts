import { CaseState } from '@zhiben/vocabulary/cases.ts';
import { sql } from 'kysely';
import { dayOf, startOfDay } from '../../../platform/clock.ts';
import type { Act } from '../../../platform/db/scope.ts';
import '../enforcement-tables.ts';
import '../case-tables.ts';

export interface EnforcementOfYear {
  readonly year: number;
  /** null while no plan was drawn up for the year. */
  readonly plan: { readonly covered: number; readonly visited: number; readonly undetermined: number } | null;
  /** Enterprises ordered to rectify by a day that has passed, and not seen rectified. */
  readonly ordersOverdue: number;
  readonly ordersRunning: number;
  readonly openCases: number;
}

/** The states of a case in which somebody still owes a step. */
export const OPEN_CASE_STATES = CaseState.options.filter((state) => state !== 'closed' && state !== 'withdrawn');

/** How far the year's enforcement has come. Inspections count once they are finished: none that is sealed is told of here. */
export async function enforcementOfYear({ tx, now }: Pick<Act, 'tx' | 'now'>): Promise<EnforcementOfYear> {
  const today = dayOf(now);
  const year = Number(today.slice(0, 4));
  const { rows } = await sql<
    Omit<EnforcementOfYear, 'plan'> & { planned: boolean } & NonNullable<EnforcementOfYear['plan']>
  >`
    with visited as (
      select distinct enterprise_id from visits
      where finished_at is not null and date_part('year', started_at at time zone 'Asia/Shanghai') = ${year}
    ), plan as (
      select standing, visited.enterprise_id is not null as seen
      from coverage_items left join visited using (enterprise_id) where year = ${year}
    )
    select ${year}::int as year,
      exists (select from coverage_plans where year = ${year}) as planned,
      (select count(*)::int from plan where standing = 'in') as covered,
      (select count(*)::int from plan where standing = 'in' and seen) as visited,
      (select count(*)::int from plan where standing = 'undetermined') as undetermined,
      (select count(*)::int from visits where order_due_on < ${today} and rechecked_on is null) as "ordersOverdue",
      (select count(*)::int from visits where order_due_on is not null and rechecked_on is null) as "ordersRunning",
      (select count(*)::int from enforcement_cases where state not in ('closed', 'withdrawn')) as "openCases"`.execute(
    tx,
  );
  const [row] = rows;
  if (row === undefined) throw new Error('a year has one row of figures');
  const { planned, covered, visited, undetermined, ...figures } = row;
  return { ...figures, plan: planned ? { covered, visited, undetermined } : null };
}

/**
 * How often each enterprise was inspected since a day, as days are counted in the district: whoever was, and everybody in the plan
 * of that year, because the office that drew it up keeps its inspections here. What is not finished does not count.
 */
export async function visitsMade(
  { tx }: Pick<Act, 'tx'>,
  fromOn: string,
): Promise<ReadonlyMap<string, { readonly made: number }>> {
  const { rows } = await sql<{ id: string; made: number }>`
    select enterprise_id as id, sum(made)::int as made from (
      select enterprise_id, 1 as made from visits where finished_at is not null and started_at >= ${startOfDay(fromOn)}
      union all
      select enterprise_id, 0 from coverage_items where year = ${Number(fromOn.slice(0, 4))}
    ) as counted group by 1`.execute(tx);
  return new Map(rows.map(({ id, made }) => [id, { made }]));
}
