import { ALARM_SETTINGS } from '@zhiben/rules/alarms/alarm-settings.ts';
import { AlarmRuleId } from '@zhiben/vocabulary/ids.ts';
import { type AlarmHold, alarmHoldLabel } from '@zhiben/vocabulary/monitoring.ts';
import type { Act } from '../../../platform/db/scope.ts';
import { record } from '../../../platform/ledger/record.ts';
import { alreadyHeld, notHeld, shelvedTooLong } from '../alarm-refusals.ts';
import type { AlarmsNeeds } from '../alarms-needs.ts';
import { holdStore } from '../hold-store.ts';
import { hideAlarms } from '../judging/hide-alarms.ts';
import { tellHidden } from '../judging/tell-transitions.ts';
import { lockedRule } from '../rules/locked-rule.ts';
import type { RuleRow } from '../rules/rule-store.ts';
import { returnAlarm } from './return-alarm.ts';

type Needs = Pick<AlarmsNeeds, 'considerAlarms'>;

/** Keeps an alarm quiet for a while, with a reason. It is announced again by itself. */
export async function shelveAlarm(
  act: Act,
  ruleId: number,
  { reason, minutes }: { readonly reason: string; readonly minutes: number },
  needs: Needs,
) {
  if (minutes > ALARM_SETTINGS.longestShelvingHours * 60) throw shelvedTooLong();
  const untilAt = new Date(act.now.getTime() + minutes * 60_000);
  const rule = await beginHold(act, ruleId, 'shelved', reason, untilAt);
  await entered(act, rule, 'alarm-rule.shelve', { reason, untilAt: untilAt.toISOString() });
  await tellHidden(act, await hideAlarms(act.tx, [ruleId]), needs);
  return { id: AlarmRuleId.parse(ruleId) };
}

export async function unshelveAlarm(act: Act, ruleId: number, needs: Needs) {
  const rule = await endHold(act, ruleId, 'shelved');
  await entered(act, rule, 'alarm-rule.unshelve', {});
  await tellHidden(act, await hideAlarms(act.tx, [ruleId]), needs);
  return { id: AlarmRuleId.parse(ruleId) };
}

/** Judges it no longer until it is put back: what stands ends, for no sample would end it. */
export async function takeAlarmOut(act: Act, ruleId: number, reason: string, needs: Needs) {
  const rule = await beginHold(act, ruleId, 'out-of-service', reason, null);
  await entered(act, rule, 'alarm-rule.take-out', { reason });
  await returnAlarm(act, ruleId, '停用', needs);
  return { id: AlarmRuleId.parse(ruleId) };
}

export async function putAlarmBack(act: Act, ruleId: number) {
  const rule = await endHold(act, ruleId, 'out-of-service');
  await entered(act, rule, 'alarm-rule.put-back', {});
  return { id: AlarmRuleId.parse(ruleId) };
}

async function beginHold(act: Act, ruleId: number, kind: AlarmHold, reason: string, untilAt: Date | null) {
  const rule = await lockedRule(act.tx, ruleId);
  const holds = holdStore(act.tx);
  const running = (await holds.running([ruleId])).get(ruleId)?.find((hold) => hold.kind === kind);
  if (running !== undefined) throw alreadyHeld(alarmHoldLabel[kind], running.by_name);
  await holds.begin(act, { ruleId, enterpriseId: rule.enterprise_id, kind, reason, untilAt });
  return rule;
}

async function endHold(act: Act, ruleId: number, kind: AlarmHold): Promise<RuleRow> {
  const rule = await lockedRule(act.tx, ruleId);
  if (!(await holdStore(act.tx).end(act, ruleId, kind))) throw notHeld(alarmHoldLabel[kind]);
  return rule;
}

const entered = (act: Act, { id, enterprise_id, kind, point_id }: RuleRow, what: string, detail: object) =>
  record(act, {
    act: what,
    subjectKind: 'alarm-rule',
    subjectId: String(id),
    enterpriseId: enterprise_id,
    detail: { kind, pointId: point_id, ...detail },
  });
