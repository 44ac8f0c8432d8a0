import { z } from 'zod';
import { type Labels, wordsOf } from './labels.ts';

/** What the fields of an enterprise's file are called: on the screen, in refusals, as the columns of a workbook. */
export const enterpriseFieldLabel = {
  name: '企业名称',
  aliases: '曾用名、简称',
  creditCode: '统一社会信用代码',
  kind: '企业类别',
  hasStorage: '是否带储存设施',
  ownership: '所有制',
  locationKind: '所在区域',
  hazardousProcesses: '重点监管危险化工工艺',
  installations: '重大危险源',
  standardization: '标准化等级',
  township: '所属镇街',
  address: '地址',
  principalName: '主要负责人',
  phone: '联系电话',
} as const satisfies Labels<string>;
export type EnterpriseField = keyof typeof enterpriseFieldLabel;

/** Who an enterprise is and what it has been found to be; the rest it declares itself. */
export const FIELDS_KEPT_BY_BUREAU: readonly EnterpriseField[] = [
  'name',
  'aliases',
  'creditCode',
  'kind',
  'standardization',
];

export const enterpriseKindLabel = {
  producer: '危险化学品生产企业',
  pharma: '医药生产企业',
  'storage-dealer': '危险化学品经营企业（带储存）',
  dealer: '危险化学品经营企业（不带储存）',
  'oil-depot': '油库',
  'filling-station': '加油（加气）站',
  'gas-supply': '燃气储配企业',
  user: '化工及使用危险化学品企业',
  warehouse: '危险货物仓储企业',
} as const satisfies Labels<string>;
export const EnterpriseKind = z.enum(wordsOf(enterpriseKindLabel));
export type EnterpriseKind = z.infer<typeof EnterpriseKind>;

export const ownershipLabel = { central: '中央企业', state: '地方国有', private: '民营', other: '其他' } as const;
export const Ownership = z.enum(wordsOf(ownershipLabel));
export type Ownership = z.infer<typeof Ownership>;

export const locationKindLabel = {
  'built-up': '城市建成区',
  'expressway-service': '高速公路服务区',
  park: '化工园区',
  other: '其他区域',
} as const;
export const LocationKind = z.enum(wordsOf(locationKindLabel));
export type LocationKind = z.infer<typeof LocationKind>;

export const majorHazardLevelLabel = { 1: '一级', 2: '二级', 3: '三级', 4: '四级' } as const;
export const MajorHazardLevel = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]);
export type MajorHazardLevel = z.infer<typeof MajorHazardLevel>;

export const standardizationLabel = { '1': '一级', '2': '二级', '3': '三级', none: '未达标' } as const;
export const Standardization = z.enum(wordsOf(standardizationLabel));
export type Standardization = z.infer<typeof Standardization>;

export const orgUnitKindLabel = { company: '公司', plant: '厂级', workshop: '车间', team: '班组' } as const;
export const OrgUnitKind = z.enum(wordsOf(orgUnitKindLabel));
export type OrgUnitKind = z.infer<typeof OrgUnitKind>;

/** The 18 chemical processes under key supervision (重点监管的危险化工工艺). */
export const HAZARDOUS_PROCESSES = [
  '光气及光气化',
  '电解（氯碱）',
  '氯化',
  '硝化',
  '合成氨',
  '裂解（裂化）',
  '氟化',
  '加氢',
  '重氮化',
  '氧化',
  '过氧化',
  '胺基化',
  '磺化',
  '聚合',
  '烷基化',
  '新型煤化工',
  '电石生产',
  '偶氮化',
] as const;
export const HazardousProcess = z.enum(HAZARDOUS_PROCESSES);
export type HazardousProcess = z.infer<typeof HazardousProcess>;
