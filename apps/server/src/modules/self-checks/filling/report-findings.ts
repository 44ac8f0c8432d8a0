import { EnterpriseId, PlaceId } from '@zhiben/vocabulary/ids.ts';
import { dayOf } from '../../../platform/clock.ts';
import type { Act } from '../../../platform/db/scope.ts';
import { type EvidenceRow, evidenceStore } from '../../../platform/files/evidence-store.ts';
import { keepEvidence } from '../../../platform/files/index.ts';
import { type Check, checkStore } from '../check-store.ts';
import { type Answer, answerKey } from '../domain/answer.ts';
import type { SelfChecksNeeds } from '../self-checks-needs.ts';

type Needs = Pick<SelfChecksNeeds, 'organisationOf' | 'reportHazard'>;

interface Findings {
  readonly answers: readonly Answer[];
  /** How far the clock of the device that took the photos was ahead, where that is known. */
  readonly clockOffsetSeconds: number | null;
}

/** Makes each bad answer a hazard with its place and photos, once, even one that another person's answer contradicts. */
export async function reportFindings(
  act: Act,
  check: Check,
  { answers, clockOffsetSeconds }: Findings,
  needs: Needs,
): Promise<readonly string[]> {
  const bad = answers.filter(({ verdict }) => verdict === 'abnormal');
  if (bad.length === 0) return [];
  const known = await checkStore(act.tx).hazardsOf([check.id]);
  const reported = new Set(known.map((row) => answerKey({ placeId: row.place_id, itemKey: row.item_key })));
  const fresh = bad.filter((answer) => !reported.has(answerKey(answer)));
  if (fresh.length === 0) return [];

  const taken = await evidenceStore(act.tx).of(check.id);
  const photos = new Map(taken.map((photo) => [photo.id, inOurTime(act, photo, clockOffsetSeconds)]));
  const { places } = await needs.organisationOf(act.tx, check.enterprise_id);
  const numbers: string[] = [];
  for (const answer of fresh) {
    const place = places.find(({ id }) => id === answer.placeId);
    numbers.push(await reportFinding(act, check, answer, place?.name ?? null, photos, needs));
  }
  return numbers;
}

async function reportFinding(
  act: Act,
  check: Check,
  answer: Answer,
  placeName: string | null,
  photos: ReadonlyMap<string, EvidenceRow>,
  { reportHazard }: Needs,
): Promise<string> {
  const { id, number } = await reportHazard(act, {
    enterpriseId: EnterpriseId.parse(check.enterprise_id),
    description: `${answer.words}（自查项目：${answer.item}）`,
    location: placeName,
    placeId: PlaceId.parse(answer.placeId),
    channel: 'self-check',
    foundOn: dayOf(act.now),
    foundBy: act.actor.name,
  });
  for (const photoId of answer.photoIds) {
    const photo = photos.get(photoId);
    if (photo !== undefined) await showAt(act, check, id, photo);
  }
  await checkStore(act.tx).addHazard(check, answer, id);
  return number;
}

/**
 * Who answers for a hazard is reckoned from when it was first seen: what a wrong clock says of a photo is put right by
 * how wrong it was, never into the future, and left out where that is unknown.
 */
function inOurTime({ now }: Act, photo: EvidenceRow, offsetSeconds: number | null): EvidenceRow {
  if (photo.taken_at === null) return photo;
  const taken_at = offsetSeconds === null ? null : photo.taken_at.getTime() - offsetSeconds * 1000;
  return { ...photo, taken_at: taken_at === null ? null : new Date(Math.min(taken_at, now.getTime())) };
}

/** The same bytes, now evidence of the hazard too. */
const showAt = (act: Act, check: Check, hazardId: string, photo: EvidenceRow) =>
  keepEvidence(
    act,
    { hash: photo.file_hash, sizeBytes: photo.size_bytes, mediaType: photo.media_type, name: photo.name },
    {
      kind: 'hazard-photo',
      subjectKind: 'hazard',
      subjectId: hazardId,
      enterpriseId: check.enterprise_id,
      takenAt: photo.taken_at,
    },
  );
