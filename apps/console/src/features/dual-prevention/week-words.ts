import type { EffectFigures } from '@zhiben/contract/dual-prevention.ts';

const DAY_MS = 86_400_000;

/** `11-16 至 11-22`, and the year when it is another than this day's. */
export function weekWords(weekOn: string, untilOn: string, today: string): string {
  const from = weekOn.startsWith(today.slice(0, 4)) ? weekOn.slice(5) : weekOn;
  return `${from} 至 ${untilOn.slice(5)}`;
}

/** The Monday of a day, so many weeks before. */
export function mondayOf(day: string, weeksBefore = 0): string {
  const at = Date.parse(`${day}T00:00:00Z`);
  const sinceMonday = (new Date(at).getUTCDay() + 6) % 7;
  return new Date(at - (sinceMonday + 7 * weeksBefore) * DAY_MS).toISOString().slice(0, 10);
}

export const sundayOf = (monday: string): string =>
  new Date(Date.parse(`${monday}T00:00:00Z`) + 6 * DAY_MS).toISOString().slice(0, 10);

/** `92.5`, without zeros that say nothing. */
export const pointsWords = (points: number): string => String(points);

export const scoreWords = ({ score }: Pick<EffectFigures, 'score'>): string =>
  score === null ? '无应办事项' : `${pointsWords(score)} 分`;
