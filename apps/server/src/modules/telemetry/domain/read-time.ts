import { Malformed } from './batch.ts';

/** `20261130T080000`, `2026-11-30 08:00:00`: a wall clock in China, as many devices write it. */
const WALL_CLOCK = /^(\d{4})-?(\d\d)-?(\d\d)[T ]?(\d\d):?(\d\d):?(\d\d)(?:\.(\d{1,3}))?$/;

/** An instant in ms since 1970: a number of ms, ISO 8601 with its zone, or the wall clock of China. */
export function readTime(time: unknown): number {
  if (typeof time === 'number' && Number.isFinite(time)) return Math.floor(time);
  if (typeof time !== 'string') throw new Malformed(`时间无法识别：${shown(time)}`);
  const wall = WALL_CLOCK.exec(time);
  const [, year, month, day, hour, minute, second, fraction = '0'] = wall ?? [];
  const iso = wall ? `${year}-${month}-${day}T${hour}:${minute}:${second}.${fraction.padEnd(3, '0')}+08:00` : time;
  const at = /\d\dT\d\d:.*(Z|[+-]\d\d:?\d\d)$/.test(iso) ? Date.parse(iso) : Number.NaN;
  if (Number.isNaN(at)) throw new Malformed(`时间无法识别：${shown(time)}`);
  return at;
}

export const shown = (value: unknown): string => String(JSON.stringify(value) ?? value).slice(0, 80);
