import { documentKind } from './document-kind.ts';
import { fileTooLarge, noRows } from './document-refusals.ts';
import { LIMITS } from './limits.ts';
import { readCsv } from './read-csv.ts';
import { readXlsx } from './read-xlsx.ts';
import type { Sheet } from './sheet.ts';

/** The filled, visible sheets of an .xlsx or CSV file. Whatever cannot be read in full is refused with a sentence. */
export function readWorkbook(bytes: Buffer): readonly Sheet[] {
  if (bytes.length > LIMITS.fileBytes) throw fileTooLarge();

  const sheets = documentKind(bytes) === 'csv' ? [readCsv(bytes)] : readXlsx(bytes);
  const filled = sheets.filter((sheet) => sheet.rows.length > 0);
  if (filled.length === 0) throw noRows();
  return filled;
}
