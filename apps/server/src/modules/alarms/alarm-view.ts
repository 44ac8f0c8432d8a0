import type { AlarmView } from '@zhiben/contract/alarms.ts';
import { AlarmId, AlarmRuleId, EnterpriseId, PointId } from '@zhiben/vocabulary/ids.ts';
import type { Tx } from '../../platform/db/scope.ts';
import type { AlarmRow } from './alarm-store.ts';
import type { AlarmsNeeds } from './alarms-needs.ts';

/** Alarms as a list shows them, with the names of their enterprises. */
export async function toViews(
  tx: Tx,
  rows: readonly AlarmRow[],
  { enterpriseNames }: Pick<AlarmsNeeds, 'enterpriseNames'>,
): Promise<AlarmView[]> {
  const names = await enterpriseNames(tx, [...new Set(rows.map((row) => row.enterprise_id))]);
  return rows.map((row) => toView(row, names.get(row.enterprise_id) ?? ''));
}

export const toView = (row: AlarmRow, enterpriseName: string): AlarmView => ({
  id: AlarmId.parse(row.id),
  ruleId: AlarmRuleId.parse(row.rule_id),
  pointId: PointId.parse(row.point_id),
  enterpriseId: EnterpriseId.parse(row.enterprise_id),
  enterpriseName,
  tag: row.tag,
  pointName: row.point_name,
  pointKind: row.point_kind,
  unit: row.unit,
  decimals: row.decimals,
  equipment: row.equipment,
  kind: row.kind,
  priority: row.priority,
  limit: row.limit_value,
  value: row.value,
  state: row.state,
  hidden: row.hidden,
  firstOut: row.first_out,
  occurrences: row.occurrences,
  beganAt: row.began_at.toISOString(),
  raisedAt: row.raised_at.toISOString(),
  returnedAt: row.returned_at?.toISOString() ?? null,
  acknowledgedAt: row.acknowledged_at?.toISOString() ?? null,
  acknowledgedByName: row.acknowledged_by_name,
  stale: row.stale_at !== null,
});
