import { priorityOf } from '@zhiben/rules/alarms/alarm-priority.ts';
import type { AlarmKind } from '@zhiben/vocabulary/monitoring.ts';
import type { Act } from '../../../platform/db/scope.ts';
import { record } from '../../../platform/ledger/record.ts';
import { returnAlarm } from '../acts/return-alarm.ts';
import { causeNotFound, pointNotFound, ruleChangedMeanwhile, settingsUnsound } from '../alarm-refusals.ts';
import type { AlarmsNeeds, PointFacts } from '../alarms-needs.ts';
import { problemsOf, wouldCircle } from '../domain/sound-settings.ts';
import { matrixOf } from '../priorities/priority-matrix.ts';
import { lockedRule } from './locked-rule.ts';
import type { RuleSettings } from './rule-settings.ts';
import { type RuleRow, ruleStore, settingsOf, toColumns } from './rule-store.ts';

type Needs = Pick<AlarmsNeeds, 'points' | 'considerAlarms'>;

export interface RuleToSet {
  readonly pointId: number;
  readonly kind: AlarmKind;
  readonly seenRevision: number;
  readonly settings: RuleSettings;
  readonly reason: string;
  /** Limits that other rules of the point are given at the same time, as by one table. */
  readonly together?: ReadonlyMap<AlarmKind, number>;
}

/** Keeps an alarm of a point as a new version. What stands under the old one ends; the evaluator raises it again where it still holds. */
export async function setRule(act: Act, asked: RuleToSet, needs: Needs): Promise<RuleRow> {
  const { kind, settings, reason } = asked;
  const rules = ruleStore(act.tx);
  const point = await pointOf(act, asked.pointId, needs);
  const before = await rules.lockOf(point.id, kind);
  await refuseIfChanged(act, before, asked.seenRevision);
  await refuseIfUnsound(act, point, asked, before?.id);

  const matrix = await matrixOf(act.tx, point.enterpriseId);
  const values = { settings, priority: priorityOf(matrix, settings.consequence, settings.response) };
  const rule =
    before === undefined
      ? await rules.add({ pointId: point.id, enterpriseId: point.enterpriseId, kind }, values)
      : await rules.change(before.id, { ...toColumns(values), revision: before.revision + 1, closed_at: null });
  await rules.keepVersion(act, rule, settings, reason);
  await record(act, {
    act: 'alarm-rule.set',
    subjectKind: 'alarm-rule',
    subjectId: String(rule.id),
    enterpriseId: rule.enterprise_id,
    detail: {
      tag: point.tag,
      pointId: point.id,
      kind,
      revision: rule.revision,
      settings,
      reason,
      ...(before === undefined || before.closed_at !== null ? {} : { before: settingsOf(before) }),
    },
  });
  await returnAlarm(act, rule.id, '报警设定已修改', needs);
  return rule;
}

/** Takes an alarm of a point away. Its versions and its past alarms stay. */
export async function closeRule(act: Act, ruleId: number, reason: string, needs: Pick<AlarmsNeeds, 'considerAlarms'>) {
  const rules = ruleStore(act.tx);
  const rule = await lockedRule(act.tx, ruleId);
  const closed = await rules.change(ruleId, { closed_at: act.now, revision: rule.revision + 1 });
  await rules.keepVersion(act, closed, null, reason);
  await record(act, {
    act: 'alarm-rule.close',
    subjectKind: 'alarm-rule',
    subjectId: String(ruleId),
    enterpriseId: rule.enterprise_id,
    detail: { pointId: rule.point_id, kind: rule.kind, before: settingsOf(rule), reason },
  });
  await returnAlarm(act, ruleId, '报警设定已撤销', needs);
}

export async function pointOf({ tx }: Act, id: number, { points }: Pick<AlarmsNeeds, 'points'>): Promise<PointFacts> {
  const [point] = await points(tx, { ids: [id] });
  if (point === undefined) throw pointNotFound();
  return point;
}

async function refuseIfChanged({ tx }: Act, before: RuleRow | undefined, seenRevision: number): Promise<void> {
  const standing = before === undefined || before.closed_at !== null ? 0 : before.revision;
  if (standing === seenRevision || before === undefined) return;
  const [newest] = await ruleStore(tx).versionsOf(before.point_id);
  throw ruleChangedMeanwhile(newest?.made_by_name ?? '他人');
}

async function refuseIfUnsound(
  { tx }: Act,
  point: PointFacts,
  { kind, settings, together = new Map() }: RuleToSet,
  ownId: number | undefined,
): Promise<void> {
  const others = await ruleStore(tx).ofPoint(point.id);
  const limits = new Map([...others.map((rule) => [rule.kind, rule.limit_value] as const), ...together]);
  limits.delete(kind);
  const problems = problemsOf(kind, settings, point, limits);
  if (problems.length > 0) throw settingsUnsound(problems);
  if (settings.suppressedBy === null) return;
  const known = new Map(
    (await ruleStore(tx).ofEnterprise(point.enterpriseId)).map((rule) => [rule.id, rule.suppressed_by]),
  );
  if (!known.has(settings.suppressedBy)) throw causeNotFound();
  if (ownId !== undefined && wouldCircle(ownId, settings.suppressedBy, known)) {
    throw settingsUnsound([{ path: 'settings.suppressedBy', message: '两项报警不能互相抑制' }]);
  }
}
