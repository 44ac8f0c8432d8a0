import { dayNumber, dayText, weekday } from './day.ts';
import { HOLIDAY_NOTICES } from './holidays.ts';

/** A computed last day. Not certain when it depends on a year whose holidays have not been announced. */
export interface LastDay {
  readonly on: string;
  readonly certain: boolean;
}

const OFF = new Set(days('offOnWeekdays'));
const WORKED = new Set(days('workedOnWeekends'));

/** Whether offices work on that day. Without a notice for its year, plain weekdays are assumed (`isAnnounced` tells). */
export function isWorkingDay(on: string): boolean {
  return works(dayNumber(on));
}

/** Whether the holidays of that day's year have been announced. */
export function isAnnounced(on: string): boolean {
  return Number(on.slice(0, 4)) in HOLIDAY_NOTICES;
}

/** The n-th working day after `on`; the day itself is not counted. Zero days end on the day itself. */
export function addWorkingDays(on: string, amountDays: number): LastDay {
  const start = dayNumber(on);
  let day = start;
  for (let left = whole(amountDays); left > 0; ) if (works(++day)) left--;
  return { on: dayText(day), certain: day === start || allAnnounced(start + 1, day) };
}

/** The n-th natural day after `on`, moved to the next working day when it falls on a holiday. */
export function addNaturalDays(on: string, amountDays: number): LastDay {
  const end = dayNumber(on) + whole(amountDays);
  let day = end;
  while (!works(day)) day++;
  return { on: dayText(day), certain: allAnnounced(end, day) };
}

/** Working days after `from` up to and including `to`; negative when `to` lies before `from`. */
export function workingDaysBetween(from: string, to: string): number {
  const [first, last] = [dayNumber(from), dayNumber(to)];
  if (last < first) return 0 - workingDaysBetween(to, from);

  let count = 0;
  for (let day = first + 1; day <= last; day++) if (works(day)) count++;
  return count;
}

function works(day: number): boolean {
  return weekday(day) <= 5 ? !OFF.has(day) : WORKED.has(day);
}

function allAnnounced(first: number, last: number): boolean {
  for (let year = yearOf(first); year <= yearOf(last); year++) if (!(year in HOLIDAY_NOTICES)) return false;
  return true;
}

function yearOf(day: number): number {
  return Number(dayText(day).slice(0, 4));
}

function whole(amountDays: number): number {
  if (!Number.isInteger(amountDays) || amountDays < 0) throw new RangeError(`not a number of days: ${amountDays}`);
  return amountDays;
}

function days(kind: 'offOnWeekdays' | 'workedOnWeekends'): number[] {
  return Object.entries(HOLIDAY_NOTICES).flatMap(([year, notice]) =>
    notice[kind].map((on) => dayNumber(`${year}-${on}`)),
  );
}
