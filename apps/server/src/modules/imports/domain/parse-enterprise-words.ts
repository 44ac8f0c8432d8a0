import type { EnterpriseKind, LocationKind, Ownership, Standardization } from '@zhiben/vocabulary/enterprises.ts';
import { plain } from './plain-text.ts';
import { BLANK_READING, type Reading, read, saysNothing } from './reading.ts';

type Words<Value> = readonly (readonly [RegExp, Value])[];

/** First match decides: the narrower kind stands before the wider one. */
const KINDS: Words<EnterpriseKind> = [
  [/医药|制药|药业|原料药|药品/, 'pharma'],
  [/加油|加气|油气站|充电站/, 'filling-station'],
  [/油库|成品油仓储|油品储存/, 'oil-depot'],
  [/燃气|液化气|液化石油气|天然气|储配|气站/, 'gas-supply'],
  [/(不带|无|没有|不含|非)(有)?(储存|仓储)|票据|贸易经营|无仓储/, 'dealer'],
  [/(带|有|含|设)(有)?(储存|仓储).*|经营.*储存|储存.*经营/, 'storage-dealer'],
  [/危险货物|仓储|仓库|储存企业/, 'warehouse'],
  [/使用/, 'user'],
  [/生产|制造/, 'producer'],
  [/化工|涉危/, 'user'],
  [/经营|销售|经销/, 'dealer'],
];

/** Only what a name says beyond doubt. */
const KINDS_BY_NAME: Words<EnterpriseKind> = [
  [/加油|加气站/, 'filling-station'],
  [/油库/, 'oil-depot'],
  [/制药|药业/, 'pharma'],
  [/液化气|燃气|天然气|储配站/, 'gas-supply'],
  [/危险货物.*仓储|仓储/, 'warehouse'],
];

const OWNERSHIPS: Words<Ownership> = [
  [/中央|央企|中石油|中石化|中国石油|中国石化|中海油/, 'central'],
  [/国有|国企|国资|省属|市属|县属|区属/, 'state'],
  [/民营|私营|私企|民企|个体|个人|自然人|股份合作|私有|非公/, 'private'],
  [/集体|外资|合资|港澳台|混合|其他|其它|有限责任|股份/, 'other'],
];

const LOCATIONS: Words<LocationKind> = [
  [/高速|服务区/, 'expressway-service'],
  [/非(化工)?园区|不在(化工)?园区|园区外/, 'other'],
  [/园区|开发区|工业区|集聚区|集中区/, 'park'],
  [/非建成区|建成区外/, 'other'],
  [/建成区|城区|城市|市区|主城/, 'built-up'],
  [/其他|其它|农村|乡村|乡镇|郊区|国道|省道|县道|村/, 'other'],
];

const STANDARDS: Words<Standardization> = [
  [/未|无|不达标|没有|非标准|小微|过期|到期|创建中|申请中|正在/, 'none'],
  [/^(安全生产)?(标准化)?(一|1|i|ⅰ)级?(企业)?(标准化|达标)*$/, '1'],
  [/^(安全生产)?(标准化)?(二|2|ii|ⅱ)级?(企业)?(标准化|达标)*$/, '2'],
  [/^(安全生产)?(标准化)?(三|3|iii|ⅲ)级?(企业)?(标准化|达标)*$/, '3'],
];

export function parseEnterpriseKind(text: string, name = ''): Reading<EnterpriseKind> {
  if (saysNothing(text)) return kindByName(name);
  return worded(text, KINDS, '企业类别', '「危险化学品生产企业」「加油（加气）站」等');
}

function kindByName(name: string): Reading<EnterpriseKind> {
  const kind = meaning(name, KINDS_BY_NAME);
  return kind === undefined ? BLANK_READING : read(kind, '没有写企业类别，按名称推定');
}

export const parseOwnership = (text: string): Reading<Ownership> =>
  worded(text, OWNERSHIPS, '所有制', '「中央企业」「地方国有」「民营」或「其他」');

export const parseLocationKind = (text: string): Reading<LocationKind> =>
  worded(text, LOCATIONS, '所在区域', '「城市建成区」「高速公路服务区」「化工园区」或「其他区域」');

export function parseStandardization(text: string): Reading<Standardization> {
  if (/^(无|没有)$/.test(text.trim())) return read('none');
  return worded(text, STANDARDS, '标准化等级', '「一级」「二级」「三级」或「未达标」');
}

/** Whether something is there: 是, 有, 带储存 or their opposites. */
export function parseYesNo(text: string): Reading<boolean> {
  const words = plain(text);
  if (/^(否|无|没有|不|未|非)|^(no|n|0)$/.test(words)) return read(false);
  if (/^(是|有|带|含|设|已)|^(yes|y|1)$/.test(words) || /^[√✓]$/.test(text.trim())) return read(true);
  if (saysNothing(text)) return BLANK_READING;
  return { kind: 'unreadable', sentence: `不认识「${text}」，应为「是」或「否」。` };
}

function worded<Value>(text: string, words: Words<Value>, label: string, expected: string): Reading<Value> {
  if (saysNothing(text)) return BLANK_READING;
  const value = meaning(text, words);
  if (value !== undefined) return read(value);
  return { kind: 'unreadable', sentence: `不认识的${label}「${text}」，应为${expected}。` };
}

const meaning = <Value>(text: string, words: Words<Value>): Value | undefined =>
  words.find(([pattern]) => pattern.test(plain(text)))?.[1];
