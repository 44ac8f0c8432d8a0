import { distinctTexts, isFilled, type Row } from './grid.ts';
import { halfWidth, plain } from './plain-text.ts';

/** Why a row below the heading is no entry. */
export type SkipReason = 'blank' | 'total' | 'note' | 'repeated-heading' | 'numbering' | 'section' | 'number-only';

const TOTAL = /^(合计|总计|小计|共计|累计|总数)/;
const SIGNATURE =
  /^(审核人?|审批人?|审定|复核人?|填表人?|填报人?|制表人?|报送人|经办人|联系人|联系电话|电话|填报单位|填报日期|填表日期|制表日期|日期|单位(负责人|盖章|公章)|主要负责人|分管(领导|负责人)|负责人|领导签字|签字|签名|盖章|企业(负责人|盖章))/;
const NOTE = /^(备注|注|说明|填表说明|填报说明|填报要求|填写说明|要求|提示|示例|例|样例)([:：]|\d|$)/;
const SECTION = /^[((]?[一二三四五六七八九十]+[))、.]/;

/** Tells an entry (`undefined`) from everything else that stands among entries. Nothing is dropped without its reason. */
export function skipReason(row: Row, headings: ReadonlySet<string>): SkipReason | undefined {
  const texts = distinctTexts(row);
  const [first = ''] = texts;
  if (texts.length === 0) return 'blank';
  if (isRepeatedHeading(texts, headings)) return 'repeated-heading';
  if (TOTAL.test(plain(first)) && plain(first).length <= 8) return 'total';
  if (isNote(halfWidth(first), texts)) return 'note';
  if (isNumbering(row)) return 'numbering';
  if (texts.length > 1) return undefined;
  if (/^\d+$/.test(first)) return 'number-only';
  return isSection(row, first) ? 'section' : undefined;
}

function isRepeatedHeading(texts: readonly string[], headings: ReadonlySet<string>): boolean {
  return texts.length >= 3 && texts.every((text) => headings.has(plain(text)));
}

/** 审核人：… 填表人：…, or a remark under the table: few cells, the first of them a form's word. */
function isNote(first: string, texts: readonly string[]): boolean {
  if (NOTE.test(first) && texts.length <= 2) return true;
  return SIGNATURE.test(plain(first)) && (texts.length <= 2 || texts.filter((text) => /[:：]/.test(text)).length >= 2);
}

/** A row of column numbers: 1, 2, 3 … or （1）（2）（3）…. */
function isNumbering(row: Row): boolean {
  const numbers = row.filter(isFilled).map((cell) => /^\(?(\d{1,2})\)?$/.exec(halfWidth(cell.text))?.[1]);
  return (
    numbers.length >= 4 && numbers.every((number, at) => at === 0 || Number(number) === Number(numbers[at - 1]) + 1)
  );
}

/** A line across the table, such as 一、加油站. */
function isSection(row: Row, text: string): boolean {
  const spanned = row.filter((cell) => cell.text === text).length;
  return spanned >= 3 || (row[0]?.text === text && SECTION.test(halfWidth(text)));
}
