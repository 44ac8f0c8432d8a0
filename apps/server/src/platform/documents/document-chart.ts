import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  type Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  WidthType,
} from 'docx';

/** Bars of one question, each with its label and its number beside it. */
export interface DocumentChart {
  /** Without its number: charts are numbered in their order. */
  readonly caption: string;
  readonly unit: string;
  readonly bars: readonly {
    readonly label: string;
    readonly value: number;
    readonly tone: 'red' | 'orange' | 'yellow' | 'blue' | 'plain';
  }[];
}

type Run = {
  readonly font: { readonly ascii: string; readonly hAnsi: string; readonly eastAsia: string };
  readonly size: number;
};
interface Around {
  readonly width: number;
  readonly line: (text: string, run: never, layout?: never) => Paragraph;
}

/** Bars are laid on so many columns: fine enough for the eye, and the same in Word, WPS and LibreOffice without a font or a picture. */
const STEPS = 40;
const LABEL_SHARE = 0.26;
const ROOM_FOR_NUMBER = 8;
const FILL = { red: 'C8161D', orange: 'E8833A', yellow: 'E8C33A', blue: '4A7FC8', plain: '7FA39C' } as const;
const NONE = { style: BorderStyle.NONE, size: 0, color: 'FFFFFF' };
const NO_BORDERS = { top: NONE, bottom: NONE, left: NONE, right: NONE, insideHorizontal: NONE, insideVertical: NONE };
const face = (eastAsia: string): Run => ({
  font: { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia },
  size: 21,
});

/** A bar chart made of a table's own cells. */
export function chartOf(
  { caption, unit, bars }: DocumentChart,
  number: number,
  { width, line }: Around,
): (Paragraph | Table)[] {
  const words = (text: string, eastAsia: string, layout: object) =>
    line(text, face(eastAsia) as never, layout as never);
  const heading = words(`图${number}　${caption}（${unit}）`, '黑体', {
    alignment: AlignmentType.CENTER,
    keepNext: true,
    spacing: { before: 160, after: 80 },
  });
  if (bars.length === 0) return [heading, words('没有可以统计的记录。', '仿宋', { alignment: AlignmentType.CENTER })];
  const most = Math.max(...bars.map(({ value }) => value), 1);
  const labelWidth = Math.round(width * LABEL_SHARE);
  const step = Math.floor((width - labelWidth) / STEPS);
  const cell = (span: number, text: string, fill?: string) =>
    new TableCell({
      columnSpan: span,
      width: { size: span * step, type: WidthType.DXA },
      verticalAlign: VerticalAlign.CENTER,
      margins: { left: 60, right: 60 },
      ...(fill !== undefined && { shading: { type: ShadingType.CLEAR, color: 'auto', fill } }),
      children: [words(text, '仿宋', { spacing: { line: 240, lineRule: 'exact' }, keepNext: true })],
    });
  const rows = bars.map(({ label, value, tone }) => {
    const span = value === 0 ? 0 : Math.max(1, Math.round((value / most) * (STEPS - ROOM_FOR_NUMBER)));
    return new TableRow({
      cantSplit: true,
      height: { value: 320, rule: HeightRule.ATLEAST },
      children: [
        new TableCell({
          width: { size: labelWidth, type: WidthType.DXA },
          verticalAlign: VerticalAlign.CENTER,
          margins: { right: 80 },
          children: [
            words(label, '仿宋', {
              spacing: { line: 240, lineRule: 'exact' },
              alignment: AlignmentType.RIGHT,
              keepNext: true,
            }),
          ],
        }),
        ...(span > 0 ? [cell(span, '', FILL[tone])] : []),
        cell(STEPS - span, String(value)),
      ],
    });
  });
  const table = new Table({
    width: { size: labelWidth + step * STEPS, type: WidthType.DXA },
    columnWidths: [labelWidth, ...Array.from({ length: STEPS }, () => step)],
    layout: TableLayoutType.FIXED,
    borders: NO_BORDERS,
    rows,
  });
  return [heading, table, words('', '仿宋', { spacing: { line: 240, lineRule: 'exact' } })];
}
