import type { ShiftView } from '@zhiben/contract/duty-room.ts';
import { OpenWarning, StandingAlarms } from '@zhiben/contract/duty-room.ts';
import { type Selectable, sql } from 'kysely';
import type { Tx } from '../../../platform/db/scope.ts';
import type { ShiftsTable } from './shift-tables.ts';

export type Shift = Selectable<ShiftsTable>;

/** Two people who take or hand over at once wait for each other. */
export const lockShifts = (tx: Tx) => sql`select pg_advisory_xact_lock(hashtext('shifts'))`.execute(tx);

export const lastShift = (tx: Tx): Promise<Shift | undefined> =>
  tx.selectFrom('shifts').selectAll().orderBy('number', 'desc').limit(1).executeTakeFirst();

export const latestShifts = (tx: Tx, most: number): Promise<readonly Shift[]> =>
  tx.selectFrom('shifts').selectAll().orderBy('number', 'desc').limit(most).execute();

/** As the ledger and duties name it. */
export const shiftSubject = (number: number): string => `shift-${number}`;

export const toShiftView = (shift: Shift): ShiftView => ({
  number: shift.number,
  officerName: shift.officer_name,
  post: shift.post,
  takenAt: shift.taken_at.toISOString(),
  strokes: shift.strokes,
  handedOverAt: shift.handed_over_at?.toISOString() ?? null,
  notes: shift.notes,
  standingAlarms: StandingAlarms.nullable().parse(shift.standing_alarms),
  openWarnings: OpenWarning.array().nullable().parse(shift.open_warnings),
});
