import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, addMonths, civilDay, lastOfMonth } from './civil-date.ts';
import { type DateHint, parseDate } from './parse-date.ts';

const CHINESE = '〇一二三四五六七八九';
const inChinese = (figure: number): string => {
  if (figure < 10) return CHINESE[figure] ?? '';
  const tens = figure < 20 ? '' : CHINESE[Math.floor(figure / 10)];
  return `${tens}十${figure % 10 === 0 ? '' : CHINESE[figure % 10]}`;
};
const digits = (figure: number) => [...String(figure)].map((digit) => CHINESE[Number(digit)]).join('');
const two = (figure: number) => String(figure).padStart(2, '0');
const wide = (text: string) => text.replaceAll(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));

const STYLES: Readonly<Record<string, (y: number, m: number, d: number) => string>> = {
  'with dots': (y, m, d) => `${y}.${m}.${d}`,
  'with dashes': (y, m, d) => `${y}-${two(m)}-${two(d)}`,
  'with slashes': (y, m, d) => `${y}/${m}/${d}`,
  'in Chinese units': (y, m, d) => `${y}年${m}月${d}日`,
  'in Chinese units with blanks': (y, m, d) => ` ${y} 年 ${two(m)} 月 ${two(d)} 号 `,
  'in Chinese numerals': (y, m, d) => `${digits(y)}年${inChinese(m)}月${inChinese(d)}日`,
  'without signs': (y, m, d) => `${y}${two(m)}${two(d)}`,
  'in full width': (y, m, d) => wide(`${y}.${m}.${d}`),
  'with time of day': (y, m, d) => `${y}-${two(m)}-${two(d)} 08:30:00`,
  'with weekday': (y, m, d) => `${y}年${m}月${d}日（星期三）`,
  'as a deadline': (y, m, d) => `${y}年${m}月${d}日前完成整改`,
  'as a count of days': (y, m, d) => String(Date.UTC(y, m - 1, d) / 86_400_000 + 25_569),
};

const anyDay = fc
  .tuple(fc.integer({ min: 1991, max: 2099 }), fc.integer({ min: 1, max: 12 }), fc.nat())
  .map(([year, month, some]) => ({ year, month, day: (some % lastOfMonth(year, month)) + 1 }));

describe('a date', () => {
  test.each(Object.entries(STYLES))('written %s reads back as the same day', (_style, write) => {
    fc.assert(
      fc.property(anyDay, ({ year, month, day }) => {
        expect(parseDate(write(year, month, day))).toMatchObject({ kind: 'day', on: civilDay(year, month, day) });
      }),
    );
  });

  test('that the calendar lacks is refused, however it is written', () => {
    const lacking = fc
      .tuple(fc.integer({ min: 1991, max: 2099 }), fc.integer({ min: 1, max: 99 }), fc.integer({ min: 1, max: 99 }))
      .filter(([year, month, day]) => civilDay(year, month, day) === undefined);
    fc.assert(
      fc.property(lacking, ([year, month, day]) => {
        expect(parseDate(`${year}-${two(month)}-${two(day)}`).kind).toBe('unreadable');
      }),
    );
  });

  test('never throws and never invents a day that does not exist', () => {
    const sign = fc.constantFrom(...'0123456789年月日.-/前底至、 十二零');
    fc.assert(
      fc.property(fc.string({ unit: sign, maxLength: 14 }), (text) => {
        const parsed = parseDate(text, { year: 2023, notBefore: '2023-05-10', take: 'last' });
        if (parsed.kind === 'day') expect(new Date(parsed.on).toISOString().slice(0, 10)).toBe(parsed.on);
      }),
    );
  });

  test('that does not exist is quoted with what to write instead', () => {
    expect(parseDate('2023-13-45')).toEqual({
      kind: 'unreadable',
      sentence: '日期「2023-13-45」不存在，请改为真实日期，例如 2023-10-12。',
    });
  });
});

const found: DateHint = { year: 2023, notBefore: '2023-11-20', take: 'last' };

test.each<[string, DateHint, string, string[]]>([
  ['7月12日', { year: 2023 }, '2023-07-12', ['year']],
  ['7.12', { year: 2023 }, '2023-07-12', ['year']],
  ['十二月五日', { year: 2023 }, '2023-12-05', ['year']],
  ['12月28日', { year: 2024, notAfter: '2024-01-05' }, '2023-12-28', ['year']],
  ['12月28日', { notAfter: '2024-01-05' }, '2023-12-28', ['year']],
  ['1月3日', { notAfter: '2024-01-05' }, '2024-01-03', ['year']],
  ['1月10日', found, '2024-01-10', ['year']],
  ['12月10日前', found, '2023-12-10', ['year']],
  ['23.5.9', {}, '2023-05-09', ['short-year']],
  ['10/12/2023', {}, '2023-10-12', ['order']],
  ['25/12/2023', {}, '2023-12-25', []],
  ['2024年1月底前', {}, '2024-01-31', ['period-end']],
  ['2024年2月底', {}, '2024-02-29', ['period-end']],
  ['12月底前', found, '2023-12-31', ['year', 'period-end']],
  ['2023年3月中旬', {}, '2023-03-20', ['period-end']],
  ['2024年底前', {}, '2024-12-31', ['period-end']],
  ['2024年第一季度', {}, '2024-03-31', ['period-end']],
  ['2023年10月', {}, '2023-10-01', ['period-start']],
  ['2023年10月', { take: 'last' }, '2023-10-31', ['period-end']],
  ['2023.10.12-10.15', {}, '2023-10-12', ['range']],
  ['2023年10月12日至14日', { take: 'last' }, '2023-10-14', ['range']],
  ['15日内', found, '2023-12-05', ['relative']],
  ['一个月内', found, '2023-12-20', ['relative']],
  ['本月底', found, '2023-11-30', ['relative']],
  ['45056', {}, '2023-05-10', ['serial']],
  ['已于2023年5月10日整改到位', {}, '2023-05-10', ['within']],
  ['2023-05-09T16:00:00.000Z', {}, '2023-05-10', []],
  ['2月29日', found, '2024-02-29', ['year']],
])('「%s」 is read with what had to be assumed', (text, hint, on, assumed) => {
  expect(parseDate(text, hint)).toEqual({ kind: 'day', on, assumed });
});

test.each(['立即整改', '立行立改', '即查即改', '当场整改'])('「%s」 is due on the day of finding', (text) => {
  expect(parseDate(text).kind).toBe('immediate');
});

test.each(['长期坚持', '持续整改', '常态化'])('「%s」 sets no deadline', (text) => {
  expect(parseDate(text).kind).toBe('long-term');
});

test.each(['', ' ', '/', '——', '无', '暂无'])('「%s」 says nothing', (text) => {
  expect(parseDate(text).kind).toBe('blank');
});

test.each(['7月12日', '尽快', '5个工作日', '#REF!', '2203.1.1', '15日内', '123'])('「%s」 alone is no date', (text) => {
  expect(parseDate(text).kind).toBe('unreadable');
});

test('months and days are added as the calendar has them', () => {
  expect(addMonths('2023-01-31', 1)).toBe('2023-02-28');
  expect(addMonths('2023-12-15', 2)).toBe('2024-02-15');
  expect(addDays('2024-02-28', 2)).toBe('2024-03-01');
});
