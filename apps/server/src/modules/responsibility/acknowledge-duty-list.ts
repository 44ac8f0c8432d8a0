import { createHash } from 'node:crypto';
import type { BodyOf } from '@zhiben/contract/operation.ts';
import type { MyDutyListView, acknowledgeDutyList as operation } from '@zhiben/contract/responsibility.ts';
import type { Act } from '../../platform/db/scope.ts';
import { v7 } from '../../platform/db/uuid.ts';
import { passDuty } from '../../platform/duties/lay-duty.ts';
import { record } from '../../platform/ledger/record.ts';
import { dutyListStore } from './duty-list-store.ts';
import type { ResponsibilityNeeds } from './responsibility-needs.ts';
import { holdsNoPost, listMissing, nameDiffers, notTheVersionRead } from './responsibility-refusals.ts';
import { myStanding, showMyDutyList } from './show-my-duty-list.ts';
import { standingsOf } from './show-responsibility.ts';

/** Signs one's own list, in the version that was read. Signing twice changes nothing. */
export async function acknowledgeDutyList(
  act: Act,
  { readVersion, name, strokes }: BodyOf<typeof operation>,
  needs: ResponsibilityNeeds,
): Promise<MyDutyListView> {
  const { actor, now, tx } = act;
  const enterpriseId = actor.enterpriseId;
  if (enterpriseId === null) throw holdsNoPost();
  const store = dutyListStore(tx);
  await store.lock(enterpriseId);
  const mine = await myStanding(act, needs);
  if (mine === undefined) throw holdsNoPost();
  const { list, holder, acknowledgedAt } = mine;
  if (list === null) throw listMissing(holder.post);
  if (list.row.version !== readVersion) throw notTheVersionRead(holder.post);
  if (name !== holder.name) throw nameDiffers(holder.name);
  if (acknowledgedAt !== null) return showMyDutyList(act, needs);

  const signatureHash = createHash('sha256').update(JSON.stringify(strokes)).digest('hex');
  await store.acknowledge({
    id: v7(now),
    list_id: list.id,
    enterprise_id: enterpriseId,
    person_id: holder.personId,
    name,
    post: holder.post,
    strokes: JSON.stringify(strokes),
    signature_hash: signatureHash,
    acknowledged_at: now,
  });
  await record(act, {
    act: 'responsibility.acknowledge',
    subjectKind: 'person',
    subjectId: holder.personId,
    enterpriseId,
    detail: { post: holder.post, listVersion: readVersion, signatureHash },
  });
  const post = (await standingsOf(tx, enterpriseId, needs)).find((standing) => standing.post === holder.post);
  if (post?.holders.every((one) => one.acknowledgedAt !== null)) await passDuty(act, list.id, null);
  return showMyDutyList(act, needs);
}
