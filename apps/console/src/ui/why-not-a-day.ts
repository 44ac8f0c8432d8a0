import dayjs from 'dayjs';
import customParseFormat from 'dayjs/plugin/customParseFormat.js';

dayjs.extend(customParseFormat);

/** How people write a day; the first is how it is shown. */
export const DAY_FORMATS = ['YYYY-MM-DD', 'YYYY/M/D', 'YYYYMMDD', 'YYYY.M.D'];

/** Why a typed day cannot be taken, in a sentence that repeats it; undefined where it can, or where nothing is typed. */
export function whyNotADay(typed: string, from?: string, until?: string): string | undefined {
  const text = typed.trim();
  if (text === '') return undefined;
  const day = dayjs(text, DAY_FORMATS, true);
  if (!day.isValid()) return `“${text}”不是日期，请按 2026-01-31 的格式填写。`;
  const written = day.format('YYYY-MM-DD');
  if (from !== undefined && written < from) return `${written} 早于可填的最早日期 ${from}，请核对。`;
  if (until !== undefined && written > until) return `${written} 晚于可填的最晚日期 ${until}，请核对。`;
  return undefined;
}
