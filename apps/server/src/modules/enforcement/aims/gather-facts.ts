import type { VisitFacts } from '@zhiben/rules/enforcement/visit-aims.ts';
import { sql } from 'kysely';
import { dayOf } from '../../../platform/clock.ts';
import type { Act, Tx } from '../../../platform/db/scope.ts';
import type { RiskNeeds } from '../enforcement-needs.ts';
import '../enforcement-tables.ts';

const YEAR_MS = 365 * 86_400_000;

interface Gathered {
  readonly of: (enterpriseId: string) => VisitFacts;
  /** This year has no plan: nobody can be due by it. */
  readonly planMissing: boolean;
}

/** Everything on record that makes a visit urgent, asked once for the whole district. */
export async function gatherFacts(act: Act, needs: RiskNeeds): Promise<Gathered> {
  const { tx, now } = act;
  const today = dayOf(now);
  const colours = await needs.riskColours(tx);
  const overdue = await needs.overdueMajor(act);
  const warnings = await needs.openWarnings(tx);
  const tipOffs = await needs.openTipOffs(tx);
  const alarms = await needs.alarmsByEnterprise(tx);
  const doubts = await needs.doubtsByEnterprise(tx, new Date(now.getTime() - YEAR_MS));
  const installations = await needs.installationsAssessed(tx, today);
  const visits = await visitsOnRecord(tx, today);
  const coverage = await coverageOfYear(tx, Number(today.slice(0, 4)));
  const year = today.slice(0, 4);
  const of = (id: string): VisitFacts => {
    const visited = visits.get(id) ?? NEVER;
    const doubted = doubts.get(id) ?? UNDOUBTED;
    return {
      colour: colours.get(id),
      overdueMajor: overdue.get(id) ?? 0,
      unmetOrders: visited.unmet,
      warnings: warnings.get(id) ?? 0,
      ...ofInstallations(installations.get(id), alarms.get(id)),
      doubtsConfirmed: doubted.confirmed,
      doubtsOpen: doubted.open,
      tipOffs: tipOffs.get(id) ?? 0,
      coverage: ofPlan(coverage.get(id), (visited.lastOn ?? '') >= `${year}-01-01`),
      lastVisitOn: visited.lastOn,
    };
  };
  return { of, planMissing: coverage.size === 0 };
}

const NEVER: OnRecord = { lastOn: null, unmet: 0 };
const UNDOUBTED = { open: 0, confirmed: 0 };

type Standing<Name extends 'installationsAssessed' | 'alarmsByEnterprise'> =
  Awaited<ReturnType<RiskNeeds[Name]>> extends ReadonlyMap<string, infer One> ? One | undefined : never;

/** Alarms weigh where there is a major-hazard installation; elsewhere the warnings they became do. */
function ofInstallations(assessed: Standing<'installationsAssessed'>, alarms: Standing<'alarmsByEnterprise'>) {
  const heard = assessed === undefined ? undefined : alarms;
  return {
    unassessedInstallations: assessed?.unassessed ?? 0,
    alarms: heard?.standing ?? 0,
    impairedDetectors: heard?.impairedDetectors ?? 0,
  };
}

const ofPlan = (item: Omit<NonNullable<VisitFacts['coverage']>, 'visitedThisYear'> | undefined, visited: boolean) =>
  item === undefined ? null : { ...item, visitedThisYear: visited };

interface OnRecord {
  readonly lastOn: string | null;
  /** Orders past their day and not rechecked, and orders found unmet of which nothing became yet. */
  readonly unmet: number;
}

async function visitsOnRecord(tx: Tx, today: string): Promise<ReadonlyMap<string, OnRecord>> {
  const { rows } = await sql<OnRecord & { id: string }>`
    select enterprise_id as id, to_char(max(started_at at time zone 'Asia/Shanghai'), 'YYYY-MM-DD') as "lastOn",
      count(*) filter (where rechecked_on is null and order_due_on < ${today}::date or exists (
        select from visit_findings finding where finding.visit_id = visits.id and finding.recheck_result = 'unmet'
        and not exists (select from enforcement_cases one where one.finding_id = finding.id and one.state <> 'withdrawn')
      ))::int as unmet
    from visits where finished_at is not null group by 1`.execute(tx);
  return new Map(rows.map(({ id, ...one }) => [id, one]));
}

async function coverageOfYear(tx: Tx, year: number) {
  const rows = await tx
    .selectFrom('coverage_items')
    .select(['enterprise_id', 'standing', 'quarter'])
    .where('year', '=', year)
    .execute();
  return new Map(rows.map(({ enterprise_id, ...item }) => [enterprise_id, item]));
}
