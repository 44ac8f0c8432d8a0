import { Finding, Visit, type VisitDetail, VisitItem } from '@zhiben/contract/enforcement.ts';
import { VisitReason, type VisitService } from '@zhiben/contract/visit-proposals.ts';
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
  const hosts = await hostsOf(tx, rows);
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
      mergedInto: hosts.get(row.id) ?? null,
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
    reasons: act.actor.realm === 'bureau' ? VisitReason.array().parse(row.reasons) : [],
    services: await servicesOf(act.tx, row.id),
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

async function servicesOf(tx: Tx, visitId: string): Promise<VisitService[]> {
  const rows = await tx
    .selectFrom('visit_services')
    .selectAll()
    .where('visit_id', '=', visitId)
    .orderBy('kind')
    .execute();
  return rows.map(({ kind, subject_id, title }) => ({ kind, subjectId: subject_id, title }));
}

/** The visit that does the work of each: of one that was given up for it, or of one whose order it rechecks. */
async function hostsOf(tx: Tx, rows: readonly VisitRow[]) {
  const ids = rows.map(({ id }) => id);
  if (ids.length === 0) return new Map<string, { visitId: string; plannedOn: string }>();
  const found = await tx
    .selectFrom('merged_visits')
    .select(['subject_id', 'visit_id', 'planned_on'])
    .where('subject_id', 'in', ids)
    .where('kind', 'in', ['visit', 'recheck'])
    .execute();
  return new Map(
    found.map(({ subject_id, visit_id, planned_on }) => [subject_id, { visitId: visit_id, plannedOn: planned_on }]),
  );
}
