import type { Source } from '../engine/rule.ts';

/** What a verified report led to. An unknown fine counts as none: the least reward is due all the same. */
export type Reported =
  | { readonly kind: 'major-hazard'; readonly fineYuan: number | null }
  | { readonly kind: 'concealed-accident'; readonly accidentClass: AccidentClass; readonly concealedDeaths: number };

export type AccidentClass = 'ordinary' | 'larger' | 'major' | 'extra-major';

export interface Reward {
  readonly amountYuan: number;
  /** How the amount came about, for whoever decides. */
  readonly reckoning: string;
}

export const REPORT_REWARD_SOURCE: Source = {
  standard: '安全生产领域举报奖励办法（安监总财〔2018〕19号）',
  clause: '奖励标准',
  basis: 'provisional',
};

const SHARE_OF_FINE_PERCENT = 15;
const LEAST_YUAN = 3_000;
const MOST_YUAN = 300_000;
const PER_CONCEALED_DEATH_YUAN: Readonly<Record<AccidentClass, number>> = {
  ordinary: 30_000,
  larger: 40_000,
  major: 50_000,
  'extra-major': 60_000,
};

/** The reward for a report that proved true. Whole yuan, rounded down. */
export function reportReward(reported: Reported): Reward {
  return reported.kind === 'major-hazard' ? shareOfFine(reported.fineYuan ?? 0) : forConcealment(reported);
}

function shareOfFine(fineYuan: number): Reward {
  if (!(fineYuan >= 0)) throw new RangeError(`not a fine: ${fineYuan}`);
  const share = Math.floor((fineYuan * SHARE_OF_FINE_PERCENT) / 100);
  const amountYuan = Math.min(MOST_YUAN, Math.max(LEAST_YUAN, share));
  return {
    amountYuan,
    reckoning: `行政处罚金额${yuan(fineYuan)}元的${SHARE_OF_FINE_PERCENT}%为${yuan(share)}元${limited(share, amountYuan)}`,
  };
}

function forConcealment({ accidentClass, concealedDeaths }: Extract<Reported, { kind: 'concealed-accident' }>): Reward {
  if (!Number.isInteger(concealedDeaths) || concealedDeaths < 1)
    throw new RangeError(`not a number of deaths: ${concealedDeaths}`);
  const each = PER_CONCEALED_DEATH_YUAN[accidentClass];
  const sum = each * concealedDeaths;
  const amountYuan = Math.min(MOST_YUAN, sum);
  return {
    amountYuan,
    reckoning: `瞒报死亡${concealedDeaths}人，每人${yuan(each)}元，共${yuan(sum)}元${limited(sum, amountYuan)}`,
  };
}

function limited(before: number, after: number): string {
  if (after > before) return `，不足最低${yuan(LEAST_YUAN)}元，按${yuan(LEAST_YUAN)}元`;
  return after < before ? `，超过最高${yuan(MOST_YUAN)}元，按${yuan(MOST_YUAN)}元` : '';
}

const yuan = (amount: number): string => amount.toLocaleString('en-US');
