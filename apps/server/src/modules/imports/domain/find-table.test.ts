import { describe, expect, test } from 'vitest';
import { drawn } from './drawn-grid.fixture.ts';
import { findBestTable, findTable } from './find-table.ts';
import { columnLetter } from './grid.ts';
import { HAZARD_FIELDS } from './hazard-fields.ts';
import { headingText } from './heading.ts';

const tableIn = (sketch: string, name?: string) => findTable(drawn(sketch, name), HAZARD_FIELDS);
const headingsIn = (sketch: string) => tableIn(sketch)?.columns.map(({ heading }) => headingText(heading));

const MERGED = `
  | 清河区2023年重大隐患台账 | < | < | < | < | < |
  | 填报单位：某股 | | | | 填报日期：2024.1.5 | |
  | 序号 | 企业名称 | 隐患情况 | < | 整改情况 | < |
  | ^ | ^ | 描述 | 等级 | 时限 | 状态 |
  | 1 | 甲化工有限公司 | 储罐液位计损坏 | 重大 | 2023.7.8 | 已整改 |
  | | | | | | |
  | 2 | 乙加油站 | 卸油口无静电接地报警仪 | 一般 | 7月底前 | 整改中 |
  | 合计 | 2 | | | | |
  | 审核人： | | | 填表人： | | |`;

describe('a register with a two-row heading', () => {
  test('has its title, heading, entries and footer told apart', () => {
    const table = tableIn(MERGED);

    expect(table?.titles).toEqual(['清河区2023年重大隐患台账', '填报单位：某股', '填报日期：2024.1.5']);
    expect(table?.hint).toEqual({ year: 2023, reportedOn: '2024-01-05' });
    expect(table?.headerRowNumbers).toEqual([3, 4]);
    expect(table?.rows.map((row) => row.rowNumber)).toEqual([5, 7]);
    expect(table?.skipped.map(({ rowNumber, reason }) => [rowNumber, reason])).toEqual([
      [6, 'blank'],
      [8, 'total'],
      [9, 'note'],
    ]);
  });

  const joined = ['序号', '企业名称', '隐患情况/描述', '隐患情况/等级', '整改情况/时限', '整改情况/状态'];

  test('joins group and sub-heading', () => {
    expect(headingsIn(MERGED)).toEqual(joined);
  });

  test('joins them as well where cells were left empty instead of merged', () => {
    const unmerged = MERGED.replaceAll(' < ', ' ').replaceAll(' ^ ', ' ');

    expect(headingsIn(unmerged)).toEqual(joined);
  });
});

test('a plain one-row heading takes no entry with it', () => {
  const table = tableIn(`
    | 企业 | 问题 | 来源 | 备注 |
    | 甲厂 | 灭火器失效 | 专家 | 其他 |
    | 乙厂 | 通道堵塞 | 其他 | |`);

  expect(table?.headerRowNumbers).toEqual([1]);
  expect(table?.rows).toHaveLength(2);
});

test('a heading in unheard-of words is found by its shape', () => {
  const table = tableIn(`
    | 某某表 | < | < |
    | 甲栏 | 乙栏 | 丙栏 |
    | 2023.1.1 | 12345 | 这是一段比较长的说明文字，写了很多内容，超过标签的长度。 |`);

  expect(table?.headerRowNumbers).toEqual([2]);
});

test('rows that are no entries are set aside, each with its reason', () => {
  const table = tableIn(`
    | 序号 | 企业名称 | 隐患描述 | 发现日期 |
    | 1 | 2 | 3 | 4 |
    | 一、危化品企业 | < | < | < |
    | 1 | 甲厂 | 灭火器失效 | 2023.1.1 |
    | 小计 | 1 | | |
    | 序号 | 企业名称 | 隐患描述 | 发现日期 |
    | 2 | 乙厂 | 通道堵塞 | 2023.1.2 |
    | 3 | | | |
    | 注：本表每月报送一次 | | | |
    | 审核人：张三 | | 填表人：李四 | 日期：2024.1.1 |`);

  expect(table?.rows.map((row) => row.rowNumber)).toEqual([4, 7]);
  expect(table?.skipped.map(({ reason }) => reason)).toEqual([
    'numbering',
    'section',
    'total',
    'repeated-heading',
    'number-only',
    'note',
    'note',
  ]);
});

test('an entry that lacks nearly everything stays an entry', () => {
  const table = tableIn(`
    | 企业名称 | 隐患描述 | 发现日期 |
    | | 灭火器失效 | |`);

  expect(table?.rows.map((row) => row.rowNumber)).toEqual([2]);
});

test.each([
  ['二〇二三年隐患台账', { year: 2023 }],
  ['2024年第一季度隐患清单', { year: 2024 }],
  ['2023—2024年隐患清单', {}],
  ['隐患清单（截至2024年3月31日）', { reportedOn: '2024-03-31' }],
  ['隐患清单', {}],
])('the title %s tells the year', (title, hint) => {
  expect(tableIn(`| ${title} |\n| 企业名称 | 隐患描述 |\n| 甲厂 | 灭火器失效 |`)?.hint).toEqual(hint);
});

test('the sheet name tells the year where the title does not', () => {
  expect(tableIn('| 企业名称 | 隐患描述 |\n| 甲厂 | 灭火器失效 |', '2022行动台账')?.hint).toEqual({ year: 2022 });
});

test('a sheet of pictures and one word holds no register', () => {
  expect(tableIn('| 附图 |\n| 见上 |')).toBeUndefined();
});

test('of several sheets the one with the most entries is the register', () => {
  const legend = drawn('| 企业名称 | 隐患描述 |\n| 示例厂 | 示例问题 |', '说明');
  const register = drawn(MERGED, '台账');

  expect(findBestTable([legend, register], HAZARD_FIELDS)?.sheet).toBe('台账');
});

test('columns carry the letters Excel shows', () => {
  expect([0, 25, 26, 51, 701, 702].map(columnLetter)).toEqual(['A', 'Z', 'AA', 'AZ', 'ZZ', 'AAA']);
});
