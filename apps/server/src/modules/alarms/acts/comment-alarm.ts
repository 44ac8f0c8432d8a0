import type { commentAlarm as operation } from '@zhiben/contract/alarms.ts';
import type { ResultOf } from '@zhiben/contract/operation.ts';
import { AlarmId } from '@zhiben/vocabulary/ids.ts';
import type { Act } from '../../../platform/db/scope.ts';
import { record } from '../../../platform/ledger/record.ts';
import { alarmNotFound } from '../alarm-refusals.ts';
import { aboutAlarm, alarmStore } from '../alarm-store.ts';

/** Words about an alarm, kept in its story. */
export async function commentAlarm(act: Act, id: string, note: string): Promise<ResultOf<typeof operation>> {
  const alarm = await alarmStore(act.tx).find(id);
  if (alarm === undefined) throw alarmNotFound();
  await record(act, { ...aboutAlarm(alarm), act: 'alarm.comment', detail: { note } });
  return { id: AlarmId.parse(id) };
}
