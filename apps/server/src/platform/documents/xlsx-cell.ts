import { type CellObject, SSF } from '@e965/xlsx';
import { BLANK, type Cell, textCell } from './sheet.ts';

/** A cell as the file stores it, in words. `epoch1904`: the file counts its days from 1904. */
export function xlsxCell(stored: CellObject, epoch1904: boolean): Cell {
  const { t: type, v: value } = stored;

  if (type === 'e') return { kind: 'error', text: stored.w ?? '#错误' };
  if (typeof value === 'boolean') return { kind: 'text', text: value ? '是' : '否' };
  if (typeof value === 'string') return textCell(value);
  if (typeof value === 'number') return numberCell(value, String(stored.z ?? 'General'), epoch1904);
  return BLANK;
}

function numberCell(value: number, format: string, epoch1904: boolean): Cell {
  if (SSF.is_date(format)) return dateCell(value, format, epoch1904);

  const keepsLeadingZeros = /^0{2,}$/.test(format);
  if (keepsLeadingZeros || format.includes('%')) return { kind: 'number', text: shown(format, value) };
  return { kind: 'number', text: String(Number(value.toPrecision(15))) };
}

/** Serial 0 is what a formula shows for an empty cell; a fraction of a day alone is a time, not a date. */
function dateCell(serial: number, format: string, epoch1904: boolean): Cell {
  if (serial === 0 && !epoch1904) return BLANK;
  const parts: unknown = serial < 1 ? null : SSF.parse_date_code(serial, { date1904: epoch1904 });
  if (!isCivil(parts)) return { kind: 'number', text: shown(format, serial) };
  return { kind: 'date', text: `${pad(parts.y, 4)}-${pad(parts.m, 2)}-${pad(parts.d, 2)}` };
}

const shown = (format: string, value: number) => String(SSF.format(format, value));

const pad = (figure: number, width: number) => String(figure).padStart(width, '0');

function isCivil(parts: unknown): parts is { y: number; m: number; d: number } {
  return typeof parts === 'object' && parts !== null && 'y' in parts && 'm' in parts && 'd' in parts;
}
