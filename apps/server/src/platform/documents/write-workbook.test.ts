import { expect, test } from 'vitest';
import { readWorkbook } from './read-workbook.ts';
import { unzip } from './unzip.ts';
import { type WorkbookColumn, writeWorkbook } from './write-workbook.ts';

interface Row {
  readonly description: string | null;
  readonly foundOn: string | null;
  readonly count: number | null;
}

const COLUMNS: readonly WorkbookColumn<Row>[] = [
  { header: '隐患描述', width: 50, text: ({ description }) => description },
  { header: '发现日期', width: 12, day: ({ foundOn }) => foundOn },
  { header: '数量', width: 8, number: ({ count }) => count },
];

const written = (rows: readonly Row[]) => writeWorkbook({ sheet: '隐患台账', columns: COLUMNS, rows });

test('what is written reads back: text, real dates, numbers and blanks', async () => {
  const bytes = await written([
    { description: '第一行\n第二行 <&> "引号"', foundOn: '2024-02-29', count: 3 },
    { description: null, foundOn: null, count: null },
    { description: '末行', foundOn: '1999-12-31', count: 0.5 },
  ]);
  const blank = { kind: 'blank', text: '' };

  expect(readWorkbook(bytes)[0]?.rows.slice(1)).toEqual([
    [
      { kind: 'text', text: '第一行\n第二行 <&> "引号"' },
      { kind: 'date', text: '2024-02-29' },
      { kind: 'number', text: '3' },
    ],
    [blank, blank, blank],
    [
      { kind: 'text', text: '末行' },
      { kind: 'date', text: '1999-12-31' },
      { kind: 'number', text: '0.5' },
    ],
  ]);
});

test.each(['=HYPERLINK("http://x")', '+1', '-1', '@SUM(A1)'])(
  '%s stays text and never becomes a formula',
  async (text) => {
    const bytes = await written([{ description: text, foundOn: null, count: null }]);

    expect(readWorkbook(bytes)[0]?.rows[1]?.[0]).toEqual({ kind: 'text', text });
    expect(sheetXml(bytes)).not.toContain('<f');
  },
);

test('characters that would make Excel refuse the file are left out', async () => {
  const bytes = await written([{ description: '罐区\u0000\u0008漏气', foundOn: null, count: null }]);

  expect(readWorkbook(bytes)[0]?.rows[1]?.[0]?.text).toBe('罐区漏气');
});

test('the heading is frozen and carries filters over all rows', async () => {
  const xml = sheetXml(await written([{ description: '甲', foundOn: null, count: 1 }]));

  expect(xml).toContain('state="frozen"');
  expect(xml).toContain('<autoFilter ref="A1:C2"/>');
});

const sheetXml = (bytes: Buffer) =>
  unzip(bytes, (name) => name === 'xl/worksheets/sheet1.xml')
    .values()
    .next()
    .value?.toString();
