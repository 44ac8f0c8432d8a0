import { sql } from 'kysely';
import type { Tx } from '../../platform/db/scope.ts';

/** Whoever asks why wants to see how it came to it. */
const DAY_BEFORE = '1 day';

/** Since when the history of a point is pointed to: by an alarm that is open, or by one of these. */
export async function historyHeld(tx: Tx, alarmIds: readonly string[]): Promise<ReadonlyMap<number, Date>> {
  const { rows } = await sql<{ point_id: number; since: Date }>`
    select point_id, min(began_at) - ${DAY_BEFORE}::interval as since from alarms
    where state <> 'normal' or id::text = any(${alarmIds}::text[]) group by point_id`.execute(tx);
  return new Map(rows.map(({ point_id, since }) => [point_id, since]));
}
