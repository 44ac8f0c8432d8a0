import { withFigures } from './chinese-number.ts';
import { parseDate } from './parse-date.ts';
import { halfWidth } from './plain-text.ts';

/** What a register's title says of its time. */
export interface YearHint {
  readonly year?: number;
  /** The day on which the register was written. */
  readonly reportedOn?: string;
}

const REPORTED =
  /(?:填报|填表|制表|上报|统计|截至|截止|报送|更新|填写)(?:日期|时间)?\s*[:：]?\s*((?:19|20)\d{2}\s*[年.\-/]\s*\d{1,2}\s*[月.\-/]\s*\d{1,2}|(?:19|20)\d{6})/;

export function yearHint(titles: readonly string[], sheet: string): YearHint {
  const words = titles.map((title) => withFigures(halfWidth(title)));
  const reported = parseDate(words.map((title) => REPORTED.exec(title)?.[1]).find((day) => day !== undefined) ?? '');
  const year = onlyYear(words.map((title) => title.replace(REPORTED, ''))) ?? onlyYear([halfWidth(sheet)]);

  return {
    ...(year === undefined ? {} : { year }),
    ...(reported.kind === 'day' ? { reportedOn: reported.on } : {}),
  };
}

/** The one year the titles speak of; with two, neither can be assumed. */
function onlyYear(titles: readonly string[]): number | undefined {
  const years = new Set(
    titles.flatMap((title) => title.match(/(?<!\d)(?:19|20)\d{2}(?=\s*(?:年|行动|度|[-—~至]))/g) ?? []),
  );
  const [year] = years;
  return years.size === 1 ? Number(year) : undefined;
}
