import { halfWidth } from './plain-text.ts';
import { BLANK_READING, type Reading, read, saysNothing } from './reading.ts';

/** An amount in yuan; the heading may give the unit. */
export function parseFunds(text: string, heading: string): Reading<number> {
  if (saysNothing(text)) return BLANK_READING;
  const found = /^[¥￥]?(\d+(?:\.\d+)?)(万|千|亿)?元?(?:人民币|左右)?$/.exec(halfWidth(text).replaceAll(/[,\s]/g, ''));
  if (found === null) return { kind: 'unreadable', sentence: `看不懂金额「${text}」，请只写数字。` };
  const unit = found[2] ?? /[万千亿](?=元)/.exec(heading)?.[0];
  const factor = unit === '亿' ? 1e8 : unit === '万' ? 1e4 : unit === '千' ? 1e3 : 1;
  return read(Math.round(Number(found[1]) * factor * 100) / 100);
}
