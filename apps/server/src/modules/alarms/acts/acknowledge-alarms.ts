import type { acknowledgeAlarms as operation } from '@zhiben/contract/alarms.ts';
import type { BodyOf, ResultOf } from '@zhiben/contract/operation.ts';
import { sql } from 'kysely';
import type { Act } from '../../../platform/db/scope.ts';
import { recordEach } from '../../../platform/ledger/record.ts';
import { alarmNotFound, alreadyAcknowledged } from '../alarm-refusals.ts';
import { aboutAlarm, alarmStore, changeOf, factsOf } from '../alarm-store.ts';
import type { AlarmsNeeds } from '../alarms-needs.ts';
import { isUnanswered } from '../domain/alarm-lifecycle.ts';

/** Somebody has taken notice of alarms. What another acknowledged a moment before is left as it is, and said. */
export async function acknowledgeAlarms(
  act: Act,
  { alarmIds, note }: BodyOf<typeof operation>,
  needs: Pick<AlarmsNeeds, 'considerAlarms'>,
): Promise<ResultOf<typeof operation>> {
  const asked = [...new Set(alarmIds)];
  const alarms = await alarmStore(act.tx).lock(asked);
  if (alarms.length !== asked.length) throw alarmNotFound();
  const unanswered = alarms.filter(({ state }) => isUnanswered(state));
  if (unanswered.length === 0) throw alreadyAcknowledged(alarms[0]?.acknowledged_by_name ?? null);

  await keepAcknowledged(
    act,
    unanswered.map(({ id }) => id),
  );
  await recordEach(
    act,
    unanswered.map((alarm) => ({
      ...aboutAlarm(alarm),
      act: 'alarm.acknowledge',
      detail: { ...factsOf(alarm), ...(note === '' ? {} : { note }) },
    })),
  );
  await needs.considerAlarms(
    act,
    unanswered.map((alarm) => changeOf(alarm, { to: 'acknowledged', at: act.now, value: alarm.value })),
  );
  return { acknowledged: unanswered.length, already: alarms.length - unanswered.length };
}

async function keepAcknowledged({ tx, actor, now }: Act, ids: readonly string[]): Promise<void> {
  await sql`
    update alarms set acknowledged_at = ${now}, acknowledged_by_name = ${actor.name},
      state = case state when 'unacknowledged' then 'acknowledged' else 'normal' end
    where id = any(${ids}::uuid[])`.execute(tx);
  await sql`
    insert into alarm_changes (alarm_id, rule_id, enterprise_id, what, at, hidden)
    select id, rule_id, enterprise_id, 'acknowledged', ${now}, hidden is not null from alarms where id = any(${ids}::uuid[])`.execute(
    tx,
  );
}
