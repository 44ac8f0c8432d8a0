import { dayNumber, dayText } from '@zhiben/rules/calendar/day.ts';
import type { ReportKind, ReportSection } from '@zhiben/vocabulary/reports.ts';

export interface ReportAsked {
  readonly kind: ReportKind;
  readonly year: number;
  /** The month or the quarter; 1 for whole years. */
  readonly part: number;
}

export interface ReportPeriod {
  readonly title: string;
  readonly fromOn: string;
  readonly untilOn: string;
}

/** The campaign runs from here; its evaluation looks at all of it. */
export const CAMPAIGN_FROM_ON = '2024-01-01';
const MONTHS_OF_A_QUARTER = 3;

/** The days a report is about; undefined where there is no such month, quarter or year. */
export function reportPeriod({ kind, year, part }: ReportAsked): ReportPeriod | undefined {
  switch (kind) {
    case 'monthly':
      return part > 12 ? undefined : { title: `${year}年${part}月治本攻坚调度报告`, ...months(year, part, 1) };
    case 'quarterly': {
      if (part > 4) return undefined;
      const first = (part - 1) * MONTHS_OF_A_QUARTER + 1;
      return { title: `${year}年第${part}季度重大事故隐患统计`, ...months(year, first, MONTHS_OF_A_QUARTER) };
    }
    case 'annual':
      return part > 1 ? undefined : { title: `${year}年治本攻坚工作总结`, ...months(year, 1, 12) };
    case 'evaluation':
      if (part > 1) return undefined;
      return { title: '治本攻坚三年行动评估报告', fromOn: CAMPAIGN_FROM_ON, untilOn: `${year}-12-31` };
  }
}

function months(year: number, first: number, amount: number): { fromOn: string; untilOn: string } {
  const after = first + amount;
  const next = after > 12 ? `${year + 1}-${pad(after - 12)}-01` : `${year}-${pad(after)}-01`;
  return { fromOn: `${year}-${pad(first)}-01`, untilOn: dayText(dayNumber(next) - 1) };
}

const pad = (month: number): string => String(month).padStart(2, '0');

/**
 * By when a report is owed: the 15th after the quarter, 31 January after the year (16号令); the month's by the day the office set, if it
 * set one. The others are asked for by nobody's rule.
 */
export function reportDueOn(
  { kind }: Pick<ReportAsked, 'kind'>,
  { untilOn }: Pick<ReportPeriod, 'untilOn'>,
  monthlyDueDay: number | null,
): string | null {
  const after = dayNumber(untilOn);
  if (kind === 'monthly') return monthlyDueDay === null ? null : dayText(after + monthlyDueDay);
  if (kind === 'quarterly') return dayText(after + 15);
  return kind === 'annual' ? dayText(after + 31) : null;
}

const ALL: readonly ReportSection[] = [
  'overview',
  'hazards',
  'checks',
  'enforcement',
  'campaign',
  'papers',
  'grading',
  'problems',
  'next',
];

/** The parts of a report. The quarter's statistics are about hazards alone. */
export const sectionsOf = (kind: ReportKind): readonly ReportSection[] =>
  kind === 'quarterly' ? ['overview', 'hazards', 'problems'] : ALL;
