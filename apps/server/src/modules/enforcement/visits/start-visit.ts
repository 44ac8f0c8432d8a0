import { dayOf } from '../../../platform/clock.ts';
import type { Act } from '../../../platform/db/scope.ts';
import { record } from '../../../platform/ledger/record.ts';
import { refuseUncertified } from '../officers/certified.ts';
import { refuseStale, refuseStep } from './move-visit.ts';
import { lockVisit } from './visit-store.ts';

/** The officers stand at the gate: from now on the rest of the office may know. The enterprise reads it once it is finished. */
export async function startVisit(act: Act, id: string, version: number): Promise<void> {
  const { tx, actor, now } = act;
  const visit = await lockVisit(tx, id);
  refuseStep(actor, visit, 'start');
  refuseStale(visit, version);
  await refuseUncertified(tx, visit.officers, dayOf(now));
  await tx
    .updateTable('visits')
    .set({ started_at: now, version: version + 1 })
    .where('id', '=', id)
    .execute();
  await record(act, {
    act: 'visit.start',
    subjectKind: 'visit',
    subjectId: id,
    enterpriseId: null,
    detail: { officers: visit.officers.map(({ name, certificate }) => `${name} ${certificate}`) },
  });
}

/** Gives a visit up before it began. It stays as sealed as it was. */
export async function withdrawVisit(act: Act, id: string, version: number, reason: string): Promise<void> {
  const { tx, actor, now } = act;
  const visit = await lockVisit(tx, id);
  refuseStep(actor, visit, 'withdraw');
  refuseStale(visit, version);
  await tx
    .updateTable('visits')
    .set({ withdrawn_at: now, withdrawn_reason: reason, version: version + 1 })
    .where('id', '=', id)
    .execute();
  await record(act, {
    act: 'visit.withdraw',
    subjectKind: 'visit',
    subjectId: id,
    enterpriseId: null,
    detail: { title: visit.sealed ? '密封的执法检查' : '执法检查' },
  });
}
