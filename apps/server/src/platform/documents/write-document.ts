import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  HeightRule,
  type IParagraphOptions,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx';
import { chartOf, type DocumentChart } from './document-chart.ts';
import { printable } from './printable.ts';

export interface DocumentTable {
  /** Without its number: tables are numbered in their order. */
  readonly caption: string;
  readonly columns: readonly { readonly header: string /** In parts of the whole width. */; readonly share: number }[];
  readonly rows: readonly (readonly string[])[];
  /** Said instead of a table without rows. */
  readonly empty: string;
}

/** One part of an official paper, in reading order. */
export type DocumentPart =
  | { readonly heading: string }
  | { readonly text: string }
  | { readonly small: string }
  | { readonly table: DocumentTable }
  | { readonly chart: DocumentChart };

export interface DocumentContent {
  readonly title: string;
  readonly subtitle: string;
  readonly parts: readonly DocumentPart[];
}

/** Millimetres of GB/T 9704: the paper's margins. A twip is the twentieth of a point. */
const twips = (millimetres: number) => Math.round((millimetres / 25.4) * 1440);
const MARGIN = { top: twips(37), bottom: twips(35), left: twips(28), right: twips(26) };
const WIDTH = twips(210 - 28 - 26);
const LINE = 560;

/** Every Windows and WPS has these two; figures and letters stay upright in the Latin face. */
const face = (eastAsia: '仿宋' | '黑体') => ({ ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia });
const BODY = { font: face('仿宋'), size: 32 };
const HEADING = { font: face('黑体'), size: 32 };
const TITLE = { font: face('黑体'), size: 44 };
const CELL = { font: face('仿宋'), size: 21 };
const CELL_HEAD = { font: face('黑体'), size: 21 };

/** A Word document laid out as an office's paper: A4, numbered tables whose headings repeat, page numbers below. */
export async function writeDocument({ title, subtitle, parts }: DocumentContent): Promise<Buffer> {
  let tables = 0;
  let charts = 0;
  const body = parts.flatMap((part) => {
    if ('chart' in part) {
      charts += 1;
      return chartOf(part.chart, charts, { width: WIDTH, line });
    }
    if (!('table' in part)) return [paragraphOf(part)];
    tables += 1;
    return tableOf(part.table, tables);
  });
  const document = new Document({
    title: printable(title),
    creator: '治本',
    styles: { default: { document: { run: BODY } } },
    sections: [
      {
        properties: { page: { size: { width: twips(210), height: twips(297) }, margin: MARGIN } },
        footers: { default: new Footer({ children: [pageNumber()] }) },
        children: [
          line(title, TITLE, { alignment: AlignmentType.CENTER, spacing: { before: 200, after: 200 } }),
          line(subtitle, BODY, { alignment: AlignmentType.CENTER, spacing: { after: 400 } }),
          ...body,
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
}

type Face = typeof BODY | typeof HEADING;

export type Line = typeof line;

function line(text: string, run: Face, layout: Partial<IParagraphOptions> = {}): Paragraph {
  const lines = printable(text).split('\n');
  const children = lines.map((words, index) => new TextRun({ ...run, text: words, ...(index > 0 && { break: 1 }) }));
  return new Paragraph({ spacing: { line: LINE, lineRule: 'exact' }, ...layout, children });
}

function paragraphOf(part: Exclude<DocumentPart, { table: DocumentTable } | { chart: DocumentChart }>): Paragraph {
  const indent = { firstLine: 640 };
  if ('heading' in part) return line(part.heading, HEADING, { indent, keepNext: true });
  return 'small' in part
    ? line(part.small, CELL, { spacing: { line: 320, lineRule: 'exact' } })
    : line(part.text, BODY, { indent });
}

function tableOf({ caption, columns, rows, empty }: DocumentTable, number: number): (Paragraph | Table)[] {
  const heading = line(`表${number}　${caption}`, CELL_HEAD, {
    alignment: AlignmentType.CENTER,
    keepNext: true,
    spacing: { before: 160, after: 80 },
  });
  if (rows.length === 0) return [heading, line(empty, CELL, { alignment: AlignmentType.CENTER })];

  const whole = columns.reduce((sum, { share }) => sum + share, 0);
  const widths = columns.map(({ share }) => Math.round((share / whole) * WIDTH));
  const row = (texts: readonly string[], run: Face, isHeader: boolean) =>
    new TableRow({
      ...(isHeader && { tableHeader: true }),
      cantSplit: true,
      height: { value: 380, rule: HeightRule.ATLEAST },
      children: texts.map((text, column) => cell(text, run, widths[column] ?? 0, isHeader)),
    });
  const table = new Table({
    width: { size: WIDTH, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: BORDERS,
    rows: [
      row(
        columns.map(({ header }) => header),
        CELL_HEAD,
        true,
      ),
      ...rows.map((texts) => row(texts, CELL, false)),
    ],
  });
  return [heading, table, line('', CELL, { spacing: { line: 240, lineRule: 'exact' } })];
}

const EDGE = { style: BorderStyle.SINGLE, size: 4, color: '000000' };
const BORDERS = {
  top: EDGE,
  bottom: EDGE,
  left: EDGE,
  right: EDGE,
  insideHorizontal: EDGE,
  insideVertical: EDGE,
};

const cell = (text: string, run: Face, width: number, isHeader: boolean): TableCell =>
  new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlign.CENTER,
    margins: { left: 80, right: 80, top: 40, bottom: 40 },
    children: [
      line(text, run, {
        spacing: { line: 300, lineRule: 'atLeast' },
        alignment: isHeader ? AlignmentType.CENTER : AlignmentType.LEFT,
      }),
    ],
  });

const pageNumber = (): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ ...CELL, children: ['— ', PageNumber.CURRENT, ' —'] })],
  });
