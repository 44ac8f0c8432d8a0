import dayjs from 'dayjs';

const lastDayOf = (month: string): string => dayjs(`${month}-01`).endOf('month').format('YYYY-MM-DD');

/** The major hazards found in a month (`2026-11`). */
export const foundIn = (month: string): string =>
  `/hazards?level=major&foundFrom=${month}-01&foundUntil=${lastDayOf(month)}`;

/** The major hazards written off in a month. */
export const writtenOffIn = (month: string): string =>
  `/hazards?level=major&state=written-off&closedFrom=${month}-01&closedUntil=${lastDayOf(month)}`;
