import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawn } from './drawn-grid.fixture.ts';
import { findTable } from './find-table.ts';
import type { Grid } from './grid.ts';
import { HAZARD_FIELDS } from './hazard-fields.ts';
import { mappingOf, proposeMapping } from './propose-mapping.ts';
import { readRegister } from './read-register.ts';
import type { ReadRow, RegisterReading, RegisterSource } from './register-reading.ts';

const DIRECTORY = ['清河瑞丰制药有限公司', '清河区白塔加油站', '清河区石桥加油站', '清河区石桥加油加气站'].map(
  (name, at) => ({
    id: `E${at}`,
    name,
    aliases: [],
  }),
);

const REGISTER = `
  | 清河区2023年重大隐患台账 | < | < | < | < | < | < | < |
  | 序号 | 企业名称 | 隐患描述 | 隐患等级 | 发现日期 | 整改时限 | 整改状态 | 资金（万元） |
  | 1 | 清河瑞丰制药有限公司 | 储罐液位计损坏未更换 | 重大 | 2023.5.9 | 2023年7月底前 | 已销号 | 1.5 |
  | 2 | 瑞丰制药 | 反应釜温度联锁未投用 | | 7月12日 | 立即整改 | 整改中 | |
  | 3 | 清河区白塔加油站 | 卸油口未设置静电接地报警仪 | 一般 | 2023-13-45 | 2023.12.31 | 未整改 | |
  | 4 | 不存在的某某公司 | 消防通道被占用 | 一般 | 2023-06-06 | 长期坚持 | 已整改 | |
  | 5 | 清河区白塔加油站 | | 重大 | 2023-07-06 | 2023-07-01 | 见附件 | |
  | 6 | 石桥站 | 加油机接地线松动脱落 | 一般 | 2027.1.1 | | | |
  | 7 | 清河瑞丰制药有限公司 | 储罐液位计损坏，未更换 | 重大 | 2023.5.9 | | 整改中 | |`;

const source = (given: Partial<RegisterSource> = {}, grid: Grid = drawn(REGISTER)): RegisterSource => {
  const table = findTable(grid, HAZARD_FIELDS);
  if (table === undefined) throw new Error('no table in the sketch');
  const mapping = mappingOf(proposeMapping(table, HAZARD_FIELDS));
  return { table, mapping, directory: DIRECTORY, onRecord: [], asOf: '2024-01-05', ...given };
};
const row = (reading: RegisterReading, rowNumber: number): ReadRow => {
  const found = reading.rows.find((candidate) => candidate.rowNumber === rowNumber);
  if (found === undefined) throw new Error(`row ${rowNumber} was not read`);
  return found;
};
const sentences = ({ problems }: ReadRow) =>
  problems.map(({ column, severity, sentence }) => `${column} ${severity} ${sentence}`);

describe('a register', () => {
  const reading = readRegister(source());

  test('is counted by what its rows need', () => {
    expect(reading.counts).toEqual({ rows: 7, ready: 1, warning: 1, error: 4, duplicate: 1, excluded: 0 });
  });

  test('a row in order becomes a draft', () => {
    expect(row(reading, 3)).toMatchObject({
      status: 'ready',
      problems: [],
      draft: {
        enterpriseId: 'E0',
        level: 'major',
        foundOn: '2023-05-09',
        deadline: { kind: 'on', on: '2023-07-31', wording: '2023年7月底前' },
        status: 'claimed-closed',
        channel: 'other',
        fundsYuan: 15_000,
      },
    });
  });

  test('a row that had to be completed says how', () => {
    expect(row(reading, 4)).toMatchObject({
      status: 'warning',
      draft: {
        enterpriseId: 'E0',
        level: null,
        foundOn: '2023-07-12',
        deadline: { kind: 'immediate', on: '2023-07-12' },
      },
    });
    expect(sentences(row(reading, 4))).toEqual([
      'B warning 「瑞丰制药」按「清河瑞丰制药有限公司」记，请核对。',
      'E warning 「7月12日」没有写年份，按2023-07-12记，请核对。',
    ]);
  });

  test.each([
    [5, ['E error 日期「2023-13-45」不存在，请改为真实日期，例如 2023-10-12。']],
    [6, ['B error 企业名录中没有「不存在的某某公司」，请选择企业，或先在企业档案中建档。']],
    [
      7,
      [
        'C error 缺少隐患描述，请补充。',
        'F warning 整改时限2023-07-01早于发现日期2023-07-06，请核对。',
        'G warning 不认识的整改状态「见附件」，应为「未整改」「整改中」「已整改」或「已销号」。',
      ],
    ],
    [
      8,
      [
        'B error 不能确定「石桥站」是哪家企业，名录中相近的有「清河区石桥加油站」「清河区石桥加油加气站」，请选择。',
        'E error 发现日期2027-01-01晚于今天（2024-01-05），请更正。',
      ],
    ],
  ])('row %i names its faults by column', (rowNumber, expected) => {
    expect(sentences(row(reading, rowNumber))).toEqual(expected);
    expect(row(reading, rowNumber)).toMatchObject({ status: 'error', draft: undefined });
  });

  test('a row that tells an earlier one again is shown with it', () => {
    expect(row(reading, 9)).toMatchObject({
      status: 'duplicate',
      duplicates: [
        { of: { kind: 'row', rowNumber: 3 }, description: '储罐液位计损坏未更换', foundOn: '2023-05-09', score: 1 },
      ],
    });
  });
});

describe('a person', () => {
  const decided = (
    rowNumber: number,
    decision: NonNullable<ReturnType<NonNullable<RegisterSource['decisions']>['get']>>,
  ) => readRegister(source({ decisions: new Map([[rowNumber, decision]]) }));

  test('corrects a cell, and the row is read anew', () => {
    expect(row(decided(5, { corrections: { foundOn: '2023年12月3日' } }), 5)).toMatchObject({
      status: 'ready',
      values: { foundOn: { text: '2023年12月3日', shown: '2023-12-03', corrected: true } },
      draft: { foundOn: '2023-12-03' },
    });
  });

  test('chooses the enterprise', () => {
    expect(row(decided(6, { enterpriseId: 'E1' }), 6)).toMatchObject({
      enterprise: { kind: 'chosen', name: '清河区白塔加油站' },
      draft: { enterpriseId: 'E1' },
    });
  });

  test('cannot choose an enterprise that is not in the directory', () => {
    expect(row(decided(6, { enterpriseId: 'elsewhere' }), 6).draft).toBeUndefined();
  });

  test('keeps a duplicate', () => {
    expect(row(decided(9, { keepDuplicate: true }), 9).status).toBe('ready');
  });

  test('excludes the first telling, and the second is no duplicate any more', () => {
    const reading = decided(3, { excluded: true });

    expect(row(reading, 3).status).toBe('excluded');
    expect(row(reading, 9).status).toBe('ready');
  });
});

test('a hazard already on record is recognised', () => {
  const onRecord = [{ id: 'H7', enterpriseId: 'E0', description: '储罐液位计损坏未更换', foundOn: '2023-05-09' }];

  expect(row(readRegister(source({ onRecord })), 3)).toMatchObject({
    status: 'duplicate',
    duplicates: [{ of: { kind: 'hazard', hazardId: 'H7' } }],
  });
});

test('an enterprise’s own register without a column for the enterprise takes it from the default', () => {
  const own = drawn('| 隐患描述 | 发现日期 |\n| 灭火器压力不足 | 2023.5.9 |');
  const reading = readRegister(source({ defaults: { enterprise: '清河瑞丰制药有限公司', channel: '企业自查' } }, own));

  expect(row(reading, 2)).toMatchObject({ status: 'ready', draft: { enterpriseId: 'E0', channel: 'self-check' } });
});

test('a formula error in a cell is told and counts as blank', () => {
  const broken = drawn(
    '| 企业名称 | 隐患描述 | 发现日期 | 备注 |\n| 清河区白塔加油站 | 灭火器压力不足 | 2023.5.9 | x |',
  );
  const rows = broken.rows.map((cells) =>
    cells.map((cell) => (cell.text === 'x' ? { kind: 'error' as const, text: '#N/A' } : cell)),
  );

  expect(sentences(row(readRegister(source({}, { ...broken, rows })), 2))).toEqual([
    'D warning 单元格是公式错误「#N/A」，按空白处理。',
  ]);
});

test('whatever the order of the columns, the same rows come out', () => {
  const straight = drawn(REGISTER);
  const expected = readRegister(source()).rows.map(({ draft, status }) => ({ draft, status }));
  fc.assert(
    fc.property(fc.shuffledSubarray([...(straight.rows[1] ?? []).keys()], { minLength: 8 }), (order) => {
      const rows = straight.rows.map((cells) =>
        order.map((column) => cells[column] ?? { kind: 'blank' as const, text: '' }),
      );
      const shuffled = readRegister(source({}, { name: '台账', rows }));
      expect(shuffled.rows.map(({ draft, status }) => ({ draft, status }))).toEqual(expected);
    }),
    { numRuns: 40 },
  );
});

test('whatever stands in a sheet, reading it ends with rows and sentences, never with a defect', () => {
  const word = fc.constantFrom(
    '企业名称',
    '隐患描述',
    '发现日期',
    '整改情况',
    '合计',
    '审核人：',
    '2023.13.1',
    '（）',
    '[',
    '重大',
    '1',
    '#N/A',
    '长'.repeat(3000),
  );
  const cell = fc.record({
    kind: fc.constantFrom('text', 'number', 'date', 'blank', 'error'),
    text: fc.oneof(word, fc.string()),
  });
  const rows = fc
    .integer({ min: 1, max: 6 })
    .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { maxLength: 8 }));
  fc.assert(
    fc.property(rows, (drawnRows) => {
      const table = findTable({ name: '台账', rows: drawnRows as Grid['rows'] }, HAZARD_FIELDS);
      if (table === undefined) return;
      const mapping = mappingOf(proposeMapping(table, HAZARD_FIELDS));
      const reading = readRegister({ ...source(), table, mapping });
      expect(
        reading.rows.every(({ status, draft }) => status === 'error' || status === 'duplicate' || draft !== undefined),
      ).toBe(true);
    }),
  );
});

test('ten thousand rows are read within seconds', () => {
  const base = source();
  const rows = Array.from({ length: 10_000 }, (_, at) => ({
    rowNumber: at + 3,
    cells: (base.table.rows[at % 5]?.cells ?? []).map((cell, column) =>
      column === 2 && cell.text !== '' ? { ...cell, text: `${cell.text}，位于${at % 997}号装置` } : cell,
    ),
  }));
  const began = performance.now();
  const reading = readRegister({ ...base, table: { ...base.table, rows } });

  expect(reading.counts.rows).toBe(10_000);
  expect(performance.now() - began).toBeLessThan(10_000);
});
