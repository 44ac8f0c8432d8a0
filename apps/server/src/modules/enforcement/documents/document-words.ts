import { lastDayOf } from '@zhiben/rules/enforcement/statutory-clocks.ts';

/** 2026年11月30日, as papers write it. */
export function dayWords(on: string): string {
  const [year, month, day] = on.split('-').map(Number);
  return `${year}年${month}月${day}日`;
}

const clock = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  year: 'numeric',
  month: 'long',
  day: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hour12: false,
});
export const timeWords = (at: Date): string => clock.format(at);

/** What whoever is ordered or punished may still do, with the last days if it is served on that day. */
export function remedyWords(servedOn: string): string {
  const review = lastDayOf('reconsideration', servedOn);
  const suit = lastDayOf('lawsuit', servedOn);
  const provisional = review.certain && suit.certain ? '' : '（其间节假日安排尚未公布的，以公布后为准）';
  return `如不服，可自收到之日起六十日内申请行政复议，或者六个月内提起行政诉讼；当日收到的，分别至${dayWords(review.on)}和${dayWords(suit.on)}止${provisional}。`;
}
