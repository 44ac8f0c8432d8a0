import type { Source } from '../engine/rule.ts';

/** One enterprise's week, counted from records. Tasks of stopped units and excused checks are not among the planned. */
export interface WeekOfRecords {
  readonly plannedTasks: number;
  readonly doneTasks: number;
  readonly dueHazards: number;
  readonly acceptedHazards: number;
  readonly foundHazards: number;
  /** Stewardship duties (包保责任) of the week that nobody performed. */
  readonly stewardshipMissed: number;
  /** Which veto items hold, by their id in the settings. */
  readonly vetoes: readonly string[];
}

/** The guide's public text gives neither figure nor list: an office sets them, and the reader is told they are provisional. */
export interface EffectSettings {
  readonly deductionPerStewardshipMissed: number;
  readonly leastFoundHazards: number;
  readonly deductionForTooFew: number;
  readonly grades: readonly { readonly grade: '优' | '良' | '中'; readonly atLeast: number }[];
  readonly vetoItems: readonly { readonly id: string; readonly label: string }[];
  readonly basis: 'provisional';
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
  vetoItems: [
    { id: 'major-overdue', label: '重大隐患逾期未整改' },
    { id: 'falsified-records', label: '排查记录弄虚作假' },
  ],
  basis: 'provisional',
};

export const EFFECT_SOURCE: Source = {
  standard: '危险化学品企业双重预防机制数字化建设工作指南（试行）',
  clause: '运行效果 E=(A+B)×α',
  basis: 'quotation',
};

/** The figure with its parts, as the guide stores them. */
export interface Effect {
  /** 0 to 100; null when there was nothing to do all week. */
  readonly score: number | null;
  readonly grade: '优' | '良' | '中' | '差' | null;
  readonly checking: number;
  readonly rectifying: number;
  readonly stewardshipDeduction: number;
  readonly tooFewDeduction: number;
  readonly vetoed: readonly string[];
}

/** E = (A + B) × α. A: tasks done, less stewardship; B: hazards accepted of those due, less finding too few; α: 0 under a veto. */
export function effectOf(week: WeekOfRecords, settings: EffectSettings = EFFECT_SETTINGS): Effect {
  const stewardshipDeduction = week.stewardshipMissed * settings.deductionPerStewardshipMissed;
  const tooFewDeduction = week.foundHazards < settings.leastFoundHazards ? settings.deductionForTooFew : 0;
  const checking = Math.max(0, 50 * share(week.doneTasks, week.plannedTasks) - stewardshipDeduction);
  const rectifying = Math.max(0, 50 * share(week.acceptedHazards, week.dueHazards) - tooFewDeduction);
  const vetoed = settings.vetoItems.filter(({ id }) => week.vetoes.includes(id)).map(({ label }) => label);
  const parts = { checking, rectifying, stewardshipDeduction, tooFewDeduction, vetoed };

  if (week.plannedTasks === 0 && week.dueHazards === 0) return { score: null, grade: null, ...parts };
  const score = vetoed.length > 0 ? 0 : checking + rectifying;
  return { score, grade: settings.grades.find(({ atLeast }) => score >= atLeast)?.grade ?? '差', ...parts };
}

/** Nothing asked is nothing left undone. */
const share = (done: number, asked: number): number => (asked === 0 ? 1 : Math.min(1, done / asked));
