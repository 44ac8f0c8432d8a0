import type { CheckDetail, CheckView } from '@zhiben/contract/self-check-view.ts';
import { CheckId, EnterpriseId, EvidenceId, HazardId, OrgUnitId, PlaceId } from '@zhiben/vocabulary/ids.ts';
import type { Tx } from '../../../platform/db/scope.ts';
import { type Check, checkStore, type Revision } from '../check-store.ts';
import type { Answer } from '../domain/answer.ts';
import { checkState } from '../domain/check-state.ts';
import type { OrganisationOnFile, SelfChecksNeeds } from '../self-checks-needs.ts';
import { currentSheet, type Template, templatesOf } from '../sheets/current-sheets.ts';

export function toView(check: Check, enterpriseName: string, now: Date): CheckView {
  const { done_at: doneAt, due_at: dueAt } = check;
  return {
    id: CheckId.parse(check.id),
    cadence: check.cadence,
    enterpriseId: EnterpriseId.parse(check.enterprise_id),
    enterpriseName,
    orgUnitId: OrgUnitId.parse(check.org_unit_id),
    orgUnitName: check.org_unit_name,
    fromOn: check.from_on,
    untilOn: check.until_on,
    dueAt: dueAt.toISOString(),
    state: checkState({ dueAt, doneAt, excused: check.excused_because !== null }, now),
    excuse: check.excused_because === null ? null : { because: check.excused_because, words: check.excuse_words ?? '' },
    holder: person(check.holder_id, check.holder_name, check.holder_post),
    standsInFor: check.stands_in_for,
    doneBy: person(check.done_by, check.done_by_name, check.done_by_post),
    doneAt: doneAt?.toISOString() ?? null,
    ledByHolder: check.done_by === null ? null : check.done_by === check.holder_id,
    revision: check.revision,
    abnormal: check.abnormal,
    conflicts: check.conflicts.length,
  };
}

const person = (personId: string | null, name: string | null, post: string | null) =>
  personId === null ? null : { personId, name: name ?? '', post: post ?? '' };

type Needs = Pick<SelfChecksNeeds, 'enterpriseNames' | 'organisationOf' | 'hazardNumbers'>;

/** A check with everything a phone needs to make it without a network. */
export async function toDetail(tx: Tx, check: Check, now: Date, needs: Needs): Promise<CheckDetail> {
  const names = await needs.enterpriseNames(tx, [check.enterprise_id]);
  const organisation = await needs.organisationOf(tx, check.enterprise_id);
  const templates = await templatesOf(tx, check.enterprise_id);
  const revisions = await checkStore(tx).revisionsOf(check.id);
  return {
    ...toView(check, names.get(check.enterprise_id) ?? '', now),
    sheets: sheetsOf(check, organisation, templates),
    answers: check.answers.map(toAnswer),
    openConflicts: check.conflicts.map(({ standing, offered, ...who }) => ({
      ...who,
      standing: toAnswer(standing),
      offered: toAnswer(offered),
    })),
    hazards: await hazardsOf(tx, check, needs),
    submissions: revisions.map(toSubmission),
  };
}

function sheetsOf(check: Check, { places }: OrganisationOnFile, templates: readonly Template[]): CheckDetail['sheets'] {
  return check.place_ids.flatMap((id) => {
    const place = places.find((one) => one.id === id);
    const sheet = currentSheet(templates, check.cadence, id);
    if (place === undefined || sheet === undefined) return [];
    return {
      placeId: place.id,
      placeName: place.name,
      placeClosed: place.closedAt !== null,
      templateOf: PlaceId.nullable().parse(sheet.templateOf),
      version: sheet.version,
      items: [...sheet.items],
    };
  });
}

async function hazardsOf(tx: Tx, check: Check, { hazardNumbers }: Needs): Promise<CheckDetail['hazards']> {
  const rows = await checkStore(tx).hazardsOf([check.id]);
  const numbers = await hazardNumbers(
    tx,
    rows.map(({ hazard_id }) => hazard_id),
  );
  return rows.map((row) => ({
    placeId: PlaceId.parse(row.place_id),
    itemKey: row.item_key,
    id: HazardId.parse(row.hazard_id),
    number: numbers.get(row.hazard_id) ?? '',
  }));
}

const toAnswer = ({ placeId, photoIds, ...answer }: Answer): CheckDetail['answers'][number] => ({
  ...answer,
  placeId: PlaceId.parse(placeId),
  photoIds: photoIds.map((id) => EvidenceId.parse(id)),
});

const toSubmission = (row: Revision): CheckDetail['submissions'][number] => ({
  revision: row.revision,
  by: { personId: row.by_person, name: row.by_name, post: row.by_post },
  at: row.at.toISOString(),
  finishedAtOnDevice: row.finished_at_on_device?.toISOString() ?? null,
  clockOffsetSeconds: row.clock_offset_seconds,
  notices: [...row.notices],
  signatureId: EvidenceId.nullable().parse(row.signature_id),
});
