import { type Field, words } from './field.ts';
import {
  parseEnterpriseKind,
  parseLocationKind,
  parseOwnership,
  parseStandardization,
} from './parse-enterprise-words.ts';
import { parseInstallations, parseProcesses } from './parse-installations.ts';
import type { Reading } from './reading.ts';

/** The columns of a list of enterprises. */
export const ENTERPRISE_FIELD_IDS = [
  'number',
  'name',
  'aliases',
  'creditCode',
  'kind',
  'hasStorage',
  'ownership',
  'locationKind',
  'hazardousProcesses',
  'installations',
  'standardization',
  'township',
  'address',
  'principalName',
  'phone',
  'remark',
] as const;
export type EnterpriseFieldId = (typeof ENTERPRISE_FIELD_IDS)[number];

const readsAs = (parse: (text: string) => Reading<unknown>) => (text: string) =>
  text.length <= 40 && parse(text).kind === 'read';

export const ENTERPRISE_FIELDS: readonly Field<EnterpriseFieldId>[] = [
  {
    id: 'number',
    label: '序号',
    required: false,
    synonyms: ['编号', 'No', '企业编号'],
    looksLike: (text) => /^\d{1,6}$/.test(text),
  },
  {
    id: 'name',
    label: '企业名称',
    required: true,
    synonyms: words(`
      企业 单位名称 企业单位名称 公司名称 企业全称 生产经营单位 生产经营单位名称 名称 单位 被监管企业
      企业/名称 站名 经营单位`),
    not: words('曾用 简称 别名 监管 人 地址 代码 电话 类 性质 规模 危险源 工艺 集团 上级 母公司'),
    looksLike: (text) => /(公司|厂|站|库|店|部|企业|集团|中心|化工|制药)([（(].*[)）])?$/.test(text),
    tellsByContent: true,
  },
  {
    id: 'aliases',
    label: '曾用名、简称',
    required: false,
    synonyms: words('曾用名 简称 别名 企业简称 俗称 其他名称'),
  },
  {
    id: 'creditCode',
    label: '统一社会信用代码',
    required: false,
    synonyms: words('信用代码 社会信用代码 统一信用代码 组织机构代码 机构代码 营业执照号 营业执照编号'),
    looksLike: (text) => /^[0-9A-Za-z]{18}$/.test(text),
    tellsByContent: true,
  },
  {
    id: 'kind',
    label: '企业类别',
    required: true,
    synonyms: words(`
      企业类型 类型 类别 行业 行业类别 行业类型 所属行业 行业领域 单位类型 经营类型 许可类型 企业种类
      经营方式 企业性质`),
    not: words('经济 隐患 所有制 标准化'),
    looksLike: readsAs((text) => parseEnterpriseKind(text)),
    tellsByContent: true,
  },
  {
    id: 'hasStorage',
    label: '是否带储存设施',
    required: false,
    synonyms: words('是否带储存 带储存设施 有无储存 有无储存设施 是否有储存设施 储存设施 是否储存 仓储设施'),
    looksLike: (text) => /^(是|否|有|无|带|不带)/.test(text),
  },
  {
    id: 'ownership',
    label: '所有制',
    required: false,
    synonyms: words('所有制性质 经济类型 经济性质 企业性质 所有制形式 所有制类型 权属 国有民营 企业所有制 产权性质'),
    looksLike: readsAs(parseOwnership),
    tellsByContent: true,
  },
  {
    id: 'locationKind',
    label: '所在区域',
    required: false,
    synonyms: words('区域类型 所在区域类型 区域 所处位置 位置类型 所处区域 是否在化工园区 区域属性'),
    not: ['乡镇', '详细'],
    looksLike: readsAs(parseLocationKind),
  },
  {
    id: 'hazardousProcesses',
    label: '重点监管危险化工工艺',
    required: false,
    synonyms: words(`
      危险工艺 重点监管危险工艺 重点监管工艺 危险化工工艺 涉及工艺 涉及的危险工艺
      涉及重点监管的危险化工工艺 化工工艺 工艺`),
    looksLike: readsAs(parseProcesses),
  },
  {
    id: 'installations',
    label: '重大危险源',
    required: false,
    synonyms: words(`
      重大危险源等级 重大危险源级别 危险源等级 危险源级别 重大危险源情况 重大危险源名称及等级
      构成重大危险源等级 是否构成重大危险源 危险源`),
    looksLike: readsAs(parseInstallations),
  },
  {
    id: 'standardization',
    label: '标准化等级',
    required: false,
    synonyms: words(`
      安全生产标准化等级 标准化级别 标准化 安全标准化等级 安全生产标准化 标准化达标等级 达标等级
      标准化达标情况`),
    not: ['日期', '时间', '有效'],
    looksLike: readsAs(parseStandardization),
  },
  {
    id: 'township',
    label: '所属镇街',
    required: false,
    synonyms: words('乡镇 所属乡镇 所在乡镇 街道 乡镇街道 属地 镇街 所属辖区 辖区 属地乡镇'),
    not: ['地址', '人'],
    looksLike: (text) => text.length <= 12 && /(镇|乡|街道|办事处|区|园区|中心)$/.test(text),
  },
  {
    id: 'address',
    label: '地址',
    required: false,
    synonyms: words('企业地址 单位地址 生产地址 经营地址 注册地址 详细地址 所在地址 住所 地点 所在地 经营场所'),
    not: ['经度', '纬度'],
  },
  {
    id: 'principalName',
    label: '主要负责人',
    required: false,
    synonyms: words('法定代表人 法人 法人代表 负责人 企业负责人 主要负责人姓名 单位负责人 企业主要负责人 联系人 姓名'),
    not: words('电话 手机 联系方式 安全 职务'),
    looksLike: (text) => /^[\p{Script=Han}·]{2,6}$/u.test(text),
  },
  {
    id: 'phone',
    label: '联系电话',
    required: false,
    synonyms: words(`
      电话 手机 手机号 联系方式 手机号码 电话号码 负责人电话 法人电话 主要负责人电话 主要负责人/电话
      主要负责人/联系方式`),
    looksLike: (text) => /^[\d\-+ ()（）/、,，;；]{7,40}$/.test(text),
  },
  { id: 'remark', label: '备注', required: false, synonyms: words('说明 其他 其他说明 备注说明') },
];
