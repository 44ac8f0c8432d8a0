import {
  enterpriseKindLabel,
  HAZARDOUS_PROCESSES,
  locationKindLabel,
  ownershipLabel,
  standardizationLabel,
} from '@zhiben/vocabulary/enterprises.ts';
import { describe, expect, test } from 'vitest';
import { drawn } from './drawn-grid.fixture.ts';
import type { EnterpriseOnFile } from './enterprise-changes.ts';
import { ENTERPRISE_FIELDS } from './enterprise-fields.ts';
import { findTable } from './find-table.ts';
import {
  parseEnterpriseKind,
  parseLocationKind,
  parseOwnership,
  parseStandardization,
  parseYesNo,
} from './parse-enterprise-words.ts';
import { parseInstallations, parseProcesses } from './parse-installations.ts';
import { mappingOf, proposeMapping } from './propose-mapping.ts';
import { type EnterpriseListSource, readEnterprises } from './read-enterprises.ts';

const readList = (sketch: string, given: Partial<EnterpriseListSource> = {}) => {
  const table = findTable(drawn(sketch), ENTERPRISE_FIELDS);
  if (table === undefined) throw new Error('no table in the sketch');
  const mapping = mappingOf(proposeMapping(table, ENTERPRISE_FIELDS));
  return readEnterprises({ table, mapping, onFile: [], ...given });
};

const LIST = `
  | 清河区危险化学品企业名录 | < | < | < | < | < | < | < |
  | 序号 | 单位名称 | 信用代码 | 企业类型 | 企业性质 | 危险工艺 | 重大危险源等级 | 标准化 | 法人 | 联系方式 | 乡镇 |
  | 1 | 清河华晟精细化工有限公司 | 91140404MA0ABCDE1X | 危险化学品生产企业 | 民营 | 硝化、氯化工艺 | 液氨罐区（三级）；氯罐区（四级） | 三级 | 张三 | 13900000001 | 韩店镇 |
  | 2 | 清河区白塔加油站 | | | 中石化 | 不涉及 | 不构成 | 二级 | 李四 | 13900000002 | 城关镇 |
  | 3 | 清河某某厂 | 123 | 不知道 | 私营 | 发酵 | 很大 | 无 | 王五 | | 城关镇 |
  | 4 | 清河区白塔加油站 | | 加油站 | | | | | | | |`;

describe('a list of enterprises', () => {
  const reading = readList(LIST);

  test('is counted by what its rows need', () => {
    expect(reading.counts).toEqual({ rows: 4, ready: 1, warning: 1, error: 1, duplicate: 1, excluded: 0 });
  });

  test('a row in order becomes a draft', () => {
    expect(reading.rows[0]?.draft).toEqual({
      name: '清河华晟精细化工有限公司',
      aliases: [],
      creditCode: '91140404MA0ABCDE1X',
      kind: 'producer',
      hasStorage: null,
      ownership: 'private',
      locationKind: null,
      hazardousProcesses: ['硝化', '氯化'],
      installations: [
        { name: '液氨罐区', level: 3, rValue: null },
        { name: '氯罐区', level: 4, rValue: null },
      ],
      standardization: '3',
      township: '韩店镇',
      address: null,
      principalName: '张三',
      phone: '13900000001',
    });
  });

  test('recorded as none is known, not recorded is not', () => {
    expect(reading.rows[1]?.draft).toMatchObject({
      kind: 'filling-station',
      hazardousProcesses: [],
      installations: [],
      locationKind: null,
    });
    expect(reading.rows[1]?.problems.map(({ sentence }) => sentence)).toEqual([
      '没有写企业类别，按名称推定为「加油（加气）站」，请核对。',
    ]);
  });

  test('a row with an unknown kind names it and everything else it could not read', () => {
    expect(reading.rows[2]).toMatchObject({ status: 'error', draft: undefined });
    expect(reading.rows[2]?.problems.map(({ column, severity }) => [column, severity])).toEqual([
      ['C', 'warning'],
      ['D', 'error'],
      ['F', 'warning'],
      ['G', 'warning'],
    ]);
  });

  test('an enterprise named twice is taken once', () => {
    expect(reading.rows[3]).toMatchObject({ status: 'duplicate', duplicates: [{ of: { kind: 'row', rowNumber: 4 } }] });
  });
});

describe('an enterprise on file', () => {
  const station: EnterpriseOnFile = {
    id: 'E1',
    name: '清河区白塔加油站',
    aliases: ['白塔站'],
    creditCode: '91140404MA0ABCDE2X',
    kind: 'filling-station',
    hasStorage: null,
    ownership: null,
    locationKind: null,
    hazardousProcesses: [],
    installations: [{ name: '地下罐区', level: 4, rValue: 12.5 }],
    standardization: '3',
    township: '城关镇',
    address: '城关镇西街1号',
    principalName: null,
    phone: null,
  };
  const onFile = [station];

  test('is brought up to date; what the list leaves out stays', () => {
    const { rows } = readList(
      '| 企业名称 | 企业类型 | 标准化 | 重大危险源等级 | 法人 |\n| 白塔站 | 加油站 | 二级 | 四级 | 李四 |',
      { onFile },
    );

    expect(rows[0]).toMatchObject({
      status: 'warning',
      onFile: { id: 'E1', name: '清河区白塔加油站' },
      problems: [{ sentence: '名录中已有「清河区白塔加油站」，将更新2项，请核对。' }],
      changes: [
        { field: 'standardization', from: '三级', to: '二级' },
        { field: 'principalName', from: '', to: '李四' },
      ],
      draft: { name: '清河区白塔加油站', address: '城关镇西街1号', installations: [{ rValue: 12.5 }] },
    });
  });

  test('that the list repeats word for word needs nothing', () => {
    const { rows } = readList('| 企业名称 | 企业类型 | 乡镇 |\n| 清河区白塔加油站 | 加油站 | 城关镇 |', { onFile });

    expect(rows[0]).toMatchObject({ status: 'ready', changes: [], problems: [] });
  });

  test('under the same code with another name keeps its name and learns the other', () => {
    const { rows } = readList('| 企业名称 | 企业类型 | 信用代码 |\n| 白塔能源公司 | 加油站 | 91140404MA0ABCDE2X |', {
      onFile,
    });

    expect(rows[0]?.draft).toMatchObject({ name: '清河区白塔加油站', aliases: ['白塔站', '白塔能源公司'] });
  });

  test('told by two rows is taken once', () => {
    const { rows } = readList(
      '| 企业名称 | 企业类型 | 乡镇 |\n| 清河区白塔加油站 | 加油站 | 城关镇 |\n| 白塔站 | 加油站 | 城关镇 |',
      { onFile },
    );

    expect(rows[1]).toMatchObject({ status: 'duplicate', duplicates: [{ of: { kind: 'row', rowNumber: 2 } }] });
  });

  test('whose name and code belong to two is an error', () => {
    const other = { ...station, id: 'E2', name: '清河区东关加油站', aliases: [], creditCode: '91140404MA0ABCDE3X' };
    const { rows } = readList(
      '| 企业名称 | 企业类型 | 信用代码 |\n| 清河区白塔加油站 | 加油站 | 91140404MA0ABCDE3X |',
      { onFile: [station, other] },
    );

    expect(rows[0]).toMatchObject({
      status: 'error',
      draft: undefined,
      problems: [{ sentence: '企业名称属于「清河区白塔加油站」，统一社会信用代码属于「清河区东关加油站」，请更正。' }],
    });
  });

  test('of nearly the same name is pointed out', () => {
    const { rows } = readList('| 企业名称 | 企业类型 | 地址 |\n| 白塔加油站 | 加油站 | 城关镇 |', { onFile });

    expect(rows[0]).toMatchObject({
      status: 'warning',
      problems: [{ sentence: '与名录中的「清河区白塔加油站」相近，请核对是不是同一家。' }],
    });
  });
});

test('a correction is read in place of the cell', () => {
  const { rows } = readList(LIST, { decisions: new Map([[5, { corrections: { kind: '危险货物仓储企业' } }]]) });

  expect(rows[2]?.draft).toMatchObject({ kind: 'warehouse' });
});

describe('every official word reads back as itself:', () => {
  const reads = <Word extends string>(labels: Readonly<Record<Word, string>>) => Object.entries<string>(labels);

  test.each(reads(enterpriseKindLabel))('kind %s', (kind, label) => {
    expect(parseEnterpriseKind(label)).toEqual({ kind: 'read', value: kind });
  });
  test.each(reads(ownershipLabel))('ownership %s', (value, label) => {
    expect(parseOwnership(label)).toEqual({ kind: 'read', value });
  });
  test.each(reads(locationKindLabel))('location %s', (value, label) => {
    expect(parseLocationKind(label)).toEqual({ kind: 'read', value });
  });
  test.each(reads(standardizationLabel))('standardization %s', (value, label) => {
    expect(parseStandardization(label)).toEqual({ kind: 'read', value });
  });
  test('all 18 processes at once', () => {
    expect(parseProcesses(HAZARDOUS_PROCESSES.join('；'))).toEqual({ kind: 'read', value: [...HAZARDOUS_PROCESSES] });
  });
});

test.each([
  ['带储存设施的经营企业', 'storage-dealer'],
  ['经营（不带储存）', 'dealer'],
  ['票据贸易', 'dealer'],
  ['成品油零售（加油站）', 'filling-station'],
  ['化学制药', 'pharma'],
  ['使用危险化学品从事生产的化工企业', 'user'],
  ['精细化工生产', 'producer'],
  ['液化石油气充装', 'gas-supply'],
])('the kind %s is %s', (text, value) => {
  expect(parseEnterpriseKind(text)).toEqual({ kind: 'read', value });
});

test.each([
  ['三级', [['重大危险源', 3]]],
  ['Ⅲ级', [['重大危险源', 3]]],
  ['4', [['重大危险源', 4]]],
  [
    '一级1个、三级2个',
    [
      ['重大危险源', 1],
      ['重大危险源1', 3],
      ['重大危险源2', 3],
    ],
  ],
  ['球罐区（未定级）', [['球罐区', null]]],
  ['无', []],
  ['不构成重大危险源', []],
])('the major-hazard installations 「%s」 are told apart', (text, expected) => {
  const parsed = parseInstallations(text);

  expect(parsed.kind === 'read' && parsed.value.map(({ name, level }) => [name, level])).toEqual(expected);
});

test.each([
  ['有', true],
  ['是', true],
  ['带储存', true],
  ['√', true],
  ['无', false],
  ['否', false],
  ['不带储存', false],
])('storage 「%s」 is %s', (text, value) => {
  expect(parseYesNo(text)).toEqual({ kind: 'read', value });
});
