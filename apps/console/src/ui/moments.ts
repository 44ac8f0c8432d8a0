const ZONE = 'Asia/Shanghai';
const DAY_MS = 86_400_000;

const parts = new Intl.DateTimeFormat('en-CA', {
  timeZone: ZONE,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
});

function read(at: Date) {
  const found = Object.fromEntries(parts.formatToParts(at).map(({ type, value }) => [type, value]));
  const { year, month, day, hour, minute, second } = found;
  return { on: `${year}-${month}-${day}`, year, monthDay: `${month}-${day}`, time: `${hour}:${minute}`, second };
}

/** The calendar day in the district. */
export const dayOf = (at: Date): string => read(at).on;

export const dayAfter = (at: Date): string => dayOf(new Date(at.getTime() + DAY_MS));

/** 今天 14:05, 昨天 14:05, 11-23 14:05, and the year when it is another. */
export function shortTime(at: Date, now: Date): string {
  const then = read(at);
  const today = read(now);
  if (then.on === today.on) return `今天 ${then.time}`;
  if (then.on === dayOf(new Date(now.getTime() - DAY_MS))) return `昨天 ${then.time}`;
  if (then.on === dayAfter(now)) return `明天 ${then.time}`;
  return then.year === today.year ? `${then.monthDay} ${then.time}` : `${then.on} ${then.time}`;
}

export function fullTime(at: Date): string {
  const { on, time, second } = read(at);
  return `${on} ${time}:${second}（北京时间）`;
}

const WEEKDAYS = ['日', '一', '二', '三', '四', '五', '六'];

/** 今天, 明天, 11-25 周二. */
export function dayTitle(on: string, now: Date): string {
  if (on === dayOf(now)) return '今天';
  if (on === dayAfter(now)) return '明天';
  const weekday = WEEKDAYS[new Date(`${on}T00:00:00Z`).getUTCDay()];
  return `${on.startsWith(dayOf(now).slice(0, 5)) ? on.slice(5) : on} 周${weekday}`;
}

export interface TimeLeft {
  readonly kind: 'overdue' | 'near' | 'far';
  readonly text: string;
}

const HOUR_MS = 3_600_000;

/** How long is left, in the unit a person would use. Less than a day is near. Days past are calendar days, as the board counts them. */
export function timeLeft(dueAt: Date, now: Date): TimeLeft {
  const leftMs = dueAt.getTime() - now.getTime();
  if (leftMs <= -DAY_MS) return { kind: 'overdue', text: `逾期 ${daysBetween(dueAt, now)} 天` };
  if (leftMs < 0) return { kind: 'overdue', text: `逾期${lasting(-leftMs)}` };
  return { kind: leftMs < DAY_MS ? 'near' : 'far', text: `剩${lasting(leftMs)}` };
}

const daysBetween = (from: Date, until: Date): number => (Date.parse(dayOf(until)) - Date.parse(dayOf(from))) / DAY_MS;

function lasting(ms: number): string {
  if (ms >= DAY_MS) return ` ${Math.floor(ms / DAY_MS)} 天`;
  if (ms >= HOUR_MS) return ` ${Math.floor(ms / HOUR_MS)} 小时`;
  return ` ${Math.max(1, Math.floor(ms / 60_000))} 分钟`;
}
