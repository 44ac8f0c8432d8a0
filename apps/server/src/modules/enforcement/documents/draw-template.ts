import { type DocumentKind, documentKindLabel } from '@zhiben/vocabulary/enforcement.ts';
import {
  AlignmentType,
  BorderStyle,
  Document,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx';
import { DEFAULT_LAYOUTS, type LayoutPart } from './default-layouts.ts';

/** Margins of GB/T 9704 in twips, the twentieth of a point. */
const twips = (millimetres: number) => Math.round((millimetres / 25.4) * 1440);
const WIDTH = twips(210 - 28 - 26);

/** Windows and WPS have all three; elsewhere the reader's own faces of the kind stand in. */
const face = (eastAsia: '仿宋' | '宋体' | '黑体') => ({ ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia });
const BODY = { font: face('仿宋'), size: 28 };
const CELL = { font: face('仿宋'), size: 24 };
const HEAD = { font: face('黑体'), size: 24 };
const OFFICE = { font: face('宋体'), size: 36, bold: true };
const TITLE = { font: face('宋体'), size: 40, bold: true };
const SMALL = { font: face('宋体'), size: 16 };

/** The template the product brings: an A4 paper with the words in braces where a document's own words go. */
export function drawTemplate(kind: DocumentKind): Promise<Buffer> {
  const title = documentKindLabel[kind].replace(/（.*/, '');
  const document = new Document({
    title,
    creator: '治本',
    styles: { default: { document: { run: BODY } } },
    sections: [
      {
        properties: {
          page: {
            size: { width: twips(210), height: twips(297) },
            margin: { top: twips(30), bottom: twips(25), left: twips(28), right: twips(26) },
          },
        },
        children: [
          line('应急管理局', OFFICE, AlignmentType.CENTER),
          line(title, TITLE, AlignmentType.CENTER),
          line('{文号}', BODY, AlignmentType.RIGHT),
          ...DEFAULT_LAYOUTS[kind].flatMap(partOf),
          line('应急管理局（印章）', BODY, AlignmentType.RIGHT),
          line('{制作日期}', BODY, AlignmentType.RIGHT),
          line('{二维码}', SMALL, AlignmentType.LEFT),
          line('扫码核验　内容摘要 SHA-256：{内容摘要}', SMALL, AlignmentType.LEFT),
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
}

type Face = typeof BODY;

function line(text: string, run: Face, alignment: (typeof AlignmentType)[keyof typeof AlignmentType]): Paragraph {
  return new Paragraph({ alignment, spacing: { after: 100 }, children: [new TextRun({ ...run, text })] });
}

function partOf(part: LayoutPart): (Paragraph | Table)[] {
  if ('text' in part) {
    const unindented = part.text.startsWith('{单位名称}');
    const children = [new TextRun({ ...BODY, text: part.text })];
    return [
      new Paragraph({
        spacing: { line: 440, lineRule: 'atLeast', after: 80 },
        indent: { firstLine: unindented ? 0 : 560 },
        children,
      }),
    ];
  }
  if ('right' in part) return [line(part.right, BODY, AlignmentType.RIGHT)];
  return ['frame' in part ? frameOf(part.frame) : tableOf(part.list, part.columns), gap()];
}

const gap = () => new Paragraph({ spacing: { line: 160, lineRule: 'exact' }, children: [] });

const frameOf = (rows: readonly (readonly [string, string])[]) =>
  tableIn(
    [2, 9],
    rows.map(([label, value]) => row([label, value], [HEAD, CELL], [2, 9])),
  );

/** The row between the marks stands once for each entry of the list. */
function tableOf(list: string, columns: readonly (readonly [string, string, number])[]): Table {
  const shares = columns.map(([, , share]) => share);
  const marks = columns.map(([, field], at) => {
    const open = at === 0 ? `{#${list}}` : '';
    return `${open}{${field}}${at === columns.length - 1 ? `{/${list}}` : ''}`;
  });
  const headers = columns.map(([header]) => header);
  return tableIn(shares, [
    row(
      headers,
      columns.map(() => HEAD),
      shares,
    ),
    row(
      marks,
      columns.map(() => CELL),
      shares,
    ),
  ]);
}

function tableIn(shares: readonly number[], rows: TableRow[]): Table {
  const edge = { style: BorderStyle.SINGLE, size: 4, color: '000000' };
  return new Table({
    width: { size: WIDTH, type: WidthType.DXA },
    columnWidths: widthsOf(shares),
    layout: TableLayoutType.FIXED,
    borders: { top: edge, bottom: edge, left: edge, right: edge, insideHorizontal: edge, insideVertical: edge },
    rows,
  });
}

const row = (texts: readonly string[], runs: readonly Face[], shares: readonly number[]) =>
  new TableRow({
    cantSplit: true,
    children: texts.map(
      (text, at) =>
        new TableCell({
          width: { size: widthsOf(shares)[at] ?? 0, type: WidthType.DXA },
          verticalAlign: VerticalAlign.CENTER,
          margins: { left: 80, right: 80, top: 50, bottom: 50 },
          children: [new Paragraph({ children: [new TextRun({ ...(runs[at] ?? CELL), text })] })],
        }),
    ),
  });

function widthsOf(shares: readonly number[]): number[] {
  const whole = shares.reduce((sum, share) => sum + share, 0);
  return shares.map((share) => Math.round((share / whole) * WIDTH));
}
