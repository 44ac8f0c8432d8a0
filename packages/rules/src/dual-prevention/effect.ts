import type { Source } from '../engine/rule.ts';

/** One enterprise's week, counted from records. Tasks of stopped units and excused checks are not among the planned. */
export interface WeekOfRecords {
  readonly plannedTasks: number;
  readonly doneTasks: number;
  readonly dueHazards: number;
  readonly acceptedHazards: number;
  readonly foundHazards: number;
  /** Stewardship duties (包保责任) of the week that nobody performed; null where no record tells. */
  readonly stewardshipMissed: number | null;
  /** Which veto items hold, by their id in the settings. */
  readonly vetoes: readonly string[];
}

export const EFFECT_GRADES = ['优', '良', '中', '差'] as const;
export type EffectGrade = (typeof EFFECT_GRADES)[number];

/** What the product can read from records and an office may make a veto. */
export const VETO_ITEMS = ['major-overdue', 'pretended-rectification'] as const;
export type VetoItem = (typeof VETO_ITEMS)[number];

/** The guide's public text gives neither figure nor list: an office sets them, and the reader is told they are provisional. */
export interface EffectSettings {
  readonly deductionPerStewardshipMissed: number;
  readonly leastFoundHazards: number;
  readonly deductionForTooFew: number;
  /** Best first, each lower than the one before; below the last is 差. */
  readonly grades: readonly { readonly grade: Exclude<EffectGrade, '差'>; readonly atLeast: number }[];
  readonly vetoItems: readonly VetoItem[];
}

export const EFFECT_SETTINGS: EffectSettings = {
  deductionPerStewardshipMissed: 5,
  leastFoundHazards: 1,
  deductionForTooFew: 5,
  grades: [
    { grade: '优', atLeast: 90 },
    { grade: '良', atLeast: 80 },
    { grade: '中', atLeast: 60 },
  ],
  vetoItems: VETO_ITEMS,
};

export const EFFECT_SOURCE: Source = {
  standard: '危险化学品企业双重预防机制数字化建设工作指南（试行）',
  clause: '运行效果 E=(A+B)×α',
  basis: 'quotation',
};

/** The figure with its parts, as the guide stores them; points to the hundredth. */
export interface Effect {
  /** 0 to 100; null when there was nothing to do all week. */
  readonly score: number | null;
  readonly grade: EffectGrade | null;
  readonly checking: number;
  readonly rectifying: number;
  /** null: not counted, because no record tells. The score is then what it can be at most. */
  readonly stewardshipDeduction: number | null;
  readonly tooFewDeduction: number;
  readonly vetoed: readonly VetoItem[];
}

/** E = (A + B) × α. A: tasks done, less stewardship; B: hazards accepted of those due, less finding too few; α: 0 under a veto. */
export function effectOf(week: WeekOfRecords, settings: EffectSettings = EFFECT_SETTINGS): Effect {
  const stewardshipDeduction =
    week.stewardshipMissed === null ? null : week.stewardshipMissed * settings.deductionPerStewardshipMissed;
  const tooFewDeduction = week.foundHazards < settings.leastFoundHazards ? settings.deductionForTooFew : 0;
  const checking = hundredths(Math.max(0, pointsFor(week.doneTasks, week.plannedTasks) - (stewardshipDeduction ?? 0)));
  const rectifying = hundredths(Math.max(0, pointsFor(week.acceptedHazards, week.dueHazards) - tooFewDeduction));
  const vetoed = settings.vetoItems.filter((item) => week.vetoes.includes(item));
  const parts = { checking, rectifying, stewardshipDeduction, tooFewDeduction, vetoed };

  if (week.plannedTasks === 0 && week.dueHazards === 0) return { score: null, grade: null, ...parts };
  const score = vetoed.length > 0 ? 0 : hundredths(checking + rectifying);
  return { score, grade: settings.grades.find(({ atLeast }) => score >= atLeast)?.grade ?? '差', ...parts };
}

/** Of 50. Nothing asked is nothing left undone. */
const pointsFor = (done: number, asked: number): number => (asked === 0 ? 50 : (50 * Math.min(done, asked)) / asked);

const hundredths = (points: number): number => Math.round(points * 100) / 100;
