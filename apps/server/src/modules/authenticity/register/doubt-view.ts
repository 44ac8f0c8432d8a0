import type { DoubtSide, DoubtSubject, DoubtView } from '@zhiben/contract/authenticity.ts';
import { cadenceLabel } from '@zhiben/vocabulary/checks.ts';
import { DoubtId, EnterpriseId, EvidenceId } from '@zhiben/vocabulary/ids.ts';
import type { Tx } from '../../../platform/db/scope.ts';
import type { AuthenticityNeeds } from '../authenticity-needs.ts';
import type { Doubt } from '../doubt-store.ts';
import type { Evidence } from '../photo-store.ts';

type Needs = Pick<AuthenticityNeeds, 'enterpriseNames' | 'hazardsFound' | 'checksNamed' | 'agencyReportsNamed'>;

/** Doubts as people read them: a handful of queries however many there are. */
export async function toViews(tx: Tx, doubts: readonly Doubt[], needs: Needs): Promise<DoubtView[]> {
  const idsOf = (kind: DoubtSubject) =>
    doubts.flatMap((doubt) => [
      ...(doubt.subject_kind === kind ? [doubt.subject_id] : []),
      ...(doubt.other_kind === kind && doubt.other_id !== null ? [doubt.other_id] : []),
    ]);
  const known: Known = {
    enterprises: await needs.enterpriseNames(
      tx,
      doubts.flatMap((doubt) => [doubt.enterprise_id, doubt.other_enterprise_id ?? []].flat()),
    ),
    hazards: await needs.hazardsFound(tx, idsOf('hazard')),
    checks: await needs.checksNamed(tx, idsOf('check')),
    agencyReports: await needs.agencyReportsNamed(tx, idsOf('agency-report')),
    photos: await photosOf(tx, doubts),
  };
  return doubts.map((doubt) => toView(doubt, known));
}

interface Known {
  readonly enterprises: ReadonlyMap<string, string>;
  readonly hazards: Awaited<ReturnType<Needs['hazardsFound']>>;
  readonly checks: Awaited<ReturnType<Needs['checksNamed']>>;
  readonly agencyReports: ReadonlyMap<string, string>;
  readonly photos: ReadonlyMap<string, Evidence>;
}

async function photosOf(tx: Tx, doubts: readonly Doubt[]): Promise<ReadonlyMap<string, Evidence>> {
  const ids = doubts.flatMap(({ evidence_id, other_evidence_id }) =>
    [evidence_id ?? [], other_evidence_id ?? []].flat(),
  );
  if (ids.length === 0) return new Map();
  const rows = await tx.selectFrom('evidence').selectAll().where('id', 'in', ids).execute();
  return new Map(rows.map((row) => [row.id, row]));
}

function toView(doubt: Doubt, known: Known): DoubtView {
  const { subject_kind, subject_id, evidence_id, enterprise_id } = doubt;
  const { other_kind, other_id, other_evidence_id, other_enterprise_id } = doubt;
  return {
    id: DoubtId.parse(doubt.id),
    kind: doubt.kind,
    enterpriseId: EnterpriseId.parse(enterprise_id),
    subject: sideOf(
      { kind: subject_kind, id: subject_id, evidenceId: evidence_id, enterpriseId: enterprise_id },
      known,
    ),
    other:
      other_kind === null || other_id === null
        ? null
        : sideOf(
            { kind: other_kind, id: other_id, evidenceId: other_evidence_id, enterpriseId: other_enterprise_id ?? '' },
            known,
          ),
    facts: doubt.facts,
    firstSeenAt: doubt.first_seen_at.toISOString(),
    state: doubt.state,
    settled:
      doubt.settled_at === null
        ? null
        : { by: doubt.settled_by_name ?? '', at: doubt.settled_at.toISOString(), words: doubt.settled_words ?? '' },
  };
}

interface SideOnRecord {
  readonly kind: DoubtSubject;
  readonly id: string;
  readonly evidenceId: string | null;
  readonly enterpriseId: string;
}

function sideOf({ kind, id, evidenceId, enterpriseId }: SideOnRecord, known: Known): DoubtSide {
  const photo = evidenceId === null ? undefined : known.photos.get(evidenceId);
  return {
    kind,
    id,
    title: titleOf(kind, id, known),
    enterpriseName: known.enterprises.get(enterpriseId) ?? '',
    photo:
      photo === undefined
        ? null
        : {
            id: EvidenceId.parse(photo.id),
            kind: photo.kind,
            addedBy: photo.added_by_name,
            addedAt: photo.added_at.toISOString(),
          },
  };
}

function titleOf(kind: DoubtSubject, id: string, known: Known): string {
  if (kind === 'agency-report') return known.agencyReports.get(id) ?? '';
  return kind === 'hazard' ? (known.hazards.get(id)?.number ?? '') : titleOfCheck(known.checks.get(id));
}

function titleOfCheck(check: ReturnType<Known['checks']['get']>): string {
  if (check === undefined) return '';
  const { orgUnitName, cadence, fromOn, untilOn } = check;
  return `${orgUnitName} ${cadenceLabel[cadence]} ${fromOn === untilOn ? fromOn : `${fromOn}至${untilOn}`}`;
}
