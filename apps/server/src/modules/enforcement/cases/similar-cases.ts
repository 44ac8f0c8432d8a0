import type { CaseDetail } from '@zhiben/contract/enforcement-cases.ts';
import { penalArticle } from '@zhiben/rules/enforcement/articles-for.ts';
import { closureGrounds } from '@zhiben/rules/enforcement/closure.ts';
import { dailyPenalty } from '@zhiben/rules/enforcement/daily-penalty.ts';
import { dayOf } from '../../../platform/clock.ts';
import type { Tx } from '../../../platform/db/scope.ts';
import type { EnforcementNeeds } from '../enforcement-needs.ts';
import { type CaseRow, type PartyRow, partiesOf, yuan } from './case-store.ts';

const SHOWN = 10;

/** What was laid on others for the same conduct, latest first. */
export async function similarCases(tx: Tx, row: CaseRow): Promise<CaseDetail['similar']> {
  const rows = await tx
    .selectFrom('enforcement_cases')
    .selectAll()
    .where('conduct', '=', row.conduct)
    .where('id', '<>', row.id)
    .where('decided_on', 'is not', null)
    .orderBy('decided_on', 'desc')
    .limit(SHOWN)
    .execute();
  const parties = await partiesOf(
    tx,
    rows.map(({ id }) => id),
  );
  return rows.map((one) => ({
    number: one.number ?? '',
    decidedOn: one.decided_on ?? '',
    article: penalArticle(one.article_id ?? '')?.article ?? '',
    stage: one.stage,
    unitYuan: mostOf(parties, one.id, 'unit'),
    personYuan: mostOf(parties, one.id, 'person'),
  }));
}

function mostOf(parties: readonly PartyRow[], caseId: string, party: PartyRow['party']): number | null {
  const fines = parties.flatMap((one) =>
    one.case_id === caseId && one.party === party && one.fine_yuan !== null ? [Number(one.fine_yuan)] : [],
  );
  return fines.length === 0 ? null : Math.max(...fines);
}

/** By the day (§112): where the unit was fined, ordered to correct again, and a later re-check found the same unmet. */
export async function dailyOf(tx: Tx, row: CaseRow, parties: readonly PartyRow[]): Promise<CaseDetail['daily']> {
  const fine = yuan(parties.find(({ party }) => party === 'unit')?.fine_yuan ?? null) ?? 0;
  if (row.decided_on === null || fine === 0) return null;
  const refused = await tx
    .selectFrom('visit_findings')
    .innerJoin('visits', 'visits.id', 'visit_findings.visit_id')
    .select(['visits.finished_at', 'visits.rechecked_on'])
    .where('visits.enterprise_id', '=', row.enterprise_id)
    .where('visit_findings.conduct', '=', row.conduct)
    .where('visit_findings.recheck_result', '=', 'unmet')
    .where('visits.rechecked_on', '>', row.decided_on)
    .orderBy('visits.rechecked_on', 'desc')
    .executeTakeFirst();
  if (refused === undefined || refused.finished_at === null || refused.rechecked_on === null) return null;
  return dailyPenalty({
    originalFineYuan: fine,
    orderedOn: dayOf(refused.finished_at),
    foundUnmetOn: refused.rechecked_on,
  });
}

/** Why closure may be proposed to the government (§113), as far as the records here tell. */
export async function groundsOf(
  tx: Tx,
  row: CaseRow,
  { openMajorHazards }: Pick<EnforcementNeeds, 'openMajorHazards'>,
): Promise<readonly string[]> {
  const decided = await tx
    .selectFrom('enforcement_cases')
    .innerJoin('case_parties', 'case_parties.case_id', 'enforcement_cases.id')
    .select('enforcement_cases.decided_on')
    .where('enforcement_cases.enterprise_id', '=', row.enterprise_id)
    .where('case_parties.party', '=', 'unit')
    .where('case_parties.fine_yuan', 'is not', null)
    .where('enforcement_cases.decided_on', 'is not', null)
    .execute();
  return closureGrounds({
    majorHazard: (await openMajorHazards(tx, row.enterprise_id)) > 0,
    penalisedOn: decided.flatMap(({ decided_on }) => (decided_on === null ? [] : [decided_on])),
    // Stops and accidents are recorded elsewhere; whoever proposes closure on them writes so.
    unfitAfterStop: false,
    unfitWithMajorAccident: false,
    refusedStop: false,
  });
}
