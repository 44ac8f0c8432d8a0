import type { recheckJointInspection as operation } from '@zhiben/contract/joint-inspections.ts';
import type { BodyOf } from '@zhiben/contract/operation.ts';
import { dayOf } from '../../../platform/clock.ts';
import type { Act } from '../../../platform/db/scope.ts';
import { passDuty } from '../../../platform/duties/lay-duty.ts';
import { record } from '../../../platform/ledger/record.ts';
import { dayToCome, hazardsStillOpen, inspectionNotMade, inspectionRechecked } from '../installation-refusals.ts';
import type { InstallationsNeeds } from '../installations-needs.ts';
import { lockInspection } from './record-joint-inspection.ts';

/** Ends an inspection on site, once every hazard it found has been written off. */
export async function recheckJointInspection(
  act: Act,
  id: string,
  { recheckedOn, words }: BodyOf<typeof operation>,
  needs: Pick<InstallationsNeeds, 'hazardNumbers' | 'openAmong'>,
): Promise<void> {
  const inspection = await lockInspection(act, id);
  if (inspection.made_on === null) throw inspectionNotMade();
  if (inspection.rechecked_on !== null) throw inspectionRechecked();
  if (recheckedOn > dayOf(act.now) || recheckedOn < inspection.made_on) throw dayToCome('recheckedOn');
  const open = await needs.openAmong(act.tx, inspection.hazard_ids);
  if (open.size > 0) throw hazardsStillOpen([...(await needs.hazardNumbers(act.tx, [...open])).values()]);

  await act.tx
    .updateTable('joint_inspections')
    .set({ rechecked_on: recheckedOn, recheck_words: words })
    .where('id', '=', id)
    .execute();
  await passDuty(act, id, null);
  await record(act, {
    act: 'joint-inspection.recheck',
    subjectKind: 'joint-inspection',
    subjectId: id,
    enterpriseId: inspection.enterprise_id,
    detail: { recheckedOn, words },
  });
}
