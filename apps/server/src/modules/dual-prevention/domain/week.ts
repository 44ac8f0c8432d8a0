import { windowOf } from '@zhiben/rules/cadence/windows.ts';
import { dayNumber, dayText } from '@zhiben/rules/calendar/day.ts';

/** A week from Monday to Sunday, by its Monday. */
export interface Week {
  readonly weekOn: string;
  readonly untilOn: string;
}

export function weekOf(day: string): Week {
  const { fromOn, untilOn } = windowOf('workshop-weekly', day);
  return { weekOn: fromOn, untilOn };
}

/** The week so many weeks after another; before it, when negative. */
export const weekAfter = ({ weekOn }: Week, amountWeeks = 1): Week =>
  weekOf(dayText(dayNumber(weekOn) + amountWeeks * 7));

/** Every week that has ended before this day, from the one that the first day lies in. */
export function endedWeeks(sinceOn: string, today: string): readonly Week[] {
  const weeks: Week[] = [];
  for (let week = weekOf(sinceOn); week.untilOn < today; week = weekAfter(week)) weeks.push(week);
  return weeks;
}
