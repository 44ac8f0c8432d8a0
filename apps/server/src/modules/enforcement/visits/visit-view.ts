import { Finding, Visit, type VisitDetail, VisitItem } from '@zhiben/contract/enforcement.ts';
import { measuresForUnmet } from '@zhiben/rules/enforcement/measures-for-unmet.ts';
import { sql } from 'kysely';
import type { Act, Tx } from '../../../platform/db/scope.ts';
import { documentsOfVisit } from '../documents/document-view.ts';
import { allowedActions, stateOf } from '../domain/visit-lifecycle.ts';
import type { EnforcementNeeds } from '../enforcement-needs.ts';
import { moverOf } from './move-visit.ts';
import { type FindingRow, findingsOf, standingOf, type VisitRow } from './visit-store.ts';

export type VisitViewNeeds = Pick<EnforcementNeeds, 'enterpriseNames' | 'hazardNumbers'>;

export async function toVisits(tx: Tx, rows: readonly VisitRow[], needs: VisitViewNeeds): Promise<Visit[]> {
  const names = await needs.enterpriseNames(
    tx,
    rows.map(({ enterprise_id }) => enterprise_id),
  );
  const counts = await findingCounts(
    tx,
    rows.map(({ id }) => id),
  );
  return rows.map((row) =>
    Visit.parse({
      id: row.id,
      version: row.version,
      enterpriseId: row.enterprise_id,
      enterpriseName: names.get(row.enterprise_id) ?? '',
      kind: row.kind,
      state: stateOf(standingOf(row)),
      plannedOn: row.planned_on,
      purpose: row.purpose,
      officers: row.officers,
      startedAt: row.started_at?.toISOString() ?? null,
      finishedAt: row.finished_at?.toISOString() ?? null,
      findings: counts.get(row.id) ?? 0,
      orderDueOn: row.order_due_on,
      rechecked: row.rechecked_on,
    }),
  );
}

export async function toVisitDetail(act: Act, row: VisitRow, needs: VisitViewNeeds): Promise<VisitDetail> {
  const [visit] = await toVisits(act.tx, [row], needs);
  if (visit === undefined) throw new Error('a visit has one view');
  const findings = await findingsOf(act.tx, row.id);
  const numbers = await needs.hazardNumbers(
    act.tx,
    findings.map(({ hazard_id }) => hazard_id),
  );
  return {
    ...visit,
    items: VisitItem.array().parse(row.items),
    record: recordOf(row),
    findingsFound: findings.map((finding) => toFinding(act, row, finding, numbers)),
    answer:
      row.answered_at === null || row.answer === null ? null : { at: row.answered_at.toISOString(), words: row.answer },
    documents: await documentsOfVisit(act.tx, row.id),
    actions: [...allowedActions(standingOf(row), moverOf(act.actor, row))],
  };
}

function recordOf({ record }: VisitRow): VisitDetail['record'] {
  if (record === null) return null;
  const { place, sitePerson, sitePost, sitePhone, words, siteRefused, answers } = record;
  return {
    place,
    sitePerson,
    sitePost,
    sitePhone,
    words,
    siteRefused,
    answered: answers.length,
    officerSignatureIds: record.officerSignatureIds as never,
    siteSignatureId: record.siteSignatureId as never,
  };
}

function toFinding(act: Act, visit: VisitRow, row: FindingRow, numbers: ReadonlyMap<string, string>): Finding {
  const unmet = row.recheck_result === 'unmet' && act.actor.realm === 'bureau';
  const { measures, note } =
    unmet && visit.rechecked_on !== null
      ? measuresForUnmet(row.conduct, visit.rechecked_on)
      : { measures: [], note: '' };
  return Finding.parse({
    id: row.id,
    item: row.item,
    clause: row.clause,
    conduct: row.conduct,
    words: row.words,
    photoIds: row.photo_ids,
    level: row.level,
    disposition: row.disposition,
    rectifyBy: row.rectify_by,
    hazard: { id: row.hazard_id, number: numbers.get(row.hazard_id) ?? '' },
    recheckResult: row.recheck_result,
    recheckWords: row.recheck_words,
    measures,
    measuresNote: note,
  });
}

async function findingCounts(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, number>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<{ visit_id: string; count: number }>`
    select visit_id, count(*)::int as count from visit_findings where visit_id = any(${ids}::uuid[]) group by visit_id`.execute(
    tx,
  );
  return new Map(rows.map(({ visit_id, count }) => [visit_id, count]));
}
