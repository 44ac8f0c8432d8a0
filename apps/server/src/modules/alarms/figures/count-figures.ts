import type { AlarmFiguresView, getAlarmFigures } from '@zhiben/contract/alarm-figures.ts';
import type { QueryOf, ResultOf } from '@zhiben/contract/operation.ts';
import { alarmFigures, type Occurrence } from '@zhiben/signals/figures/alarm-figures.ts';
import { ALARM_TARGETS, TARGETS_SOURCE } from '@zhiben/signals/figures/alarm-targets.ts';
import { AlarmRuleId, EnterpriseId, PointId } from '@zhiben/vocabulary/ids.ts';
import { AlarmPriority } from '@zhiben/vocabulary/monitoring.ts';
import type { Act } from '../../../platform/db/scope.ts';
import type { AlarmsNeeds } from '../alarms-needs.ts';
import { type OccurrenceRow, occurrencesIn, rulesInUse } from './occurrence-store.ts';

type Needs = Pick<AlarmsNeeds, 'enterpriseNames'>;
const DAY_MS = 86_400_000;

/** How the alarm system of each enterprise in reach did, counted from every raise and return; the heaviest first. */
export async function countFigures(
  { tx, now }: Act,
  { enterpriseId, days }: QueryOf<typeof getAlarmFigures>,
  needs: Needs,
): Promise<ResultOf<typeof getAlarmFigures>> {
  const from = now.getTime() - days * DAY_MS;
  const rows = await occurrencesIn(tx, new Date(from), now, enterpriseId);
  const rules = await rulesInUse(tx, enterpriseId);
  const ofEnterprise = Map.groupBy(rows, (row) => row.enterpriseId);
  const ids = [...new Set([...rules.keys(), ...ofEnterprise.keys()])];
  const names = await needs.enterpriseNames(tx, ids);
  const enterprises = ids.map(
    (id): AlarmFiguresView => ({
      enterpriseId: EnterpriseId.parse(id),
      enterpriseName: names.get(id) ?? '',
      rules: rules.get(id) ?? 0,
      ...figuresOf(ofEnterprise.get(id) ?? [], from, now.getTime()),
    }),
  );
  return {
    computedAt: now.toISOString(),
    enterprises: enterprises.toSorted(
      (one, other) => other.alarms - one.alarms || (one.enterpriseName < other.enterpriseName ? -1 : 1),
    ),
    targets: {
      standard: TARGETS_SOURCE.standard,
      averagePer10Minutes: ALARM_TARGETS.averagePer10Minutes.acceptable,
      peakPer10Minutes: ALARM_TARGETS.peakPer10Minutes.acceptable,
      timeInFlood: ALARM_TARGETS.timeInFlood.acceptable,
      shareOfWorst: ALARM_TARGETS.shareOfWorst.manageable,
      fewestAlarmsForShare: ALARM_TARGETS.shareOfWorst.fewestAlarms,
      chattering: ALARM_TARGETS.chattering.acceptable,
      stale: ALARM_TARGETS.stale.acceptable,
      byPriority: ALARM_TARGETS.byPriority,
    },
  };
}

function figuresOf(rows: readonly OccurrenceRow[], from: number, until: number) {
  const { byPriority, worst, chattering, stale, ...figures } = alarmFigures(
    rows satisfies readonly Occurrence[],
    from,
    until,
  );
  const known = new Map(rows.map((row) => [row.ruleId, row]));
  return {
    ...figures,
    chattering: chattering.length,
    stale: stale.length,
    byPriority: Object.fromEntries(
      AlarmPriority.options.map((word) => [word, byPriority[word] ?? 0]),
    ) as AlarmFiguresView['byPriority'],
    worst: worst.flatMap(({ ruleId, alarms }) => {
      const row = known.get(ruleId);
      if (row === undefined) return [];
      const { tag, kind, pointId } = row;
      return [{ ruleId: AlarmRuleId.parse(ruleId), pointId: PointId.parse(pointId), tag, kind, alarms }];
    }),
  };
}
