import type { Blob } from 'node:buffer';
import type { Stream } from 'node:stream';
import writeXlsxFile, { type Cell, type CellObject, type Feature } from 'write-excel-file/node';
import {
  getCellAddress,
  getOrderOfSiblings,
  getSelfClosingTagMarkup,
  insertElementMarkupAccordingToOrderOfSiblings,
} from 'write-excel-file/utility';
import { LIMITS } from './limits.ts';
import { printable } from './printable.ts';

interface ColumnLook {
  readonly header: string;
  /** In characters of the body font; a Chinese character takes two. */
  readonly width: number;
}
interface TextColumn<Row> extends ColumnLook {
  readonly text: (row: Row) => string | null;
}
interface DayColumn<Row> extends ColumnLook {
  readonly day: (row: Row) => string | null;
}
interface NumberColumn<Row> extends ColumnLook {
  readonly number: (row: Row) => number | null;
}

/** One column: its heading and what of a row it shows. Days are civil, `2024-12-31`. */
export type WorkbookColumn<Row> = TextColumn<Row> | DayColumn<Row> | NumberColumn<Row>;

export interface WorkbookContent<Row> {
  readonly sheet: string;
  readonly columns: readonly WorkbookColumn<Row>[];
  readonly rows: readonly Row[];
}

const GRID = '#D9D9D9';
const HEADER = { fontWeight: 'bold', backgroundColor: '#F0F2F5', align: 'center', alignVertical: 'center' } as const;
const BODY = { alignVertical: 'top', borderColor: GRID } as const;

/** A workbook as an office would send it: frozen bold heading with filters, wrapped text, real dates and numbers. */
export function writeWorkbook<Row>({ sheet, columns, rows }: WorkbookContent<Row>): Promise<Buffer> {
  const heading = columns.map(
    ({ header }): CellObject => ({ ...HEADER, value: header, wrap: true, borderColor: GRID }),
  );
  const body = rows.map((row) => columns.map((column) => cellOf(column, row)));

  return writeXlsxFile(
    [heading, ...body],
    {
      sheet: sheetName(sheet),
      columns: columns.map(({ width }) => ({ width })),
      stickyRowsCount: 1,
      dateFormat: 'yyyy-mm-dd',
    },
    { fontFamily: '微软雅黑', fontSize: 10, features: [filters(columns.length, rows.length + 1)] },
  ).toBuffer();
}

function cellOf<Row>(column: WorkbookColumn<Row>, row: Row): Cell {
  if ('day' in column) return dayCell(column.day(row));
  if ('number' in column) return { ...BODY, type: Number, ...filled(column.number(row)) };
  return { ...BODY, type: String, wrap: true, ...filled(fitting(column.text(row))) };
}

function dayCell(day: string | null): Cell {
  return { ...BODY, type: Date, align: 'center', ...filled(day === null ? null : new Date(`${day}T00:00:00Z`)) };
}

const filled = <Value>(value: Value | null) => (value === null ? {} : { value });

/** Excel refuses a file with longer cells. */
const fitting = (text: string | null): string | null =>
  text === null || text === '' ? null : printable(text).slice(0, LIMITS.cellCharacters);

/** Excel takes 31 characters and none of `[]:*?/\`. */
const sheetName = (name: string) => name.replaceAll(/[[\]:*?/\\]/g, ' ').slice(0, 31);

/** The library writes no filters; this adds the one element for them. */
function filters(width: number, height: number): Feature<Stream | Buffer | Blob> {
  const area = `${getCellAddress(0, 0)}:${getCellAddress(height - 1, width - 1)}`;
  const order = getOrderOfSiblings('xl/worksheets/sheet{id}.xml', 'worksheet') ?? [];
  const markup = getSelfClosingTagMarkup('autoFilter', { ref: area });
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (xml) => insertElementMarkupAccordingToOrderOfSiblings(xml, markup, order, 'worksheet'),
        },
      },
    },
  };
}
