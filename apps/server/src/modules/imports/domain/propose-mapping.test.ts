import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawn } from './drawn-grid.fixture.ts';
import { findTable, type RegisterTable } from './find-table.ts';
import { HAZARD_FIELDS } from './hazard-fields.ts';
import { headingKey } from './heading.ts';
import { mappingOf, proposeMapping, type RememberedMapping } from './propose-mapping.ts';

const tableOf = (sketch: string): RegisterTable => {
  const table = findTable(drawn(sketch), HAZARD_FIELDS);
  if (table === undefined) throw new Error('no table in the sketch');
  return table;
};
const proposed = (sketch: string, remembered: RememberedMapping = {}) =>
  proposeMapping(tableOf(sketch), HAZARD_FIELDS, remembered).map(({ fieldId }) => fieldId);

const VALUES = `
  | 1 | 甲化工有限公司 | 储罐区未设置可燃气体报警器 | 一般 | 执法检查 | 2024.1.3 | 王五 | 加装报警器并接入 | 张三 | 1月15日 | 整改中 | 已告知 |
  | 2 | 乙加油站 | 卸油口未设置静电接地报警仪 | 重大 | 企业自查 | 2024.2.3 | 王五、赵六 | 加装静电报警仪 | 李四 | 2月底前 | 已整改 | |`;
const FIELDS = [
  'number',
  'enterprise',
  'description',
  'level',
  'channel',
  'foundOn',
  'foundBy',
  'measures',
  'responsible',
  'deadline',
  'status',
  'remark',
];

describe('headings in the words of different offices', () => {
  test.each([
    [
      'an action register',
      '序号|企业名称|隐患描述|隐患等级|排查方式|发现日期|检查人|整改措施|责任人|整改时限|整改状态|备注',
    ],
    [
      'a problem list',
      '编号|被检查单位|存在的主要问题|隐患性质|检查类型|查出时间|检查人员|治理措施|整改负责人|计划完成时间|目前状态|说明',
    ],
    [
      'an enterprise list',
      'No.|单位名称|问题描述|级别|隐患来源|排查时间|排查人|整改要求|整改责任人|整改期限|完成情况|备注',
    ],
    [
      'a self-check register',
      '序号|企业（单位）名称|问题隐患|是否重大|检查方式|自查时间|发现人|整改建议|负责人|限期整改时间|是否整改|备注',
    ],
    [
      'starred headings with instructions',
      '序号*|*企业名称（全称）|隐患内容（详细描述）|隐患等级（重大/一般）|来源|检查日期（年月日）|检查人员|整改措施|责任人|完成时限|整改进展|备注',
    ],
  ])('in %s are proposed for their fields', (_office, headings) => {
    expect(proposed(`| ${headings} |${VALUES}`)).toEqual(FIELDS);
  });

  test('under groups mean what their group says', () => {
    const sketch = `
      | 企业 | 隐患 | < | 整改 | < | < | 销号 | < |
      | ^ | 内容 | 日期 | 措施 | 责任人 | 日期 | 时间 | 责任人 |
      | 甲化工有限公司 | 储罐区未设置可燃气体报警器 | 2024.1.3 | 加装报警器 | 张三 | 2024.2.3 | 2024.3.1 | 王五 |`;

    expect(proposed(sketch).slice(0, 7)).toEqual([
      'enterprise',
      'description',
      'foundOn',
      'measures',
      'responsible',
      'deadline',
      'writtenOffOn',
    ]);
  });

  test('with the same wording are told apart by what stands under them', () => {
    const sketch = `
      | 企业 | 查出问题 | 整改情况 | 整改落实情况 |
      | 甲化工有限公司 | 储罐区未设置可燃气体报警器 | 加装了两台可燃气体报警器并接入 | 已整改 |
      | 乙加油站 | 卸油口未设置静电接地报警仪 | 正在采购设备，等待安装 | 整改中 |`;

    expect(proposed(sketch)).toEqual(['enterprise', 'description', 'measures', 'status']);
  });

  test('整改情况 is the state where a state stands under it', () => {
    const sketch = `
      | 企业名称 | 问题清单 | 整改情况 |
      | 甲化工有限公司 | 灭火器过期未更换 | 已整改 |
      | 乙加油站 | 卸油口未上锁 | 整改中 |`;

    expect(proposed(sketch)).toEqual(['enterprise', 'description', 'status']);
  });

  test('of those who supervise or accept are not taken for the enterprise or the finding', () => {
    const sketch = `
      | 企业名称 | 监管部门 | 隐患描述 | 复查时间 | 实际完成时间 |
      | 甲化工有限公司 | 应急局 | 储罐区未设置可燃气体报警器 | 2024.3.1 | 2024.2.20 |`;

    expect(proposed(sketch)).toEqual(['enterprise', undefined, 'description', 'writtenOffOn', 'rectifiedOn']);
  });

  test('that say nothing are read by the values under them', () => {
    const sketch = `
      | 甲栏 | 乙栏 | 丙栏 | 丁栏 |
      | 甲化工有限公司 | 2024.1.3 | 储罐区未设置可燃气体报警器 | 重大 |
      | 乙加油站 | 2024.1.5 | 卸油口未设置静电接地报警仪 | 一般 |`;
    const proposals = proposeMapping(tableOf(sketch), HAZARD_FIELDS);

    expect(proposals.map(({ fieldId }) => fieldId)).toEqual(['enterprise', 'foundOn', 'description', 'level']);
    expect(proposals.every(({ because, confidence }) => because === 'content' && confidence < 0.7)).toBe(true);
  });
});

test('whatever the order of the columns, each keeps its field', () => {
  const headings = [
    '序号',
    '被检查单位',
    '存在问题',
    '级别',
    '来源',
    '检查时间',
    '检查人员',
    '治理措施',
    '责任人',
    '期限',
    '完成情况',
    '备注',
  ];
  const rows = VALUES.trim()
    .split('\n')
    .map((line) =>
      line
        .trim()
        .replace(/^\||\|$/g, '')
        .split('|'),
    );
  fc.assert(
    fc.property(fc.shuffledSubarray([...headings.keys()], { minLength: headings.length }), (order) => {
      const draw = (cells: readonly string[]) => `| ${order.map((column) => cells[column] ?? '').join(' | ')} |`;
      const sketch = [draw(headings), ...rows.map(draw)].join('\n');
      expect(proposed(sketch)).toEqual(order.map((column) => FIELDS[column]));
    }),
    { numRuns: 60 },
  );
});

describe('what a person chose before', () => {
  const sketch = `
    | 企业名称 | 隐患描述 | 其他情况 |
    | 甲化工有限公司 | 储罐区未设置可燃气体报警器 | 罐区东侧 |`;

  test('wins over any likeness, whatever blanks and signs the heading has this time', () => {
    const remembered = { [headingKey(['其他 情况：'])]: 'location', [headingKey(['隐患描述'])]: null };

    expect(proposed(sketch, remembered)).toEqual(['enterprise', undefined, 'location']);
  });

  test('is forgotten where it names a field that does not exist', () => {
    expect(proposed(sketch, { [headingKey(['企业名称'])]: 'gone' })[0]).toBe('enterprise');
  });
});

test('a proposal becomes a mapping of the columns that have a field', () => {
  const proposals = proposeMapping(
    tableOf('| 企业名称 | 附图 | 隐患描述 |\n| 甲厂 | 略 | 灭火器全部失效无人更换 |'),
    HAZARD_FIELDS,
  );

  expect([...mappingOf(proposals)]).toEqual([
    [0, 'enterprise'],
    [2, 'description'],
  ]);
});
