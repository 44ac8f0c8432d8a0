import { type CellObject, CFB, utils, type WorkBook, write } from '@e965/xlsx';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LIMITS } from './limits.ts';
import { readWorkbook } from './read-workbook.ts';

const codeOf = (bytes: Buffer): string => {
  try {
    readWorkbook(bytes);
    return 'read';
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : `defect: ${String(error)}`;
  }
};

function xlsx(rows: unknown[][], change: (book: WorkBook) => void = () => {}): Buffer {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows), '台账');
  change(book);
  return write(book, { type: 'buffer', bookType: 'xlsx', compression: true });
}

/** The archive's parts with one replaced, put together again. */
function withPart(archive: Buffer, name: string, content: string | Buffer): Buffer {
  const parts: unknown = CFB.read(archive, { type: 'buffer' });
  CFB.utils.cfb_del(parts, `/${name}`);
  CFB.utils.cfb_add(parts, `/${name}`, Buffer.from(content));
  return CFB.write(parts, { fileType: 'zip', type: 'buffer', compression: true });
}

const textsOf = (bytes: Buffer) => readWorkbook(bytes)[0]?.rows.map((row) => row.map((cell) => cell.text));
const onlyCell = (bytes: Buffer) => readWorkbook(bytes)[0]?.rows[0]?.[0];
const numberCell = (value: number, format: string): CellObject => ({ t: 'n', v: value, z: format });

describe('dates in a workbook', () => {
  test.each([
    ['the ISO style', 'yyyy-mm-dd'],
    ['the Chinese style', 'yyyy"年"m"月"d"日"'],
    ['the Chinese style with its locale', '[$-804]yyyy"年"m"月"d"日";@'],
    ['month and day only', 'm"月"d"日"'],
    ['the short built-in style', 'm/d/yy'],
    ['day and time', 'yyyy/m/d h:mm'],
  ])('are civil days in %s', (_style, format) => {
    expect(onlyCell(xlsx([[numberCell(45056.75, format)]]))).toEqual({ kind: 'date', text: '2023-05-10' });
  });

  test('count from 1904 where the workbook says so', () => {
    const bytes = xlsx([[numberCell(45056 - 1462, 'yyyy-mm-dd')]], (book) => {
      book.Workbook = { ...book.Workbook, WBProps: { date1904: true } };
    });

    expect(onlyCell(bytes)).toEqual({ kind: 'date', text: '2023-05-10' });
  });

  test('stored as text in ISO form stay on their day', () => {
    const plain = xlsx([['x']]);
    const sheet = `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>
      <row r="1"><c r="A1" t="d" s="1"><v>2023-05-10T00:00:00</v></c></row></sheetData></worksheet>`;

    expect(onlyCell(withPart(plain, 'xl/worksheets/sheet1.xml', sheet))?.text).toMatch(/^(2023-05-10|45056)$/);
  });

  test('of the past hundred years read back as they were written', () => {
    const day = fc.date({ min: new Date('1930-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(day, (date) => {
        const serial = Math.floor(date.getTime() / 86_400_000) + 25_569;
        expect(onlyCell(xlsx([[numberCell(serial, 'yyyy/m/d')]]))?.text).toBe(date.toISOString().slice(0, 10));
      }),
      { numRuns: 60 },
    );
  });

  test('a number in a plain cell is no date, however much it looks like one', () => {
    expect(onlyCell(xlsx([[45056]]))).toEqual({ kind: 'number', text: '45056' });
  });
});

describe('cells of a workbook', () => {
  test('keep long numbers whole and leading zeros where the format shows them', () => {
    expect(textsOf(xlsx([[13912345678, numberCell(35, '000000'), numberCell(0.6, '0%'), 0.1 + 0.2]]))).toEqual([
      ['13912345678', '000035', '60%', '0.3'],
    ]);
  });

  test('show an error as an error and a tick as 是', () => {
    const cells = readWorkbook(xlsx([[{ t: 'e', v: 42, w: '#N/A' }, true]]))[0]?.rows[0];

    expect(cells?.map((cell) => cell.kind)).toEqual(['error', 'text']);
    expect(cells?.[1]?.text).toBe('是');
  });

  test('are trimmed, full-width blanks included, and blank when nothing is left', () => {
    expect(readWorkbook(xlsx([['　已整改 ', '\u3000', '行一\r\n行二']]))[0]?.rows[0]).toEqual([
      { kind: 'text', text: '已整改' },
      { kind: 'blank', text: '' },
      { kind: 'text', text: '行一\n行二' },
    ]);
  });

  test('show the value of the merged area they stand in', () => {
    const bytes = xlsx(
      [
        ['整改情况', null, '备注'],
        ['措施', '时限', null],
      ],
      (book) => {
        const sheet = book.Sheets['台账'];
        if (sheet) sheet['!merges'] = [utils.decode_range('A1:B1'), utils.decode_range('C1:C2')];
      },
    );

    expect(textsOf(bytes)).toEqual([
      ['整改情况', '整改情况', '备注'],
      ['措施', '时限', '备注'],
    ]);
  });

  test('are read alike from files that write their XML in other ways', () => {
    const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
    const prefixed = `<x:worksheet xmlns:x="${main}"><x:sheetData><x:row r="1">
      <x:c r="A1" t="inlineStr"><x:is><x:t>甲厂</x:t></x:is></x:c>
      <x:c r="B1" t="inlineStr"><x:is><x:r><x:t>重</x:t></x:r><x:r><x:rPr><x:b/></x:rPr><x:t>大</x:t></x:r></x:is></x:c>
      <x:c r="C1" t="str"><x:f>A1&amp;"x"</x:f><x:v>甲厂x</x:v></x:c><x:c r="D1"><x:v>12</x:v></x:c>
      </x:row></x:sheetData></x:worksheet>`;

    expect(textsOf(withPart(xlsx([['x']]), 'xl/worksheets/sheet1.xml', prefixed))).toEqual([
      ['甲厂', '重大', '甲厂x', '12'],
    ]);
  });

  test('hidden sheets and empty ones are left out', () => {
    const bytes = xlsx([['甲']], (book) => {
      utils.book_append_sheet(book, utils.aoa_to_sheet([['字典']]), '隐藏');
      utils.book_append_sheet(book, utils.aoa_to_sheet([[]]), '空');
      book.Workbook = { Sheets: [{ Hidden: 0 }, { Hidden: 1 }, { Hidden: 0 }] };
    });

    expect(readWorkbook(bytes).map((sheet) => sheet.name)).toEqual(['台账']);
  });
});

describe('a CSV file', () => {
  const lines = '序号,企业名称,描述\n1,"瑞禾,制药","两行\n说 ""好"""\n2,,\n';
  const expected = [
    ['序号', '企业名称', '描述'],
    ['1', '瑞禾,制药', '两行\n说 "好"'],
    ['2', '', ''],
  ];
  const gb18030 = Buffer.from('d0f2bac52cc6f3d2b5c3fbb3c60a312cc8f0bacc0a', 'hex');

  test.each([
    ['UTF-8', Buffer.from(lines)],
    ['UTF-8 with its mark', Buffer.from(`\ufeff${lines}`)],
    ['Windows line ends', Buffer.from(lines.replaceAll('\n1', '\r\n1'))],
    ['UTF-16', Buffer.from(`\ufeff${lines}`, 'utf16le')],
    ['semicolons', Buffer.from(lines.replaceAll(',', ';').replace('瑞禾;', '瑞禾,'))],
    ['tabs', Buffer.from(lines.replaceAll(',', '\t').replace('瑞禾\t', '瑞禾,'))],
  ])('in %s reads the same', (_style, bytes) => {
    expect(textsOf(bytes)).toEqual(expected);
  });

  test('in GB18030 reads as Chinese', () => {
    expect(textsOf(gb18030)).toEqual([
      ['序号', '企业名称'],
      ['1', '瑞禾'],
    ]);
  });

  test('keeps a quotation mark in the middle of a value, and an empty value before a quoted row', () => {
    expect(textsOf(Buffer.from('管径5"的管,\n"甲",乙\n'))).toEqual([
      ['管径5"的管', ''],
      ['甲', '乙'],
    ]);
  });

  test('reads back whatever was written', () => {
    const value = fc.string({ unit: fc.constantFrom('甲', '乙', 'a', ',', '"', '\n', ';', '1'), minLength: 1 });
    const table = fc.array(fc.tuple(value, value, value), { minLength: 2, maxLength: 8 });
    fc.assert(
      fc.property(table, (rows) => {
        const quoted = rows.map((row) => row.map((text) => `"${text.replaceAll('"', '""')}"`).join(','));
        const read = textsOf(Buffer.from(`甲,乙,丙\n${quoted.join('\n')}`));
        expect(read?.slice(1) ?? []).toEqual(trimmedTable(rows));
      }),
    );
  });
});

/** Trailing empty rows are not rows. */
function trimmedTable(rows: readonly (readonly string[])[]): string[][] {
  const trimmed = rows.map((row) => row.map((text) => text.trim()));
  return trimmed.slice(0, trimmed.findLastIndex((row) => row.some((text) => text !== '')) + 1);
}

describe('a file that cannot be read is refused with its reason:', () => {
  const good = xlsx([
    ['企业名称', '隐患描述'],
    ['甲', '乙'],
  ]);
  const directoryAt = good.indexOf(Buffer.from('PK\u0001\u0002'));
  const ole = (stream: string) =>
    Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from(stream, 'utf16le')]);
  const flagged = Buffer.from(good);
  flagged.writeUInt16LE(1, directoryAt + 8);
  const lying = Buffer.from(good);
  lying.writeUInt32LE(10, directoryAt + 24);
  const huge = Buffer.from(good);
  huge.writeUInt32LE(LIMITS.unzippedBytes + 1, directoryAt + 24);

  test.each([
    ['nothing in it', Buffer.alloc(0), 'document-empty'],
    ['blank lines only', Buffer.from('\n\n , \n'), 'document-no-rows'],
    ['more than 20 MB', Buffer.alloc(LIMITS.fileBytes + 1, 65), 'document-too-large'],
    ['a workbook cut in the middle', good.subarray(0, good.length / 2), 'document-damaged'],
    ['a workbook with a broken part', withPart(good, 'xl/workbook.xml', '<workbook>'), 'document-damaged'],
    ['an encrypted workbook', ole('EncryptedPackage'), 'document-encrypted'],
    ['an encrypted entry', flagged, 'document-encrypted'],
    ['the old .xls', ole('Workbook'), 'document-old-format'],
    ['an entry that says it is smaller than it is', lying, 'document-damaged'],
    ['an archive that says it expands beyond all measure', huge, 'document-expands-too-far'],
    ['a PDF', Buffer.from('%PDF-1.7'), 'document-not-a-table'],
    ['a photo', Buffer.from('ffd8ffe000104a46', 'hex'), 'document-not-a-table'],
    ['bytes of no known kind', Buffer.from([1, 0, 2, 0, 3]), 'document-not-a-table'],
    ['a web page called .xls', Buffer.from('<html><table></table></html>'), 'document-web-page'],
    ['UTF-8 cut in the middle of a character', Buffer.from('企业名称,描述').subarray(0, -1), 'document-cut-short'],
    ['UTF-8 with a broken byte', brokenUtf8(), 'document-unknown-encoding'],
    ['a quotation mark that never closes', Buffer.from('甲,乙\n"丙,丁\n'), 'document-quote-not-closed'],
    ['too many columns', xlsx([Array.from({ length: 201 }, () => 'x')]), 'document-too-many-columns'],
    ['too many rows', Buffer.from('x,y\n'.repeat(LIMITS.rows + 1)), 'document-too-many-rows'],
  ])('%s', (_case, bytes, code) => {
    expect(codeOf(bytes)).toBe(code);
  });

  test('a sheet that would expand a thousandfold', () => {
    const bomb = withPart(good, 'xl/worksheets/sheet1.xml', Buffer.alloc(LIMITS.bombBytes + 1, 32));

    expect(codeOf(bomb)).toBe('document-expands-too-far');
  });

  test('a workbook with any bytes overwritten is read or refused, never a defect', () => {
    const overwrite = fc.record({ at: fc.nat({ max: good.length - 1 }), byte: fc.nat({ max: 255 }) });
    fc.assert(
      fc.property(fc.array(overwrite, { minLength: 1, maxLength: 6 }), (changes) => {
        const bytes = Buffer.from(good);
        for (const { at, byte } of changes) bytes[at] = byte;
        expect(codeOf(bytes)).not.toContain('defect');
      }),
    );
  });
});

function brokenUtf8(): Buffer {
  const bytes = Buffer.from('企业名称,隐患描述,检查人\n'.repeat(50));
  bytes[31] = 0xff;
  return bytes;
}
