import type { ControlView, recordControl as operation } from '@zhiben/contract/controls.ts';
import type { BodyOf } from '@zhiben/contract/operation.ts';
import { dayOf } from '../../../platform/clock.ts';
import type { Act } from '../../../platform/db/scope.ts';
import { v7 } from '../../../platform/db/uuid.ts';
import { record } from '../../../platform/ledger/record.ts';
import { controlFromInFuture } from '../directory-refusals.ts';
import { refuseUnknownEnterprise } from '../structure/refuse-unknown-enterprise.ts';
import { controlStore } from './control-store.ts';

/** Records who stands behind an enterprise from a day on, or that nobody does. Answering for a hazard needs to know who it was then. */
export async function recordControl(
  act: Act,
  enterpriseId: string,
  { kind, name, inCharge, fromOn }: BodyOf<typeof operation>,
): Promise<ControlView> {
  await refuseUnknownEnterprise(act.tx, enterpriseId);
  if (fromOn > dayOf(act.now)) throw controlFromInFuture();

  const control: ControlView = {
    id: v7(act.now),
    kind,
    name,
    inCharge: name === null || inCharge === '' ? null : inCharge,
    fromOn,
    recordedAt: act.now.toISOString(),
    recordedByName: act.actor.name,
  };
  await controlStore(act.tx).add(act, enterpriseId, control);
  await record(act, {
    act: 'enterprise.control',
    subjectKind: 'enterprise',
    subjectId: enterpriseId,
    enterpriseId,
    detail: { controlId: control.id, controlKind: kind, name: name ?? '无', inCharge: control.inCharge, fromOn },
  });
  return control;
}
