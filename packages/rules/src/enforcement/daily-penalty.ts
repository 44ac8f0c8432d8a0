import { dayNumber } from '../calendar/day.ts';
import type { Source } from '../engine/rule.ts';

export const DAILY_PENALTY_SOURCE: Source = {
  standard: '中华人民共和国安全生产法（2021年修正）',
  clause: '第112条',
  basis: 'quotation',
};

/** An order to correct beside a fine, and when it was found unmet. Days in China. */
export interface UnmetOrder {
  readonly originalFineYuan: number;
  readonly orderedOn: string;
  /** The day of the re-check that found it refused. */
  readonly foundUnmetOn: string;
}

export interface DailyPenalty {
  readonly days: number;
  readonly totalYuan: number;
  readonly reckoning: string;
}

/** By the day at the original amount, from the day after the order to the day it was found unmet, both counted. */
export function dailyPenalty({ originalFineYuan, orderedOn, foundUnmetOn }: UnmetOrder): DailyPenalty {
  if (!(originalFineYuan > 0)) throw new RangeError(`not a fine: ${originalFineYuan}`);
  const days = Math.max(0, dayNumber(foundUnmetOn) - dayNumber(orderedOn));
  const totalYuan = days * originalFineYuan;
  return { days, totalYuan, reckoning: `自责令改正次日至${foundUnmetOn}共${days}日，每日${originalFineYuan}元` };
}
