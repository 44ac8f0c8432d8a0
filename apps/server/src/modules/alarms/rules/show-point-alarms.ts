import type { AlarmRuleVersion, PointAlarms } from '@zhiben/contract/alarm-rules.ts';
import { AlarmRuleSettings } from '@zhiben/contract/alarm-rules.ts';
import { gasSetpoints } from '@zhiben/rules/standards/gbt-50493-2019/gas-setpoints.ts';
import { DEFAULTS_SOURCE, defaultsFor } from '@zhiben/signals/alarms/kind-defaults.ts';
import { AlarmRuleId, EnterpriseId, PointId } from '@zhiben/vocabulary/ids.ts';
import type { Act } from '../../../platform/db/scope.ts';
import type { AlarmsNeeds, PointFacts } from '../alarms-needs.ts';
import { capVerdict } from '../domain/sound-settings.ts';
import { shownMatrix } from '../priorities/change-matrix.ts';
import { ruleStore } from './rule-store.ts';
import { toRuleViews, wordsOf } from './rule-view.ts';
import { pointOf } from './set-rule.ts';

type Needs = Pick<AlarmsNeeds, 'points' | 'enterpriseNames'>;

/** Everything set for one point: its rules with what the standard says of them, what may suppress them, who changed what and why. */
export async function showPointAlarms(act: Act, pointId: number, needs: Needs): Promise<PointAlarms> {
  const { tx } = act;
  const point = await pointOf(act, pointId, needs);
  const rules = ruleStore(tx);
  const names = await needs.enterpriseNames(tx, [point.enterpriseId]);
  const views = await toRuleViews(tx, await rules.ofPoint(pointId), needs);
  return {
    pointId: PointId.parse(point.id),
    enterpriseId: EnterpriseId.parse(point.enterpriseId),
    enterpriseName: names.get(point.enterpriseId) ?? '',
    tag: point.tag,
    pointName: point.name,
    pointKind: point.kind,
    unit: point.unit,
    rangeLow: point.rangeLow,
    rangeHigh: point.rangeHigh,
    equipment: point.equipment,
    rules: views.map((rule) => ({ ...rule, cap: capOf(capVerdict(rule.kind, rule, point)) })),
    defaults: defaultsOf(point),
    matrix: await shownMatrix(tx, point.enterpriseId),
    causes: await causesFor(act, point, needs),
    versions: (await rules.versionsOf(pointId)).map(toVersion),
  };
}

function defaultsOf({ kind, rangeLow, rangeHigh, everySeconds }: PointFacts): PointAlarms['defaults'] {
  const { deadbandShare, onDelaySeconds, offDelaySeconds } = defaultsFor(kind);
  return {
    deadband: (rangeHigh - rangeLow) * deadbandShare,
    onDelaySeconds,
    offDelaySeconds,
    // A point that misses three of its samples is silent.
    withinSeconds: Math.max(60, everySeconds * 3),
    standard: DEFAULTS_SOURCE.standard,
  };
}

function capOf(verdict: ReturnType<typeof capVerdict>): PointAlarms['rules'][number]['cap'] {
  const { standard, basis } = gasSetpoints.source;
  const source = { standard, provisional: basis === 'provisional' };
  if (verdict.kind === 'undetermined') return { ...source, verdict: 'undetermined', missing: [...verdict.missing] };
  // A breach cannot be saved; one left from before a cap changed is not known to keep it.
  if (verdict.kind === 'broken') return { ...source, verdict: 'undetermined', missing: [...verdict.findings] };
  return { ...source, verdict: verdict.kind, missing: [] };
}

async function causesFor({ tx }: Act, point: PointFacts, { points }: Needs): Promise<PointAlarms['causes']> {
  const rules = await ruleStore(tx).ofEnterprise(point.enterpriseId);
  const tags = new Map((await points(tx, { enterpriseId: point.enterpriseId })).map(({ id, tag }) => [id, tag]));
  return rules
    .filter((rule) => rule.point_id !== point.id)
    .map((rule) => ({ id: AlarmRuleId.parse(rule.id), words: wordsOf(rule, tags.get(rule.point_id) ?? '') }))
    .toSorted((one, other) => (one.words < other.words ? -1 : 1));
}

const toVersion = (row: Awaited<ReturnType<ReturnType<typeof ruleStore>['versionsOf']>>[number]): AlarmRuleVersion => ({
  revision: row.revision,
  kind: row.kind,
  settings: row.settings === null ? null : AlarmRuleSettings.parse(row.settings),
  reason: row.reason,
  madeAt: row.made_at.toISOString(),
  madeByName: row.made_by_name,
});
