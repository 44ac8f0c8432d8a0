import { dayNumber } from '../calendar/day.ts';

/** Why an enterprise should be visited before another. */
export const VISIT_AIMS = {
  'risk-red': '风险等级红色',
  'risk-orange': '风险等级橙色',
  'overdue-major': '逾期重大隐患',
  'unmet-order': '责令整改未落实',
  warning: '未销预警',
  alarm: '重大危险源未恢复报警',
  'impaired-detector': '重大危险源探测器失效或停用',
  'doubt-confirmed': '查实的虚假整改',
  'doubt-open': '待核实的整改疑点',
  'tip-off': '未办结的群众举报',
  'coverage-due': '年度计划到期未检查',
  'long-unvisited': '久未检查',
  'unassessed-installation': '重大危险源未评估或评估到期',
  unknown: '情况不明',
} as const;
export type VisitAim = keyof typeof VISIT_AIMS;

/** The office's own weights: no standard says how they compare. */
export interface VisitAimSettings {
  readonly weights: Readonly<Record<VisitAim, number>>;
  /** More of the same counts no further. */
  readonly countedUpTo: number;
  /** After so many days without a visit an enterprise has not been visited for long. */
  readonly unvisitedDays: number;
  /** What falls within so many days is served by one visit. */
  readonly mergeWithinDays: number;
}

export const VISIT_AIM_SETTINGS: VisitAimSettings = {
  weights: {
    'risk-red': 30,
    'risk-orange': 15,
    'overdue-major': 20,
    'unmet-order': 20,
    warning: 15,
    alarm: 5,
    'impaired-detector': 10,
    'doubt-confirmed': 20,
    'doubt-open': 8,
    'tip-off': 10,
    'coverage-due': 10,
    'long-unvisited': 5,
    'unassessed-installation': 15,
    unknown: 5,
  },
  countedUpTo: 3,
  unvisitedDays: 365,
  mergeWithinDays: 14,
};

/** What is on record of an enterprise. */
export interface VisitFacts {
  /** As it was last graded; null while facts were missing, undefined where nobody graded. */
  readonly colour: 'red' | 'orange' | 'yellow' | 'blue' | null | undefined;
  readonly overdueMajor: number;
  readonly unmetOrders: number;
  readonly warnings: number;
  /** Of enterprises with a major-hazard installation; nothing of others. */
  readonly alarms: number;
  readonly impairedDetectors: number;
  readonly doubtsConfirmed: number;
  readonly doubtsOpen: number;
  readonly tipOffs: number;
  readonly unassessedInstallations: number;
  /** Null where the year has no plan. */
  readonly coverage: {
    readonly standing: 'in' | 'out' | 'undetermined';
    readonly quarter: number | null;
    readonly visitedThisYear: boolean;
  } | null;
  /** Null while no visit is on record. */
  readonly lastVisitOn: string | null;
}

export interface VisitReason {
  readonly aim: VisitAim;
  readonly words: string;
  readonly points: number;
}

export interface Aimed {
  readonly score: number;
  /** Heaviest first. What nobody knows is among them, and counts. */
  readonly reasons: readonly VisitReason[];
}

/** How urgently an enterprise should be visited, with every reason that adds to it. */
export function aimAt(facts: VisitFacts, settings: VisitAimSettings, today: string): Aimed {
  const counted = (aim: VisitAim, count: number, unit: string): readonly VisitReason[] =>
    count === 0 ? [] : [reason(settings, aim, `${VISIT_AIMS[aim]} ${count} ${unit}`, count)];
  const reasons = [
    ...ofColour(facts.colour, settings),
    ...counted('overdue-major', facts.overdueMajor, '条'),
    ...counted('unmet-order', facts.unmetOrders, '份'),
    ...counted('warning', facts.warnings, '起'),
    ...counted('alarm', facts.alarms, '条'),
    ...counted('impaired-detector', facts.impairedDetectors, '台'),
    ...counted('doubt-confirmed', facts.doubtsConfirmed, '处'),
    ...counted('doubt-open', facts.doubtsOpen, '处'),
    ...counted('tip-off', facts.tipOffs, '件'),
    ...counted('unassessed-installation', facts.unassessedInstallations, '处'),
    ...ofCoverage(facts.coverage, settings, today),
    ...ofLastVisit(facts.lastVisitOn, settings, today),
  ].toSorted((one, other) => other.points - one.points);
  return { score: reasons.reduce((sum, { points }) => sum + points, 0), reasons };
}

function reason(settings: VisitAimSettings, aim: VisitAim, words: string, count = 1): VisitReason {
  return { aim, words, points: settings.weights[aim] * Math.min(count, settings.countedUpTo) };
}

function ofColour(colour: VisitFacts['colour'], settings: VisitAimSettings): readonly VisitReason[] {
  switch (colour) {
    case 'red':
    case 'orange':
      return [reason(settings, `risk-${colour}`, VISIT_AIMS[`risk-${colour}`])];
    case null:
      return [reason(settings, 'unknown', '风险等级待定：分级所需的情况不全')];
    case undefined:
      return [reason(settings, 'unknown', '尚未进行风险分级')];
    default:
      return [];
  }
}

function ofCoverage(
  coverage: VisitFacts['coverage'],
  settings: VisitAimSettings,
  today: string,
): readonly VisitReason[] {
  if (coverage === null || coverage.visitedThisYear) return [];
  if (coverage.standing === 'undetermined') return [reason(settings, 'unknown', '是否列入年度全覆盖检查待核实')];
  const { quarter } = coverage;
  if (coverage.standing === 'out' || quarter === null || quarterOf(today) < quarter) return [];
  const late = quarterOf(today) > quarter ? '，已过期' : '';
  return [reason(settings, 'coverage-due', `年度计划列入${quarter}季度，尚未检查${late}`)];
}

function ofLastVisit(on: string | null, settings: VisitAimSettings, today: string): readonly VisitReason[] {
  if (on === null) return [reason(settings, 'long-unvisited', '没有检查记录')];
  const days = dayNumber(today) - dayNumber(on);
  return days > settings.unvisitedDays ? [reason(settings, 'long-unvisited', `距上次检查 ${days} 日`)] : [];
}

const quarterOf = (on: string): number => Math.ceil(Number(on.slice(5, 7)) / 3);
