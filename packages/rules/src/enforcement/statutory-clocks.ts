import { dayNumber, dayText } from '../calendar/day.ts';
import { isAnnounced, isWorkingDay, type LastDay } from '../calendar/working-days.ts';
import type { Source } from '../engine/rule.ts';

/** A time limit of procedure. `moves`: a last day on a day off moves to the next working day, which is so for what a party may still do. */
export interface StatutoryClock {
  readonly label: string;
  readonly amount: number;
  readonly unit: 'working-day' | 'natural-day' | 'month' | 'year';
  readonly moves: boolean;
  readonly source: Source;
}

const penalties = (clause: string): Source => ({ standard: '中华人民共和国行政处罚法', clause, basis: 'provisional' });
const coercion = (clause: string): Source => ({ standard: '中华人民共和国行政强制法', clause, basis: 'provisional' });
const safety = (clause: string): Source => ({
  standard: '中华人民共和国安全生产法（2021年修正）',
  clause,
  basis: 'provisional',
});
const other = (standard: string, clause: string): Source => ({ standard, clause, basis: 'provisional' });

const office = (label: string, amount: number, unit: StatutoryClock['unit'], source: Source): StatutoryClock => ({
  label,
  amount,
  unit,
  moves: false,
  source,
});
const party = (label: string, amount: number, unit: StatutoryClock['unit'], source: Source): StatutoryClock => ({
  ...office(label, amount, unit, source),
  moves: true,
});

/** Limits of up to seven days of 行政处罚法 (§85) and of up to ten of 行政强制法 (§69) are working days. */
export const STATUTORY_CLOCKS = {
  'kept-evidence': office('先行登记保存的证据作出处理决定', 7, 'working-day', penalties('第56条')),
  seizure: office('查封、扣押期限届满', 30, 'natural-day', coercion('第25条')),
  'seizure-extended': office('延长的查封、扣押期限届满', 60, 'natural-day', coercion('第25条')),
  'hearing-request': party('当事人要求听证', 5, 'working-day', penalties('第64条')),
  statement: party('当事人陈述、申辩', 3, 'working-day', other('安全生产违法行为行政处罚办法', '陈述申辩')),
  decision: office('作出行政处罚决定', 90, 'natural-day', penalties('第60条')),
  'decision-department': office(
    '部门规章要求的作出决定期限',
    30,
    'natural-day',
    other('安全生产违法行为行政处罚办法', '办案期限'),
  ),
  service: office('处罚决定书送达当事人', 7, 'working-day', penalties('第61条')),
  payment: party('缴纳罚款', 15, 'natural-day', penalties('第67条')),
  demand: party('催告履行', 10, 'working-day', coercion('第54条')),
  'court-application': office('申请人民法院强制执行', 3, 'month', coercion('第53条')),
  reconsideration: party('申请行政复议', 60, 'natural-day', other('中华人民共和国行政复议法', '第20条')),
  lawsuit: party('提起行政诉讼', 6, 'month', other('中华人民共和国行政诉讼法', '第46条')),
  publication: office('公开行政处罚信息', 7, 'working-day', safety('第78条')),
  recheck: office('整改期限届满或收到申请后复查', 10, 'natural-day', other('安全生产监管执法程序', '复查')),
  'transfer-decision': office('决定是否移送公安机关', 3, 'natural-day', other('应急〔2019〕54号', '移送决定')),
  'police-decision': office('公安机关决定是否立案', 3, 'natural-day', other('应急〔2019〕54号', '立案审查')),
  'police-decision-leads': office(
    '公安机关对线索决定是否立案',
    7,
    'natural-day',
    other('应急〔2019〕54号', '立案审查'),
  ),
  'police-decision-complex': office(
    '公安机关对重大复杂案件决定',
    30,
    'natural-day',
    other('应急〔2019〕54号', '立案审查'),
  ),
  'objection-to-refusal': office('对不予立案申请复议', 3, 'natural-day', other('应急〔2019〕54号', '不立案监督')),
  'time-bar': office('处罚时效届满', 2, 'year', penalties('第36条')),
  'time-bar-life': office('涉及生命健康安全的处罚时效届满', 5, 'year', penalties('第36条')),
} as const satisfies Readonly<Record<string, StatutoryClock>>;
export type StatutoryClockId = keyof typeof STATUTORY_CLOCKS;

/** Days that do not count, both ends included: hearing, appraisal, testing, service by announcement. */
export interface Suspension {
  readonly from: string;
  readonly until: string;
}

/** The last day of a limit that begins the day after `startedOn`; `extraDays` are days that were granted beyond it, of a limit in days. */
export function lastDayOf(
  id: StatutoryClockId,
  startedOn: string,
  suspensions: readonly Suspension[] = [],
  extraDays = 0,
): LastDay {
  const { amount: lawful, unit, moves } = STATUTORY_CLOCKS[id];
  const amount = lawful + extraDays;
  const start = dayNumber(startedOn);
  const stands = standingDays(suspensions);
  const ended =
    unit === 'month' || unit === 'year'
      ? afterMonths(startedOn, unit === 'year' ? amount * 12 : amount, stands)
      : afterDays(start, amount, stands, unit === 'working-day');
  const last = moves ? onWorkingDay(ended) : ended;
  const calendarDecides = unit === 'working-day' || moves;
  return { on: dayText(last), certain: !calendarDecides || announcedBetween(start + 1, last) };
}

/** The last day on which a notice may be given so that `amountDays` working days lie before the hearing. */
export const HEARING_NOTICE_WORKING_DAYS = 7;
export function lastDayToAnnounceHearing(hearingOn: string): string {
  let day = dayNumber(hearingOn);
  for (let left = HEARING_NOTICE_WORKING_DAYS; left > 0; ) if (isWorkingDay(dayText(--day))) left -= 1;
  return dayText(day);
}

/** After the decision to transfer, the file goes to the police within so many hours; hours run on days off too. */
export const TRANSFER_WITHIN_HOURS = 24;
const HOUR_MS = 3_600_000;
export const transferBy = (decidedAt: Date): Date => new Date(decidedAt.getTime() + TRANSFER_WITHIN_HOURS * HOUR_MS);

/** Three percent a day of the fine from the day after the last day of payment, never more than the fine itself. */
export function lateFee(fineYuan: number, payBy: string, paidOn: string): number {
  const days = Math.max(0, dayNumber(paidOn) - dayNumber(payBy));
  return Math.min(fineYuan, (fineYuan * 3 * days) / 100);
}

function standingDays(suspensions: readonly Suspension[]): ReadonlySet<number> {
  const days = new Set<number>();
  for (const { from, until } of suspensions) {
    for (let day = dayNumber(from); day <= dayNumber(until); day++) days.add(day);
  }
  return days;
}

function afterDays(start: number, amount: number, stands: ReadonlySet<number>, working: boolean): number {
  let day = start;
  for (let left = amount; left > 0; ) {
    day += 1;
    if (!stands.has(day) && (!working || isWorkingDay(dayText(day)))) left -= 1;
  }
  return day;
}

/** The same day of a later month, or its last day where there is none; what was suspended is added at the end. */
function afterMonths(startedOn: string, months: number, stands: ReadonlySet<number>): number {
  const [year = 0, month = 1, day = 1] = startedOn.split('-').map(Number);
  const first = new Date(Date.UTC(year, month - 1 + months, 1));
  const lastOfMonth = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  const clipped = String(Math.min(day, lastOfMonth)).padStart(2, '0');
  const plain = dayNumber(`${first.toISOString().slice(0, 8)}${clipped}`);
  const start = dayNumber(startedOn);
  const before = [...stands].filter((one) => one > start && one <= plain).length;
  let end = plain;
  for (let left = before; left > 0; ) if (!stands.has(++end)) left -= 1;
  return end;
}

function onWorkingDay(day: number): number {
  let last = day;
  while (!isWorkingDay(dayText(last))) last += 1;
  return last;
}

function announcedBetween(first: number, last: number): boolean {
  for (let day = first; day <= last; day += 300) if (!isAnnounced(dayText(day))) return false;
  return isAnnounced(dayText(last));
}
