import type { BodyOf, ParamsOf } from '@zhiben/contract/operation.ts';
import type {
  acknowledgeHandover as acknowledgeOperation,
  handOverHazard as operation,
} from '@zhiben/contract/supervision-loop.ts';
import { dayOf } from '../../../platform/clock.ts';
import type { Act } from '../../../platform/db/scope.ts';
import { record } from '../../../platform/ledger/record.ts';
import type { SupervisionNeeds } from '../supervision-needs.ts';
import {
  acknowledgedBefore,
  handedBefore,
  hazardNotInLoop,
  hazardNotMajor,
  notHandedOver,
} from '../supervision-refusals.ts';
import '../supervision-tables.ts';

type Needs = Pick<SupervisionNeeds, 'majorHazards' | 'matters'>;

async function refuseUnknown(act: Act, hazardId: string, { majorHazards, matters }: Needs) {
  const hazard = (await majorHazards(act.tx)).find(({ id }) => id === hazardId);
  if (hazard !== undefined) return hazard;
  throw (await matters.hazard(act, [hazardId])).has(hazardId) ? hazardNotMajor() : hazardNotInLoop();
}

/** A major hazard goes to whoever urges it on besides the office; once to each. */
export async function handOver(
  act: Act,
  hazardId: string,
  { to, receiver }: BodyOf<typeof operation>,
  needs: Needs,
): Promise<void> {
  const { tx, now, actor } = act;
  const { enterpriseId, number } = await refuseUnknown(act, hazardId, needs);
  const kept = await tx
    .insertInto('hazard_handovers')
    .values({ hazard_id: hazardId, to_whom: to, receiver, handed_at: now, handed_by_name: actor.name })
    .onConflict((conflict) => conflict.doNothing())
    .returning('hazard_id')
    .execute();
  if (kept.length === 0) throw handedBefore();
  const about = { subjectKind: 'hazard', subjectId: hazardId, enterpriseId } as const;
  await record(act, { act: 'hazard.hand-over', ...about, detail: { number, to, receiver } });
}

/** Whoever received it has said so, on that day. */
export async function acknowledge(
  act: Act,
  { hazardId, to }: ParamsOf<typeof acknowledgeOperation>,
  { on, by }: BodyOf<typeof acknowledgeOperation>,
  needs: Needs,
): Promise<void> {
  const { tx, now } = act;
  const { enterpriseId, number } = await refuseUnknown(act, hazardId, needs);
  const row = await tx
    .selectFrom('hazard_handovers')
    .selectAll()
    .where('hazard_id', '=', hazardId)
    .where('to_whom', '=', to)
    .forUpdate()
    .executeTakeFirst();
  if (row === undefined) throw notHandedOver();
  if (row.acknowledged_on !== null) throw acknowledgedBefore();
  if (on > dayOf(now) || on < dayOf(row.handed_at)) throw notHandedOver('签收日期不能早于移交日、晚于今天，请核对。');
  await tx
    .updateTable('hazard_handovers')
    .set({ acknowledged_on: on, acknowledged_by: by })
    .where('hazard_id', '=', hazardId)
    .where('to_whom', '=', to)
    .execute();
  const about = { subjectKind: 'hazard', subjectId: hazardId, enterpriseId } as const;
  await record(act, { act: 'hazard.acknowledge-handover', ...about, detail: { number, to, on, by } });
}
