import type { GradingFact, GradingFacts } from './grading-facts.ts';

/** What makes an enterprise red whatever it scores. */
export interface DirectRed {
  readonly words: string;
  readonly facts: readonly GradingFact[];
  /** undefined while a fact that decides is not known. */
  readonly holds: (facts: GradingFacts) => boolean | undefined;
}

const atLeast = (amount: number | undefined, limit: number): boolean | undefined =>
  amount === undefined ? undefined : amount >= limit;

export const DIRECT_RED: readonly DirectRed[] = [
  {
    words: '新工艺未经小试、中试、工业化试验直接工业化生产',
    facts: ['untriedProcess'],
    holds: ({ untriedProcess }) => untriedProcess,
  },
  {
    words: '在役装置未经正规设计且未进行安全设计诊断',
    facts: ['undesignedUnit'],
    holds: ({ undesignedUnit }) => undesignedUnit,
  },
  {
    words: '特种作业人员未持有效证件或学历不足高中',
    facts: ['specialWorkersUncertified'],
    holds: ({ specialWorkersUncertified }) => specialWorkersUncertified,
  },
  {
    words: '三年内发生过重大及以上事故',
    facts: ['graveAccidents'],
    holds: ({ graveAccidents }) => atLeast(graveAccidents, 1),
  },
  {
    words: '三年内发生过2起及以上较大事故',
    facts: ['largerAccidents'],
    holds: ({ largerAccidents }) => atLeast(largerAccidents, 2),
  },
  {
    words: '一年内发生过2起及以上亡人一般事故',
    facts: ['deadlyThisYear'],
    holds: ({ deadlyThisYear }) => atLeast(deadlyThisYear, 2),
  },
];
