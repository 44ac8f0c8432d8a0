import { dayNumber, dayText, weekday } from '../calendar/day.ts';
import { CADENCE_RULES, type Cadence, type CadenceRule } from './cadence-rules.ts';

/** The days, both included, in which one check must be made. */
export interface CheckWindow {
  readonly fromOn: string;
  readonly untilOn: string;
}

/** The window of a cadence that a day lies in. */
export const windowOf = (cadence: Cadence, on: string): CheckWindow => periodOf(CADENCE_RULES[cadence].every, on);

/** The day itself, or the week from Monday, the month, the quarter that a day lies in. */
export function periodOf(every: CadenceRule['every'], on: string): CheckWindow {
  const day = dayNumber(on);
  switch (every) {
    case 'day':
      return { fromOn: on, untilOn: on };
    case 'week': {
      const monday = day - weekday(day) + 1;
      return { fromOn: dayText(monday), untilOn: dayText(monday + 6) };
    }
    case 'month':
      return months(on, 1);
    case 'quarter':
      return months(on, 3);
  }
}

/** Every window that shares a day with the range, in order. */
export function windowsIn(cadence: Cadence, { fromOn, untilOn }: CheckWindow): readonly CheckWindow[] {
  const windows: CheckWindow[] = [];
  let on = fromOn;
  while (on <= untilOn) {
    const window = windowOf(cadence, on);
    windows.push(window);
    on = dayText(dayNumber(window.untilOn) + 1);
  }
  return windows;
}

/** The run of months a day lies in, runs counted from January. */
function months(on: string, amountMonths: number): CheckWindow {
  const year = Number(on.slice(0, 4));
  const first = Math.floor((Number(on.slice(5, 7)) - 1) / amountMonths) * amountMonths;
  const start = (month: number) => dayNumber(new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 10));
  return { fromOn: dayText(start(first)), untilOn: dayText(start(first + amountMonths) - 1) };
}
