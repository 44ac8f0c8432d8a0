const DAY_MS = 86_400_000;
const SHANGHAI_OFFSET_MS = 8 * 3_600_000;

/** Days since 1970-01-01 of a calendar day 'YYYY-MM-DD'. Throws RangeError on anything that is not a real day. */
export function dayNumber(on: string): number {
  const at = /^\d{4}-\d{2}-\d{2}$/.test(on) ? Date.parse(`${on}T00:00:00Z`) : Number.NaN;
  if (Number.isNaN(at) || dayText(at / DAY_MS) !== on) throw new RangeError(`not a calendar day: ${on}`);
  return at / DAY_MS;
}

/** The calendar day 'YYYY-MM-DD' of a day number. */
export function dayText(number: number): string {
  return new Date(number * DAY_MS).toISOString().slice(0, 10);
}

/** Monday is 1, Sunday is 7. */
export function weekday(number: number): number {
  return ((((number + 3) % 7) + 7) % 7) + 1;
}

/** The calendar day it is in China at that instant (Asia/Shanghai has kept UTC+8 since 1991). */
export function dayInChina(at: Date): string {
  return dayText(Math.floor((at.getTime() + SHANGHAI_OFFSET_MS) / DAY_MS));
}

/** The instant a calendar day ends in China: a deadline "on" that day is missed from this instant on. */
export function endOfDayInChina(on: string): Date {
  return new Date((dayNumber(on) + 1) * DAY_MS - SHANGHAI_OFFSET_MS);
}
