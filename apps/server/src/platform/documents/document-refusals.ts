import { Refusal } from '../refusal.ts';
import { LIMITS } from './limits.ts';

const invalid = (code: string, sentence: string) => new Refusal('invalid', code, sentence);

export const fileEmpty = () => invalid('document-empty', '文件是空的，请重新选择文件。');

export const fileTooLarge = () => invalid('document-too-large', '文件超过20 MB。请删去图片或拆成几个文件后再上传。');

export const expandsTooFar = () =>
  invalid(
    'document-expands-too-far',
    '文件解压后过大（超过200 MB，或压缩比异常），已拒绝读取。请另存为新的 .xlsx 后再上传。',
  );

export const tooManyRows = (sheet: string) =>
  invalid('document-too-many-rows', `工作表「${sheet}」超过${LIMITS.rows}行，请拆成几个文件后再上传。`);

export const tooManyColumns = (sheet: string) =>
  invalid('document-too-many-columns', `工作表「${sheet}」超过${LIMITS.columns}列，请只保留台账所在的列。`);

export const tooManyCells = () =>
  invalid('document-too-many-cells', '文件中的单元格过多。请删去表格以外的空行、空列和格式后再上传。');

export const cellTooLong = (sheet: string, row: number) =>
  invalid(
    'document-cell-too-long',
    `工作表「${sheet}」第${row}行有单元格超过${LIMITS.cellCharacters}字，请删减后再上传。`,
  );

export const damaged = () =>
  invalid('document-damaged', '文件已损坏或不完整，无法读取。请用 Excel 或 WPS 打开后另存为 .xlsx，再上传。');

export const encrypted = () => invalid('document-encrypted', '文件设有打开密码，无法读取。请取消密码后再上传。');

export const oldFormat = () =>
  invalid('document-old-format', '这是旧版 .xls 文件。请用 Excel 或 WPS 打开后另存为 .xlsx，再上传。');

export const binaryWorkbook = () =>
  invalid('document-binary-workbook', '这是 .xlsb 二进制工作簿。请另存为 .xlsx 后再上传。');

export const notATable = (what: string) =>
  invalid('document-not-a-table', `这是${what}，不是台账表格。请上传 .xlsx 或 .csv 文件。`);

export const webPageTable = () =>
  invalid('document-web-page', '这是网页格式的表格。请用 Excel 或 WPS 打开后另存为 .xlsx，再上传。');

export const unknownEncoding = () =>
  invalid(
    'document-unknown-encoding',
    '无法识别文件的文字编码。请另存为 UTF-8 或 GB18030 编码的 CSV，或另存为 .xlsx。',
  );

export const textCutShort = () => invalid('document-cut-short', '文件末尾不完整，可能没有传完。请重新导出后再上传。');

export const quoteNotClosed = (row: number) =>
  invalid('document-quote-not-closed', `第${row}行的引号没有成对，后面的内容无法分列。请更正后再上传。`);

export const noRows = () => invalid('document-no-rows', '文件中没有任何内容。');

export const takesTooLong = () =>
  invalid('document-takes-too-long', '文件内容过多，无法读完。请拆成几个文件，或另存为新的 .xlsx 后再上传。');
