import type { AlarmRuleView } from '@zhiben/contract/alarm-rules.ts';
import { AlarmRuleId, EnterpriseId, PointId } from '@zhiben/vocabulary/ids.ts';
import { alarmKindLabel } from '@zhiben/vocabulary/monitoring.ts';
import type { Tx } from '../../../platform/db/scope.ts';
import type { AlarmsNeeds, PointFacts } from '../alarms-needs.ts';
import { type HoldRow, holdStore, toHoldView } from '../hold-store.ts';
import { type RuleRow, settingsOf } from './rule-store.ts';

interface Known {
  readonly point: PointFacts;
  readonly enterpriseName: string;
  readonly holds: readonly HoldRow[];
  readonly suppressedByWords: string | null;
}

/** Rules with their points, holds and what suppresses them: a handful of queries, however many. */
export async function toRuleViews(
  tx: Tx,
  rules: readonly RuleRow[],
  needs: Pick<AlarmsNeeds, 'points' | 'enterpriseNames'>,
): Promise<AlarmRuleView[]> {
  const causes = await causesOf(tx, rules);
  const pointIds = [...new Set([...rules, ...causes.values()].map((rule) => rule.point_id))];
  const points = new Map((await needs.points(tx, { ids: pointIds })).map((point) => [point.id, point]));
  const names = await needs.enterpriseNames(tx, [...new Set(rules.map((rule) => rule.enterprise_id))]);
  const holds = await holdStore(tx).running(rules.map(({ id }) => id));
  return rules.flatMap((rule) => {
    const point = points.get(rule.point_id);
    if (point === undefined) return [];
    const cause = rule.suppressed_by === null ? undefined : causes.get(rule.suppressed_by);
    const suppressedByWords = cause === undefined ? null : wordsOf(cause, points.get(cause.point_id)?.tag ?? '');
    const enterpriseName = names.get(rule.enterprise_id) ?? '';
    return [toRuleView(rule, { point, enterpriseName, holds: holds.get(rule.id) ?? [], suppressedByWords })];
  });
}

/** How a control room names an alarm. */
export const wordsOf = ({ kind }: Pick<RuleRow, 'kind'>, tag: string): string => `${tag} ${alarmKindLabel[kind]}`;

async function causesOf(tx: Tx, rules: readonly RuleRow[]): Promise<ReadonlyMap<number, RuleRow>> {
  const ids = [...new Set(rules.flatMap(({ suppressed_by }) => (suppressed_by === null ? [] : [suppressed_by])))];
  if (ids.length === 0) return new Map();
  const rows = await tx.selectFrom('alarm_rules').selectAll().where('id', 'in', ids).execute();
  return new Map(rows.map((row) => [row.id, row]));
}

function toRuleView(rule: RuleRow, { point, enterpriseName, holds, suppressedByWords }: Known): AlarmRuleView {
  const { suppressedBy, ...settings } = settingsOf(rule);
  return {
    ...settings,
    suppressedBy: suppressedBy === null ? null : AlarmRuleId.parse(suppressedBy),
    id: AlarmRuleId.parse(rule.id),
    revision: rule.revision,
    enterpriseId: EnterpriseId.parse(rule.enterprise_id),
    enterpriseName,
    pointId: PointId.parse(point.id),
    tag: point.tag,
    pointName: point.name,
    pointKind: point.kind,
    unit: point.unit,
    equipment: point.equipment,
    kind: rule.kind,
    priority: rule.priority,
    suppressedByWords,
    holds: holds.map(toHoldView),
  };
}
