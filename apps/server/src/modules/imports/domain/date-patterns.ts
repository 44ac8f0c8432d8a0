/** What a written date says of year, month and day; what it leaves out is absent. */
export interface WrittenDate {
  readonly year?: number;
  /** The year as it stood with two figures. */
  readonly shortYear?: number;
  readonly month?: number;
  readonly day?: number;
  /** A stretch named instead of a day. */
  readonly part?: 'early' | 'middle' | 'end' | 'whole';
  /** Day and month could be the other way round. */
  readonly ambiguous?: boolean;
}

type Groups = Readonly<Record<string, string | undefined>>;

const part = (word: string | undefined): NonNullable<WrittenDate['part']> => {
  if (word === undefined || word === '') return 'whole';
  if (/初|上旬/.test(word)) return 'early';
  return /中/.test(word) ? 'middle' : 'end';
};

const figures = (groups: Groups, ...names: ('year' | 'shortYear' | 'month' | 'day')[]): WrittenDate =>
  Object.fromEntries(names.map((name) => [name, Number(groups[name])]));

const QUARTER_NAMES = '1234一二三四';
const quarterEnd = (name: string) => ((QUARTER_NAMES.indexOf(name) % 4) + 1) * 3;

function americanOrder({ first, second, year }: Groups): WrittenDate {
  const [one, other] = [Number(first), Number(second)];
  const [month, day] = one > 12 ? [other, one] : [one, other];
  return { year: Number(year), month, day, ambiguous: one <= 12 && other <= 12 && one !== other };
}

/** Every way in which offices write a day, after blanks, weekdays and times are gone. */
const PATTERNS: readonly (readonly [RegExp, (groups: Groups) => WrittenDate])[] = [
  [
    /^(?<year>\d{4})[年\-./,](?<month>\d{1,2})[月\-./,](?<day>\d{1,2})[日号]?\.?$/,
    (g) => figures(g, 'year', 'month', 'day'),
  ],
  [/^(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})[日号]?$/, (g) => figures(g, 'year', 'month', 'day')],
  [/^(?<shortYear>\d{2})年(?<month>\d{1,2})月(?<day>\d{1,2})[日号]?$/, (g) => figures(g, 'shortYear', 'month', 'day')],
  [/^'?(?<shortYear>\d{2})[-./](?<month>\d{1,2})[-./](?<day>\d{1,2})$/, (g) => figures(g, 'shortYear', 'month', 'day')],
  [/^(?<first>\d{1,2})[-./](?<second>\d{1,2})[-./](?<year>\d{4})$/, americanOrder],
  [/^(?<month>\d{1,2})月(?<day>\d{1,2})[日号]?$/, (g) => figures(g, 'month', 'day')],
  [/^(?<month>\d{1,2})[-./](?<day>\d{1,2})[日号]?$/, (g) => figures(g, 'month', 'day')],
  [
    /^(?<year>\d{4})年?(?<month>\d{1,2})月份?(?<part>底|末|初|中旬?|上旬|下旬)?$/,
    (g) => ({ ...figures(g, 'year', 'month'), part: part(g['part']) }),
  ],
  [
    /^(?<year>\d{4})[-./](?<month>\d{1,2})(?<part>底|末|初)?$/,
    (g) => ({ ...figures(g, 'year', 'month'), part: part(g['part']) }),
  ],
  [/^(?<year>(?:19|20)\d{2})(?<month>0[1-9]|1[0-2])$/, (g) => ({ ...figures(g, 'year', 'month'), part: 'whole' })],
  [
    /^(?<month>\d{1,2})月份?(?<part>底|末|初|中旬?|上旬|下旬)?$/,
    (g) => ({ ...figures(g, 'month'), part: part(g['part']) }),
  ],
  [/^(?<year>\d{4})年?(?:年?[底末]|年内|内)$/, (g) => ({ ...figures(g, 'year'), month: 12, part: 'end' })],
  [
    /^(?<year>\d{4})年?第?(?<quarter>[1-4一二三四])季度?[底末]?$/,
    (g) => ({ ...figures(g, 'year'), month: quarterEnd(g['quarter'] ?? ''), part: 'end' }),
  ],
  [/^第?(?<quarter>[1-4一二三四])季度[底末]?$/, (g) => ({ month: quarterEnd(g['quarter'] ?? ''), part: 'end' })],
  [/^(?<year>\d{4})年上半年$/, (g) => ({ ...figures(g, 'year'), month: 6, part: 'end' })],
  [/^(?<year>\d{4})年下半年$/, (g) => ({ ...figures(g, 'year'), month: 12, part: 'end' })],
  [/^(今|本|当)?年[底末内]$/, () => ({ month: 12, part: 'end' })],
];

export function writtenDate(text: string): WrittenDate | undefined {
  for (const [pattern, meaning] of PATTERNS) {
    const found = pattern.exec(text);
    if (found !== null) return meaning(found.groups ?? {});
  }
  return undefined;
}
