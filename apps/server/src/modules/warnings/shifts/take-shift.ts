import type { takeShift as operation, ShiftView } from '@zhiben/contract/duty-room.ts';
import type { BodyOf } from '@zhiben/contract/operation.ts';
import type { Act } from '../../../platform/db/scope.ts';
import { passDuty } from '../../../platform/duties/lay-duty.ts';
import { record } from '../../../platform/ledger/record.ts';
import { shiftChanged, shiftNotHandedOver } from '../warning-refusals.ts';
import { lastShift, lockShifts, shiftSubject, toShiftView } from './shift-records.ts';

/** Takes the duty room over, with a signature. Nobody does while another is still on duty. */
export async function takeShift(act: Act, { seenNumber, strokes }: BodyOf<typeof operation>): Promise<ShiftView> {
  const { tx, actor, now } = act;
  await lockShifts(tx);
  const last = await lastShift(tx);
  if ((last?.number ?? 0) !== seenNumber) throw shiftChanged();
  if (last !== undefined && last.handed_over_at === null) throw shiftNotHandedOver(last.officer_name);

  const taken = await tx
    .insertInto('shifts')
    .values({
      officer_id: actor.personId,
      officer_name: actor.name,
      post: actor.post,
      taken_at: now,
      strokes: JSON.stringify(strokes),
      open_warnings: null,
      standing_alarms: null,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  if (last !== undefined) await passDuty(act, shiftSubject(last.number), null);
  await record(act, {
    act: 'shift.take-over',
    subjectKind: 'shift',
    subjectId: shiftSubject(taken.number),
    enterpriseId: null,
    detail: { number: String(taken.number), ...(last === undefined ? {} : { handedFrom: last.officer_name }) },
  });
  return toShiftView(taken);
}
