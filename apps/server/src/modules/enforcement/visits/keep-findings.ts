import type { VisitAnswer } from '@zhiben/contract/enforcement.ts';
import { criterion, editionInForce } from '@zhiben/rules/major-hazards.ts';
import { EnterpriseId } from '@zhiben/vocabulary/ids.ts';
import { dayOf } from '../../../platform/clock.ts';
import type { Act } from '../../../platform/db/scope.ts';
import { v7 } from '../../../platform/db/uuid.ts';
import { evidenceStore } from '../../../platform/files/evidence-store.ts';
import { keepEvidence } from '../../../platform/files/index.ts';
import type { EnforcementNeeds } from '../enforcement-needs.ts';
import { criterionUnknown } from '../enforcement-refusals.ts';
import type { VisitRow } from './visit-store.ts';

type Needs = Pick<EnforcementNeeds, 'reportHazard' | 'determineHazard'>;

/** Makes each finding a hazard of the register, judged by the officers under the edition in force that day, with its photos and its day. */
export async function keepFindings(
  act: Act,
  visit: VisitRow,
  answers: readonly VisitAnswer[],
  place: string,
  needs: Needs,
): Promise<readonly string[]> {
  const bad = answers.filter(({ verdict }) => verdict === 'abnormal');
  const numbers: string[] = [];
  for (const answer of bad) numbers.push(await keepFinding(act, visit, answer, place, needs));
  return numbers;
}

async function keepFinding(
  act: Act,
  visit: VisitRow,
  answer: VisitAnswer,
  place: string,
  needs: Needs,
): Promise<string> {
  const item = visit.items.find(({ key }) => key === answer.key);
  if (item === undefined) throw new Error(`${answer.key} is not on the list of ${visit.id}`);
  const edition = editionInForce(dayOf(act.now));
  if (answer.criterionId !== null && criterion(edition.id, answer.criterionId) === undefined) throw criterionUnknown();
  const hazard = await needs.reportHazard(act, {
    enterpriseId: EnterpriseId.parse(visit.enterprise_id),
    description: `${answer.words}（检查项目：${item.text}）`,
    location: place.slice(0, 100),
    placeId: null,
    channel: 'inspection',
    foundOn: dayOf(act.now),
    foundBy: visit.officers
      .map(({ name }) => name)
      .join('、')
      .slice(0, 80),
  });
  await needs.determineHazard(act, {
    hazardId: hazard.id,
    version: hazard.version,
    note: '',
    evidenceIds: [],
    level: answer.level,
    editionId: edition.id,
    criterionId: answer.level === 'major' ? answer.criterionId : null,
    reason: `执法检查发现：${answer.words}`.slice(0, 1000),
    rectifyBy: answer.disposition === 'order' ? answer.rectifyBy : null,
  });
  await showAt(act, visit, hazard.id, answer.photoIds);
  await act.tx
    .insertInto('visit_findings')
    .values({
      id: v7(act.now),
      visit_id: visit.id,
      enterprise_id: visit.enterprise_id,
      item_key: item.key,
      item: item.text,
      clause: item.clause,
      conduct: item.conduct,
      words: answer.words,
      photo_ids: [...answer.photoIds],
      level: answer.level,
      disposition: answer.disposition,
      rectify_by: answer.disposition === 'order' ? answer.rectifyBy : null,
      hazard_id: hazard.id,
    })
    .execute();
  return hazard.number;
}

/** The same bytes, now evidence of the hazard too, which the enterprise reads. */
async function showAt(act: Act, visit: VisitRow, hazardId: string, photoIds: readonly string[]): Promise<void> {
  for (const photoId of photoIds) {
    const photo = await evidenceStore(act.tx).find(photoId);
    if (photo === undefined) continue;
    const file = { hash: photo.file_hash, sizeBytes: photo.size_bytes, mediaType: photo.media_type, name: photo.name };
    // By our clock at the latest: a phone may run ahead.
    const takenAt = photo.taken_at === null ? null : new Date(Math.min(photo.taken_at.getTime(), act.now.getTime()));
    const about = { kind: 'hazard-photo', subjectKind: 'hazard', subjectId: hazardId, takenAt } as const;
    await keepEvidence(act, file, { ...about, enterpriseId: visit.enterprise_id });
  }
}
