import type { AlarmView } from '@zhiben/contract/alarms.ts';
import { alarmKindLabel } from '@zhiben/vocabulary/monitoring.ts';

/** `91.5 %`, with the decimals of the point. */
export const valueWords = (value: number, { decimals, unit }: Pick<AlarmView, 'decimals' | 'unit'>): string =>
  `${value.toFixed(decimals)} ${unit}`;

const TAKES_NO_LIMIT = ['stuck', 'silence', 'out-of-range'];

/** 高高报 91.5 %（限值 90.0 %）; what has no value or no limit does without. */
export function whatHappened(alarm: AlarmView): string {
  const { kind, value, limit } = alarm;
  const limited = TAKES_NO_LIMIT.includes(kind) ? '' : `（限值 ${valueWords(limit, alarm)}）`;
  return [alarmKindLabel[kind], value === null ? '' : valueWords(value, alarm)].filter(Boolean).join(' ') + limited;
}

/** How long something lasted or has lasted, in the unit a control room would use. */
export function lasting(fromAt: string, untilAt: Date): string {
  const seconds = Math.max(0, Math.round((untilAt.getTime() - Date.parse(fromAt)) / 1000));
  if (seconds < 60) return `${seconds} 秒`;
  if (seconds < 3600) return `${Math.floor(seconds / 60)} 分钟`;
  const hours = Math.floor(seconds / 3600);
  return hours < 48 ? `${hours} 小时 ${Math.floor((seconds % 3600) / 60)} 分` : `${Math.floor(hours / 24)} 天`;
}
