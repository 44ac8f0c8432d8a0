import type { ResultOf } from '@zhiben/contract/operation.ts';
import type { getWarning as operation, PushView, WarnedAlarmView } from '@zhiben/contract/warnings.ts';
import { WARNING_SOURCE } from '@zhiben/rules/warnings/warning-level.ts';
import { PlaceId } from '@zhiben/vocabulary/ids.ts';
import { mayDo, type Permission } from '@zhiben/vocabulary/permissions.ts';
import { WarningAction } from '@zhiben/vocabulary/warnings.ts';
import type { Act } from '../../../platform/db/scope.ts';
import { nextEscalation } from '../domain/escalation.ts';
import type { Warning } from '../domain/warning.ts';
import { type Standing, step } from '../domain/warning-lifecycle.ts';
import { sideOf, standingOf } from '../handling/move-warning.ts';
import { settingsNow } from '../settings/warning-settings.ts';
import { moveNotAllowed, warningNotFound } from '../warning-refusals.ts';
import { type Push, toAsked, type WarnedAlarm, warningStore } from '../warning-store.ts';
import { toView } from './warning-view.ts';

/** Which permission each action asks for; the same words as the contract's operations, compared by a test. */
export const PERMISSION_OF: Readonly<Record<WarningAction, Permission>> = {
  acknowledge: 'warning:answer',
  receive: 'warning:receive',
  dispatch: 'warning:handle',
  check: 'warning:handle',
  clear: 'warning:clear',
  note: 'warning:handle',
};

/** A warning as its case page shows it, with what this person may do now. */
export async function detailOf(act: Act, id: string): Promise<ResultOf<typeof operation>> {
  const warnings = warningStore(act.tx);
  const warning = await warnings.find(id);
  if (warning === undefined) throw warningNotFound();
  const alarms = await warnings.alarmsOf(id);
  const pushes = await warnings.pushesOf(id);
  const { settings } = await settingsNow(act.tx);
  const standing = await standingOf(act, warning, settings.colours);
  const { standard, clause, basis } = WARNING_SOURCE;
  return {
    ...toView(warning, { pushes, alarms: alarms.length, standing: standing.alarms }),
    placeId: PlaceId.nullable().parse(warning.placeId),
    because: warning.because.map(({ words, steps }) => ({ words, steps })),
    missing: [...warning.missing],
    settingsVersion: warning.settingsVersion,
    rule: { standard, clause, provisional: basis === 'provisional' },
    warnedAlarms: alarms.map(toAlarmView),
    pushes: await toPushViews(act, id, pushes),
    escalatesAt: warning.state === 'cleared' ? null : (nextEscalation(pushes.map(toAsked))?.at.toISOString() ?? null),
    dispatchedTo: warning.dispatchedTo,
    finding: warning.finding,
    cause: warning.cause,
    measures: warning.measures,
    ...allowedTo(act, warning, standing),
  };
}

/** The same function that guards the acts. */
function allowedTo({ actor }: Act, warning: Warning, standing: Standing) {
  const side = sideOf(actor);
  const may = (action: WarningAction) => mayDo(actor.role, PERMISSION_OF[action]);
  const clearing = step(warning.state, 'clear', standing, side);
  const blocked = may('clear') && clearing.kind === 'refused' && clearing.because !== 'not-now';
  return {
    allowedActions: WarningAction.options.filter(
      (action) => may(action) && step(warning.state, action, standing, side).kind === 'moved',
    ),
    whyNotCleared: blocked ? moveNotAllowed(warning, 'clear', clearing.because).message : null,
  };
}

const toAlarmView = (alarm: WarnedAlarm): WarnedAlarmView => ({
  alarmId: alarm.alarm_id,
  kind: alarm.kind,
  priority: alarm.priority,
  tag: alarm.tag,
  pointName: alarm.point_name,
  unit: alarm.unit,
  value: alarm.value,
  limit: alarm.alarm_limit,
  raisedAt: alarm.raised_at.toISOString(),
  acknowledgedAt: alarm.acknowledged_at?.toISOString() ?? null,
  returnedAt: alarm.returned_at?.toISOString() ?? null,
});

async function toPushViews({ tx }: Act, warningId: string, pushes: readonly Push[]): Promise<PushView[]> {
  const rows = await tx
    .selectFrom('warning_deliveries')
    .selectAll()
    .where('warning_id', '=', warningId)
    .orderBy('id')
    .execute();
  const deliveriesOf = Map.groupBy(rows, ({ push_id }) => push_id);
  return pushes.map((push) => ({
    audience: push.audience,
    level: push.level,
    reason: push.reason,
    toldAt: push.told_at.toISOString(),
    answerBy: push.answer_by.toISOString(),
    answeredAt: push.answered_at?.toISOString() ?? null,
    answeredByName: push.answered_by_name,
    answeredPost: push.answered_post,
    deliveries: (deliveriesOf.get(push.id) ?? []).map((delivery) => ({
      way: delivery.way,
      receiverName: delivery.receiver_name,
      state: delivery.state,
      attempts: delivery.attempts,
      endedAt: delivery.ended_at?.toISOString() ?? null,
      problem: delivery.problem,
    })),
  }));
}
