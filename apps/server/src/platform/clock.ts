/** The one way to ask what time it is; everything that decides is handed the answer. */
export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };

const districtDay = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Asia/Shanghai',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** The calendar day in the district (Asia/Shanghai) at an instant, as `2026-11-23`. */
export const dayOf = (instant: Date): string => districtDay.format(instant);

/** The last instant of a district day: a deadline "by 2024-12-31" ends when that day ends in Shanghai (UTC+8, no summer time). */
export const endOfDay = (day: string): Date => new Date(`${day}T23:59:59.999+08:00`);

export const startOfDay = (day: string): Date => new Date(`${day}T00:00:00+08:00`);
