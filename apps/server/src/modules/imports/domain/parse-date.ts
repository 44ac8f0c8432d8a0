import { withFigures } from './chinese-number.ts';
import { addDays, addMonths, civilDay, dayNumber, dayOfNumber, lastOfMonth, monthOf, yearOf } from './civil-date.ts';
import { type WrittenDate, writtenDate } from './date-patterns.ts';
import { halfWidth } from './plain-text.ts';
import { saysNothing } from './reading.ts';

/** What had to be assumed to make a day of what is written. */
export type Assumption =
  | 'year'
  | 'short-year'
  | 'order'
  | 'period-start'
  | 'period-end'
  | 'range'
  | 'relative'
  | 'serial'
  | 'within';

export type ParsedDate =
  | { readonly kind: 'blank' }
  | { readonly kind: 'day'; readonly on: string; readonly assumed: readonly Assumption[] }
  | { readonly kind: 'immediate' }
  | { readonly kind: 'long-term' }
  | { readonly kind: 'unreadable'; readonly sentence: string };

/** What is known around the date, to fill in what it leaves out. */
export interface DateHint {
  /** The year the register speaks of. */
  readonly year?: number;
  /** The date cannot lie before this day: a deadline does not precede the finding. */
  readonly notBefore?: string;
  /** The date cannot lie after this day: nothing is found after the register was written. */
  readonly notAfter?: string;
  /** Whether a stretch (a month, a range) stands for its first or its last day. */
  readonly take?: 'first' | 'last';
}

const IMMEDIATE =
  /立即|立行立改|立查立改|立整立改|即查即改|即知即改|边查边改|随查随改|当场|现场(整改|完成)|当日|当天|马上|随即|即时|即刻/;
const LONG_TERM = /长期|常态|持续|一直|始终|日常|经常/;
const EARLIEST_YEAR = 1990;
const LATEST_YEAR = 2100;
const SERIALS = { first: 32_874, last: 73_415, of1970: 25_569 };

/** Reads a date as offices write it. Never guesses silently: what was assumed is named. */
export function parseDate(text: string, hint: DateHint = {}): ParsedDate {
  if (saysNothing(text)) return { kind: 'blank' };
  const words = bare(text);
  const hasFigures = /\d/.test(words);
  if (!hasFigures && IMMEDIATE.test(words)) return { kind: 'immediate' };
  if (!hasFigures && LONG_TERM.test(words)) return { kind: 'long-term' };

  return (
    serial(words) ??
    relative(words, hint) ??
    dayOf(words, hint, text) ??
    range(words, hint, text) ??
    within(words, hint, text) ??
    unreadable(text)
  );
}

/** The words without time of day, weekday, blanks and the 前 of a deadline. */
function bare(text: string): string {
  return withFigures(inChinaTime(halfWidth(text)))
    .replace(/[T\s]+\d{1,2}:\d{2}(:\d{2})?(\.\d+)?\s*([AaPp][Mm])?$/, '')
    .replaceAll(/(上午|下午|晚上|凌晨)?\d{1,2}(时|点)(\d{1,2}分?|整|半|许|左右)?/g, '')
    .replaceAll(/[（(]?(星期|礼拜|周)[一二三四五六日天][)）]?/g, '')
    .replaceAll(/\s+/g, '')
    .replaceAll(/(?<=\d)、(?=\d{1,2}、\d{1,2}$)|(?<=\d{4}、\d{1,2})、(?=\d{1,2}$)/g, '.')
    .replaceAll('。', '.')
    .replace(/^(于|至|到|截至|截止到?|限期?|约|定于|暂定|计划|预计|拟|在|自)+(?=[\d年月本当第今])/, '')
    .replace(/(之?前|以前|止|为止|左右|完成|整改|到位|完毕)+\.?$/, '');
}

/** A day written as an instant in UTC is the day on which it was that time here. */
function inChinaTime(text: string): string {
  const instant = /^\d{4}-\d{2}-\d{2}T(?:[01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d+)?)?Z$/.test(text)
    ? Date.parse(text)
    : Number.NaN;
  return Number.isNaN(instant) ? text : dayOfNumber(Math.floor((instant + 8 * 3_600_000) / 86_400_000));
}

const day = (on: string, ...assumed: Assumption[]): ParsedDate => ({ kind: 'day', on, assumed });

const unreadable = (text: string): ParsedDate => ({
  kind: 'unreadable',
  sentence: `看不懂日期「${text}」，请写成 2023-10-12 这样的日期。`,
});

/** A date that lost its format on the way: Excel's count of days. */
function serial(words: string): ParsedDate | undefined {
  if (!/^\d{5}(\.\d+)?$/.test(words)) return undefined;
  const count = Math.floor(Number(words));
  if (count < SERIALS.first || count > SERIALS.last) return undefined;
  return day(dayOfNumber(count - SERIALS.of1970), 'serial');
}

/** 15日内, 两个月内, 当月底: counted from the day before which the date cannot lie. */
function relative(words: string, { notBefore }: DateHint): ParsedDate | undefined {
  if (notBefore === undefined) return undefined;
  if (/^(本|当)月[底末]$/.test(words)) {
    const [year, month] = [yearOf(notBefore), monthOf(notBefore)];
    return day(civilDay(year, month, lastOfMonth(year, month)) ?? notBefore, 'relative');
  }
  const found = /^(\d{1,3})(个?月|周|个?星期|日|天)(?:之内|以内|内)?$/.exec(words);
  if (found === null || /^\d+(日|月)$/.test(words)) return undefined;

  const count = Number(found[1]);
  const unit = found[2] ?? '';
  if (unit.includes('月')) return day(addMonths(notBefore, count), 'relative');
  return day(addDays(notBefore, /周|星期/.test(unit) ? count * 7 : count), 'relative');
}

function dayOf(words: string, hint: DateHint, text: string): ParsedDate | undefined {
  const written = writtenDate(words);
  if (written === undefined) return undefined;

  const assumed: Assumption[] = written.ambiguous === true ? ['order'] : [];
  const year = written.year ?? yearFor(written, hint);
  if (year === undefined) {
    return { kind: 'unreadable', sentence: `日期「${text}」没有年份，请写全，例如 2023-10-12。` };
  }
  if (written.year === undefined) assumed.push(written.shortYear === undefined ? 'year' : 'short-year');
  if (written.part !== undefined) assumed.push(takesFirst(written, hint) ? 'period-start' : 'period-end');

  const on = civilDay(year, written.month ?? 0, dayIn(year, written, hint));
  if (on === undefined)
    return { kind: 'unreadable', sentence: `日期「${text}」不存在，请改为真实日期，例如 2023-10-12。` };
  if (year < EARLIEST_YEAR || year > LATEST_YEAR) {
    return { kind: 'unreadable', sentence: `日期「${text}」的年份${year}不合理，请核对。` };
  }
  return { kind: 'day', on, assumed };
}

const takesFirst = ({ part }: WrittenDate, { take = 'first' }: DateHint) => part === 'whole' && take === 'first';

function dayIn(year: number, written: WrittenDate, hint: DateHint): number {
  if (written.part === undefined) return written.day ?? 0;
  if (written.part === 'early') return 10;
  if (written.part === 'middle') return 20;
  return takesFirst(written, hint) ? 1 : lastOfMonth(year, written.month ?? 1);
}

/** The year left out: the first that does not precede what the date must follow, else the register's own. */
function yearFor(written: WrittenDate, hint: DateHint): number | undefined {
  if (written.shortYear !== undefined) return 2000 + written.shortYear;
  const near = (year: number) => civilDay(year, written.month ?? 0, dayIn(year, written, hint));

  if (hint.notBefore !== undefined) {
    const year = yearOf(hint.notBefore);
    return (near(year) ?? '') >= hint.notBefore || near(year + 1) === undefined ? year : year + 1;
  }
  const year = hint.year ?? (hint.notAfter === undefined ? undefined : yearOf(hint.notAfter));
  if (year === undefined || hint.notAfter === undefined) return year;
  return (near(year) ?? '') <= hint.notAfter ? year : year - 1;
}

/** 10月12日至13日, 2023.10.12-10.15: the first day or the last, as asked. */
function range(words: string, hint: DateHint, text: string): ParsedDate | undefined {
  const halves = /^(.*?\d[日号]?)(?:至|到|~|—+|–|、|,|;|和|及|-+)((?:\d{4}[年\-./])?\d.*)$/.exec(words);
  const first = dayOf(halves?.[1] ?? '', hint, text);
  if (halves === null || first?.kind !== 'day') return first;
  if (hint.take !== 'last') return { ...first, assumed: [...first.assumed, 'range'] };

  const last = dayOf(completed(halves[2] ?? '', first.on), { ...hint, notBefore: first.on }, text);
  return last?.kind === 'day' && dayNumber(last.on) >= dayNumber(first.on)
    ? day(last.on, ...first.assumed, 'range')
    : undefined;
}

/** The end of a range that gives only its day: the month is that of the start. */
const completed = (words: string, start: string) =>
  /^\d{1,2}[日号]?$/.test(words) ? `${monthOf(start)}月${words}` : words;

/** The one full date in a sentence: 已于2023年5月10日整改. */
function within(words: string, hint: DateHint, text: string): ParsedDate | undefined {
  const dates = words.match(/(?<!\d)\d{4}[年\-./]\d{1,2}[月\-./]\d{1,2}(?!\d)/g) ?? [];
  const found = dates.length === 1 ? dayOf(dates[0] ?? '', hint, text) : undefined;
  return found?.kind === 'day' ? { ...found, assumed: [...found.assumed, 'within'] } : found;
}
