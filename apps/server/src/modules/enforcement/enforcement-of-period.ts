import { sql } from 'kysely';
import type { Tx } from '../../platform/db/scope.ts';
import './case-tables.ts';
import './enforcement-tables.ts';

interface Span {
  readonly fromOn: string;
  readonly untilOn: string;
}

export interface VisitOfPeriod {
  readonly enterpriseId: string;
  readonly on: string;
  readonly findings: number;
  readonly orderDueOn: string | null;
  readonly recheckedOn: string | null;
  readonly unmet: number;
}

export interface CaseOfPeriod {
  readonly number: string;
  readonly enterpriseId: string;
  readonly cause: string;
  readonly openedOn: string;
  readonly decidedOn: string | null;
  readonly finedYuan: number;
}

/** Inspections finished in a period and what came of them; none that is sealed is told of. */
export async function visitsOfPeriod(tx: Tx, { fromOn, untilOn }: Span): Promise<readonly VisitOfPeriod[]> {
  const { rows } = await sql<VisitOfPeriod>`
      select visits.enterprise_id as "enterpriseId", to_char(finished_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD') as on,
        count(visit_findings.id)::integer as findings, order_due_on as "orderDueOn", rechecked_on as "recheckedOn",
        count(*) filter (where recheck_result = 'unmet')::integer as unmet
      from visits left join visit_findings on visit_findings.visit_id = visits.id
      where (finished_at at time zone 'Asia/Shanghai')::date between ${fromOn} and ${untilOn}
      group by visits.id order by finished_at, visits.id`.execute(tx);
  return rows;
}

/** Cases opened or decided in a period, with what was laid in all. */
export async function casesOfPeriod(tx: Tx, { fromOn, untilOn }: Span): Promise<readonly CaseOfPeriod[]> {
  const { rows } = await sql<CaseOfPeriod>`
      select number, enforcement_cases.enterprise_id as "enterpriseId", cause, opened_on as "openedOn", decided_on as "decidedOn",
        coalesce(sum(fine_yuan) filter (where decided_on is not null), 0) as "finedYuan"
      from enforcement_cases left join case_parties on case_id = enforcement_cases.id
      where number is not null and (opened_on between ${fromOn} and ${untilOn} or decided_on between ${fromOn} and ${untilOn})
      group by enforcement_cases.id order by opened_on, enforcement_cases.id`.execute(tx);
  return rows;
}
