import type { Act } from '../../../platform/db/scope.ts';
import { evidenceOf } from '../../../platform/files/evidence-store.ts';
import { record } from '../../../platform/ledger/record.ts';
import type { Hazard } from '../domain/hazard.ts';
import { evidenceNotHere, hazardNotFound } from '../hazard-refusals.ts';
import { hazardStore } from '../hazard-store.ts';

interface Comment {
  readonly hazardId: string;
  readonly text: string;
  readonly evidenceIds: readonly string[];
}

/** A word about a hazard. It lives in the ledger and moves nothing. */
export async function commentHazard(act: Act, { hazardId, text, evidenceIds }: Comment): Promise<Hazard> {
  const hazard = await hazardStore(act.tx).find(hazardId);
  if (hazard === undefined) throw hazardNotFound();
  if ((await evidenceOf(act.tx, hazardId, evidenceIds)) !== evidenceIds.length) throw evidenceNotHere();
  await record(act, {
    act: 'hazard.comment',
    subjectKind: 'hazard',
    subjectId: hazardId,
    enterpriseId: hazard.enterpriseId,
    detail: { number: hazard.number, text, ...(evidenceIds.length === 0 ? {} : { evidence: evidenceIds }) },
  });
  return hazard;
}
