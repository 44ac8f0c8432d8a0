import type { Source } from '../engine/rule.ts';
import type { AlarmPriority, StandingAlarm, WarningLevel, WarningSettings } from './warning-settings.ts';
import { WARNING_LEVELS } from './warning-settings.ts';

/** Colours and graded push are the guiding opinion's; how a colour comes about is the office's own setting. */
export const WARNING_SOURCE: Source = {
  standard: '关于加强危险化学品重大危险源监测预警的指导意见（安委办〔2019〕11号）',
  clause: '红橙黄蓝四级预警、分级推送',
  basis: 'provisional',
};

/** What is known of one equipment or place at an instant. */
export interface WarningFacts {
  /** Alarms that still stand. */
  readonly alarms: readonly StandingAlarm[];
  /** Level of the major-hazard installation it belongs to: 1 the gravest; 0: none; null: nobody has recorded it. */
  readonly installationLevel: 0 | 1 | 2 | 3 | 4 | null;
  /** Major hazards open at the enterprise; null: not known. */
  readonly openMajorHazards: number | null;
}

export type WarningFactName = 'alarm' | 'standing' | 'many' | 'installation' | 'hazards';

export interface WarningJudgement {
  /** null: what stands is not worth a warning. */
  readonly level: WarningLevel | null;
  /** What led there, in the order it was weighed. */
  readonly because: readonly { readonly fact: WarningFactName; readonly words: string; readonly steps: number }[];
  /** What would have been weighed if it were known. Unknown never lowers a level, and never raises one. */
  readonly missing: readonly string[];
  /** When a standing alarm will have lasted so long that it counts, in ms; null when time alone changes nothing. */
  readonly againAt: number | null;
}

const MINUTE_MS = 60_000;
/** Most urgent first. */
const PRIORITIES: readonly AlarmPriority[] = ['critical', 'high', 'medium', 'low'];

/** The colour of what stands at `now` (ms): that of its gravest alarm, raised by what makes it worse, never above red. */
export function warningLevel(facts: WarningFacts, settings: WarningSettings, now: number): WarningJudgement {
  const first = gravest(facts.alarms, settings);
  if (first === undefined) return { level: null, because: [], missing: [], againAt: null };

  const longest = Math.min(...facts.alarms.map(({ since }) => since));
  const countsAt = longest + settings.standingMinutes * MINUTE_MS;
  const raises = [
    ...(now >= countsAt
      ? [{ fact: 'standing', words: `已持续${settings.standingMinutes}分钟以上未恢复`, steps: 1 } as const]
      : []),
    ...(facts.alarms.length >= settings.manyAlarms
      ? [{ fact: 'many', words: `同一处有${facts.alarms.length}个报警未恢复`, steps: 1 } as const]
      : []),
    ...installationRaise(facts.installationLevel, settings),
    ...hazardsRaise(facts.openMajorHazards),
  ];
  const steps = Math.min(settings.mostSteps, raises.length);
  return {
    level: raisedBy(first.level, steps),
    because: [{ fact: 'alarm', words: first.words, steps: 0 }, ...raises],
    missing: [
      ...(facts.installationLevel === null ? ['所属重大危险源等级'] : []),
      ...(facts.openMajorHazards === null ? ['未整改重大隐患'] : []),
    ],
    againAt: now < countsAt ? countsAt : null,
  };
}

/** The gravest among alarms, its colour by its priority and at most by its kind; of equally grave ones the newest, which is news. */
function gravest(alarms: readonly StandingAlarm[], settings: WarningSettings) {
  return alarms
    .flatMap(({ kind, priority, since, words }) => {
      const byPriority = settings.byPriority[priority];
      if (byPriority === null) return [];
      return [{ level: lower(byPriority, settings.mostByKind[kind] ?? 'red'), priority, since, words }];
    })
    .toSorted(
      (one, other) =>
        rank(other.level) - rank(one.level) ||
        PRIORITIES.indexOf(one.priority) - PRIORITIES.indexOf(other.priority) ||
        other.since - one.since,
    )[0];
}

function installationRaise(level: WarningFacts['installationLevel'], { raisingInstallationLevels }: WarningSettings) {
  if (level === null || level === 0 || !raisingInstallationLevels.includes(level)) return [];
  const named = ['', '一', '二', '三', '四'][level];
  return [{ fact: 'installation', words: `位于${named}级重大危险源`, steps: 1 } as const];
}

const hazardsRaise = (open: number | null) =>
  open === null || open === 0 ? [] : [{ fact: 'hazards', words: `企业有${open}项重大隐患未整改`, steps: 1 } as const];

const rank = (level: WarningLevel): number => WARNING_LEVELS.indexOf(level);
const lower = (one: WarningLevel, other: WarningLevel): WarningLevel => (rank(one) < rank(other) ? one : other);
const raisedBy = (level: WarningLevel, steps: number): WarningLevel =>
  WARNING_LEVELS[Math.min(WARNING_LEVELS.length - 1, rank(level) + steps)] ?? 'red';

/** Whether a warning grows graver. It never grows milder by itself: a person clears it. */
export const isGraver = (level: WarningLevel, than: WarningLevel): boolean => rank(level) > rank(than);
