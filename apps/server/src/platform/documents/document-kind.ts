import { binaryWorkbook, encrypted, fileEmpty, notATable, oldFormat, webPageTable } from './document-refusals.ts';
import { namesInZip } from './unzip.ts';

const START = {
  zip: 'PK\u0003\u0004',
  emptyZip: 'PK\u0005\u0006',
  ole: '\u00d0\u00cf\u0011\u00e0',
  pdf: '%PDF',
  png: '\u0089PNG',
  jpeg: '\u00ff\u00d8\u00ff',
  rar: 'Rar!',
} as const;

/** What a file is, from its content; its name may say anything. Everything but the two readable kinds is refused. */
export function documentKind(bytes: Buffer): 'xlsx' | 'csv' {
  if (bytes.length === 0) throw fileEmpty();
  const startsWith = (start: string) => bytes.subarray(0, start.length).toString('latin1') === start;

  if (startsWith(START.zip)) return workbookIn(bytes);
  if (startsWith(START.ole))
    throw bytes.includes(Buffer.from('EncryptedPackage', 'utf16le')) ? encrypted() : oldFormat();
  if (startsWith(START.pdf)) throw notATable(' PDF 文件');
  if (startsWith(START.png) || startsWith(START.jpeg)) throw notATable('图片');
  if (startsWith(START.rar) || startsWith(START.emptyZip)) throw notATable('压缩包');
  refuseWhatIsNotPlainText(bytes);
  return 'csv';
}

function workbookIn(archive: Buffer): 'xlsx' {
  const names = namesInZip(archive);
  const has = (pattern: RegExp) => names.some((name) => pattern.test(name));

  if (has(/^\/?xl\/.*\.bin$/i) && !has(/^\/?xl\/[^/]*\.xml$/i)) throw binaryWorkbook();
  if (has(/^\/?xl\//i) || has(/^\[Content_Types\]\.xml$/i)) return refuseOtherOffice(has) ?? 'xlsx';
  throw notATable(has(/^content\.xml$/) ? ' OpenDocument 文件' : '压缩包');
}

function refuseOtherOffice(has: (pattern: RegExp) => boolean): undefined {
  if (has(/^\/?word\//i)) throw notATable(' Word 文档');
  if (has(/^\/?ppt\//i)) throw notATable('演示文稿');
}

function refuseWhatIsNotPlainText(bytes: Buffer): void {
  const isUtf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
  if (!isUtf16 && bytes.includes(0)) throw notATable('无法识别的文件');
  if (/^(\ufeff|ï»¿)?\s*<[!?a-z]/i.test(bytes.subarray(0, 100).toString('latin1'))) throw webPageTable();
}
