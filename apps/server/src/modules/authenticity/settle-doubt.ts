import type { settleDoubt as operation } from '@zhiben/contract/authenticity.ts';
import type { BodyOf } from '@zhiben/contract/operation.ts';
import type { Act } from '../../platform/db/scope.ts';
import { record } from '../../platform/ledger/record.ts';
import { doubtNotFound, doubtSettled } from './doubt-refusals.ts';
import { type Doubt, doubtStore } from './doubt-store.ts';

/** Says what became of a doubt, once, with the reason. The hazard or the check stays as it is. */
export async function settleDoubt(
  act: Act,
  doubtId: string,
  { settlement, words }: BodyOf<typeof operation>,
): Promise<Doubt> {
  const doubts = doubtStore(act.tx);
  const doubt = await doubts.lock(doubtId);
  if (doubt === undefined) throw doubtNotFound();
  if (doubt.state !== 'open') throw doubtSettled(doubt);
  const settled = await doubts.settle(act, doubtId, settlement, words);
  const ofOne =
    doubt.subject_kind !== 'agency-report' &&
    (doubt.other_enterprise_id === null || doubt.other_enterprise_id === doubt.enterprise_id);
  await record(act, {
    act: `doubt.${settlement}`,
    subjectKind: 'doubt',
    subjectId: doubtId,
    enterpriseId: ofOne ? doubt.enterprise_id : null,
    detail: { kind: doubt.kind, subjectId: doubt.subject_id, otherId: doubt.other_id, explanation: words },
  });
  return settled;
}
