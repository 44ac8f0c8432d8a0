import type { Verdict } from '@zhiben/rules/engine/rule.ts';
import { gasSetpoints } from '@zhiben/rules/standards/gbt-50493-2019/gas-setpoints.ts';
import type { AlarmKind, PointKind } from '@zhiben/vocabulary/monitoring.ts';

/** The point a rule judges. */
export interface PointOfRule {
  readonly kind: PointKind;
  readonly unit: string;
  readonly rangeLow: number;
  readonly rangeHigh: number;
}

interface Limits {
  readonly limit: number;
  readonly setpoint: number | null;
  readonly deadband: number;
  readonly withinSeconds: number;
  readonly exposureLimit: number | null;
}

export interface Problem {
  readonly path: string;
  readonly message: string;
}

const LEVELS: readonly AlarmKind[] = ['low-low', 'low', 'high', 'high-high'];
const NEEDS_TIME: readonly AlarmKind[] = ['stuck', 'silence', 'forecast'];
const TAKES_NO_LIMIT: readonly AlarmKind[] = ['stuck', 'silence', 'out-of-range'];

/** Why settings cannot be kept; none where they can. `others` are the limits of the point's other rules. */
export function problemsOf(
  kind: AlarmKind,
  settings: Limits,
  point: PointOfRule,
  others: ReadonlyMap<AlarmKind, number>,
): readonly Problem[] {
  return [
    ...(TAKES_NO_LIMIT.includes(kind) ? [] : limitProblems(kind, settings, point)),
    ...orderProblems(kind, settings.limit, others),
    ...(NEEDS_TIME.includes(kind) && settings.withinSeconds <= 0
      ? [{ path: 'settings.withinSeconds', message: '判断时长必须大于0' }]
      : []),
    ...(settings.deadband >= point.rangeHigh - point.rangeLow
      ? [{ path: 'settings.deadband', message: '死区必须小于量程' }]
      : []),
    ...capProblems(kind, settings, point),
  ];
}

function limitProblems(kind: AlarmKind, { limit, setpoint }: Limits, { rangeLow, rangeHigh }: PointOfRule) {
  const path = 'settings.limit';
  if (kind === 'deviation' && setpoint === null)
    return [{ path: 'settings.setpoint', message: '偏差报警必须有设定值' }];
  if (kind === 'deviation' || kind === 'rate') return limit > 0 ? [] : [{ path, message: '限值必须大于0' }];
  return limit >= rangeLow && limit <= rangeHigh
    ? []
    : [{ path, message: `限值必须在量程${rangeLow}至${rangeHigh}之内` }];
}

/** 低低 < 低 < 高 < 高高: otherwise the worse one would come first. */
function orderProblems(kind: AlarmKind, limit: number, others: ReadonlyMap<AlarmKind, number>): readonly Problem[] {
  const place = LEVELS.indexOf(kind);
  if (place === -1) return [];
  const wrong = LEVELS.some((other, at) => {
    const theirs = others.get(other);
    return theirs !== undefined && at !== place && (at < place ? theirs >= limit : theirs <= limit);
  });
  return wrong ? [{ path: 'settings.limit', message: '低低报、低报、高报、高高报的限值必须依次升高' }] : [];
}

function capProblems(kind: AlarmKind, settings: Limits, point: PointOfRule): readonly Problem[] {
  const verdict = capVerdict(kind, settings, point);
  if (verdict.kind !== 'broken') return [];
  const { standard } = gasSetpoints.source;
  return verdict.findings.map((finding) => ({ path: 'settings.limit', message: `${finding}（${standard}，暂定）` }));
}

const GAS = { 'combustible-gas': 'combustible', 'toxic-gas': 'toxic', oxygen: 'oxygen' } as const;
const gasOf = (kind: PointKind) => (kind in GAS ? GAS[kind as keyof typeof GAS] : 'none');

/** Whether a limit keeps the cap for gas detectors. */
export function capVerdict(
  kind: AlarmKind,
  { limit, exposureLimit }: Pick<Limits, 'limit' | 'exposureLimit'>,
  point: Pick<PointOfRule, 'kind' | 'unit'>,
): Verdict {
  return gasSetpoints.judge({
    gas: gasOf(point.kind),
    level: LEVELS.includes(kind) ? (kind as 'low' | 'high') : 'other',
    limit,
    unit: point.unit,
    ...(exposureLimit === null ? {} : { exposureLimit }),
  });
}

/** Whether letting `cause` suppress `ruleId` would make a circle. `suppressedBy` tells what suppresses each rule. */
export function wouldCircle(ruleId: number, cause: number, suppressedBy: ReadonlyMap<number, number | null>): boolean {
  const seen = new Set<number>();
  for (let next: number | null = cause; next !== null && !seen.has(next); next = suppressedBy.get(next) ?? null) {
    if (next === ruleId) return true;
    seen.add(next);
  }
  return false;
}
