import { sql } from 'kysely';
import type { Act } from '../../../platform/db/scope.ts';
import { record } from '../../../platform/ledger/record.ts';
import { aboutAlarm, alarmStore, changeOf, factsOf } from '../alarm-store.ts';
import type { AlarmsNeeds } from '../alarms-needs.ts';
import { after } from '../domain/alarm-lifecycle.ts';
import { hideAlarms } from '../judging/hide-alarms.ts';
import { tellHidden } from '../judging/tell-transitions.ts';

/**
 * Ends the condition of a rule that is judged no longer, or differently: no sample would. The evaluator raises it again where it
 * holds under the new settings.
 */
export async function returnAlarm(
  act: Act,
  ruleId: number,
  because: string,
  needs: Pick<AlarmsNeeds, 'considerAlarms'>,
): Promise<void> {
  const { tx, now } = act;
  const alarm = await alarmStore(tx).openOf(ruleId);
  const state = alarm && after(alarm.state, 'return');
  if (alarm === undefined || state === undefined) return;
  await sql`update alarms set state = ${state}, returned_at = greatest(${now}, raised_at) where id = ${alarm.id}`.execute(
    tx,
  );
  await sql`
    insert into alarm_changes (alarm_id, rule_id, enterprise_id, what, at, hidden)
    values (${alarm.id}, ${ruleId}, ${alarm.enterprise_id}, 'returned', ${now}, ${alarm.hidden !== null})
    on conflict do nothing`.execute(tx);
  await record(act, { ...aboutAlarm(alarm), act: 'alarm.return', detail: { ...factsOf(alarm), because } });
  await needs.considerAlarms(act, [changeOf(alarm, { to: 'returned', at: now, value: null })]);
  await tellHidden(act, await hideAlarms(tx, [ruleId]), needs);
}
