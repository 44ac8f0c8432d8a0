import { dayNumber, dayText } from '../calendar/day.ts';

/** Something that takes somebody to an enterprise between two days, both included. */
export interface ToCome {
  readonly from: string;
  readonly until: string;
}

export interface Merged<Item extends ToCome> {
  readonly on: string;
  readonly items: readonly Item[];
}

/**
 * One visit for as much of it as one day can serve, within so many days from today; undefined where no day serves two.
 * What is late can be served at once, and on any later day too.
 */
export function mergeVisits<Item extends ToCome>(
  toCome: readonly Item[],
  today: string,
  withinDays: number,
): Merged<Item> | undefined {
  const start = dayNumber(today);
  let best: Merged<Item> | undefined;
  for (let day = start; day <= start + withinDays; day++) {
    const on = dayText(day);
    const items = toCome.filter(({ from, until }) => from <= on && (until >= on || until < today));
    if (items.length > Math.max(1, best?.items.length ?? 0)) best = { on, items };
  }
  return best;
}
