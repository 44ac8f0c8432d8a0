import type { LastDay } from '../calendar/working-days.ts';
import { addNaturalDays, addWorkingDays } from '../calendar/working-days.ts';
import type { Source } from '../engine/rule.ts';

/** A deadline in the life of a hazard. `basis` is either what a rule says or an office's own setting with its note. */
export interface HazardClock {
  readonly id: HazardClockId;
  readonly label: string;
  readonly amountDays: number;
  readonly unit: 'working-day' | 'natural-day';
  readonly basis: { readonly source: Source } | { readonly setting: string };
}

export const HAZARD_CLOCK_IDS = [
  'determination',
  'listing',
  'plan',
  'acceptance',
  'write-off-application',
  'bureau-review',
] as const;
export type HazardClockId = (typeof HAZARD_CLOCK_IDS)[number];

const OFFICE_SETTING = '本局工作时限，可在设置中调整；国家未作统一规定';

export const HAZARD_CLOCKS: Readonly<Record<HazardClockId, HazardClock>> = {
  determination: setting('determination', '隐患判定', 5),
  listing: setting('listing', '挂牌督办', 3),
  plan: setting('plan', '制定治理方案', 10),
  acceptance: setting('acceptance', '企业验收', 5),
  'write-off-application': setting('write-off-application', '提请核销', 5),
  'bureau-review': {
    id: 'bureau-review',
    label: '现场审查',
    amountDays: 10,
    unit: 'natural-day',
    basis: {
      source: {
        standard: '安全生产事故隐患排查治理暂行规定（总局令第16号）',
        clause: '审查申请',
        basis: 'provisional',
      },
    },
  },
};

/** The last day of the clock, counted from the day after `startedOn`. */
export function dueAt({ amountDays, unit }: Pick<HazardClock, 'amountDays' | 'unit'>, startedOn: string): LastDay {
  return unit === 'working-day' ? addWorkingDays(startedOn, amountDays) : addNaturalDays(startedOn, amountDays);
}

/** Shares of the time between start and deadline at which people are told. */
export const NOTICE_POINTS = [
  { share: 0.5, percent: 50 },
  { share: 0.8, percent: 80 },
  { share: 1, percent: 100 },
] as const;
export type NoticePoint = 0 | (typeof NOTICE_POINTS)[number]['percent'];

/** The last notice point that has been reached, in percent of the time; 100 means due or overdue. */
export function noticePoint(startedAt: Date, dueAt: Date, now: Date): NoticePoint {
  if (now >= dueAt) return 100;
  const share = (now.getTime() - startedAt.getTime()) / (dueAt.getTime() - startedAt.getTime());
  return NOTICE_POINTS.findLast((point) => share >= point.share)?.percent ?? 0;
}

function setting(id: HazardClockId, label: string, amountDays: number): HazardClock {
  return { id, label, amountDays, unit: 'working-day', basis: { setting: OFFICE_SETTING } };
}
