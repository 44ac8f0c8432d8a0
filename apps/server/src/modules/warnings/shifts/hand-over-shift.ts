import type { handOverShift as operation, ShiftView } from '@zhiben/contract/duty-room.ts';
import type { BodyOf } from '@zhiben/contract/operation.ts';
import { sql } from 'kysely';
import type { Act } from '../../../platform/db/scope.ts';
import { layDuties } from '../../../platform/duties/lay-duty.ts';
import { record } from '../../../platform/ledger/record.ts';
import { settingsNow } from '../settings/warning-settings.ts';
import { noShift, shiftChanged, shiftNotYours } from '../warning-refusals.ts';
import '../warning-tables.ts';
import { alarmsStanding, type StandingNeeds } from './alarms-standing.ts';
import { lastShift, lockShifts, shiftSubject, toShiftView } from './shift-records.ts';

const MINUTE_MS = 60_000;

/** Hands the duty room over: what is open is kept as it was, and somebody owes to take it. */
export async function handOverShift(
  act: Act,
  { seenNumber, notes }: BodyOf<typeof operation>,
  needs: StandingNeeds,
): Promise<ShiftView> {
  const { tx, actor, now } = act;
  await lockShifts(tx);
  const running = await lastShift(tx);
  if ((running?.number ?? 0) !== seenNumber) throw shiftChanged();
  if (running === undefined || running.handed_over_at !== null) throw noShift();
  if (running.officer_id !== actor.personId) throw shiftNotYours(running.officer_name);

  const open = await tx
    .selectFrom('warnings')
    .select(['id', 'number', 'level', 'subject_name as subjectName'])
    .where('state', '<>', 'cleared')
    .orderBy(sql`array_position('{red,orange,yellow,blue}', level)`)
    .orderBy('issued_at')
    .execute();
  const standing = await alarmsStanding(tx, needs);
  const handed = await tx
    .updateTable('shifts')
    .set({ notes, open_warnings: JSON.stringify(open), standing_alarms: JSON.stringify(standing), handed_over_at: now })
    .where('number', '=', running.number)
    .returningAll()
    .executeTakeFirstOrThrow();
  await oweTakeOver(act, running.number, actor.name);
  await record(act, {
    act: 'shift.hand-over',
    subjectKind: 'shift',
    subjectId: shiftSubject(running.number),
    enterpriseId: null,
    detail: {
      number: String(running.number),
      note: notes,
      openWarnings: open.map(({ number }) => number),
      standingAlarms: standing.count,
    },
  });
  return toShiftView(handed);
}

async function oweTakeOver(act: Act, number: number, from: string): Promise<void> {
  const { settings } = await settingsNow(act.tx);
  await layDuties(act, [
    {
      kind: 'shift-take-over',
      subjectKind: 'shift',
      subjectId: shiftSubject(number),
      subjectTitle: `接${from}的班`,
      enterpriseId: null,
      aboutEnterpriseId: null,
      ownerRoles: ['duty-officer'],
      dueAt: new Date(act.now.getTime() + settings.takeOverMinutes * MINUTE_MS),
      dueCertain: true,
      source: '本局值班设置，暂定，可在预警设置中调整',
    },
  ]);
}
