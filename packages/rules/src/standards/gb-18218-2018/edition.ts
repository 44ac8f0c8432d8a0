import type { Edition } from '../../engine/edition.ts';
import type { Source } from '../../engine/rule.ts';

export const gb182182018: Edition = {
  id: 'gb-18218-2018',
  title: '危险化学品重大危险源辨识',
  inForceFrom: '2019-03-01',
};

const STANDARD = 'GB 18218-2018';

/** The tables were read row by row; how they are combined was not at hand word for word, and is said to be provisional. */
export const SOURCES = {
  thresholds: { standard: STANDARD, clause: '表1、表2', basis: 'quotation' },
  corrections: { standard: STANDARD, clause: '表3、表4', basis: 'quotation' },
  exposure: { standard: STANDARD, clause: '厂外暴露人员校正系数α', basis: 'quotation' },
  levels: { standard: STANDARD, clause: '分级标准', basis: 'quotation' },
  formulas: { standard: STANDARD, clause: 'S＝∑q/Q，R＝α·∑β·q/Q', basis: 'provisional' },
} as const satisfies Record<string, Source>;
