import { type Field, words } from './field.ts';
import { parseChannel } from './parse-channel.ts';
import { parseDate } from './parse-date.ts';
import { parseLevel } from './parse-level.ts';
import { parseStatus } from './parse-status.ts';

export const HAZARD_FIELD_IDS = [
  'number',
  'enterprise',
  'description',
  'level',
  'channel',
  'foundOn',
  'foundBy',
  'location',
  'category',
  'basis',
  'measures',
  'responsible',
  'responsibleUnit',
  'deadline',
  'status',
  'rectifiedOn',
  'writtenOffOn',
  'verifiedBy',
  'funds',
  'township',
  'remark',
] as const;
export type HazardFieldId = (typeof HAZARD_FIELD_IDS)[number];

const isDate = (text: string) => {
  const { kind } = parseDate(text, { year: 2023, notBefore: '2023-01-01' });
  return kind !== 'unreadable' && kind !== 'blank';
};
const isChannel = (text: string) => {
  const channel = parseChannel(text);
  return text.length <= 12 && channel.kind === 'read' && channel.note === undefined;
};
const isLevel = (text: string, heading = '') => text.length <= 10 && parseLevel(text, heading).kind === 'read';
const isStatus = (text: string) => text.length <= 10 && parseStatus(text).kind === 'read';
const isEnterprise = (text: string) =>
  text.length >= 3 &&
  /(公司|厂|站|油?库|商?店|经营部|企业|集团|中心|医院|学校|实验室|门市部?|化工|制药)([（(].*[)）])?$/.test(text);
const isOrdinal = (text: string) => /^\d{1,6}$/.test(text);
const isPeople = (text: string) => /^[\p{Script=Han}·]{2,4}([、,，;；\s/]+[\p{Script=Han}·]{2,4})*$/u.test(text);
const isSentence = (text: string) => text.length >= 6 && !isDate(text);
const isMoney = (text: string) => /^[¥￥]?[\d,]+(\.\d+)?(万?元)?$/.test(text);

/** The columns of a hazard register, with the words offices use for them. */
export const HAZARD_FIELDS: readonly Field<HazardFieldId>[] = [
  {
    id: 'number',
    label: '序号',
    required: false,
    synonyms: words('编号 隐患编号 隐患序号 台账编号 No NO.'),
    looksLike: isOrdinal,
  },
  {
    id: 'enterprise',
    label: '企业名称',
    required: true,
    synonyms: words(`
      企业 单位 单位名称 企业单位名称 企业（单位）名称 被检查单位 被检查企业 受检单位 受检企业 受检查单位
      被查单位 隐患单位 存在隐患单位 隐患企业 生产经营单位 生产经营单位名称 责任单位 责任企业 检查对象
      公司名称 企业全称 所属企业 所在企业 企业基本情况/名称 企业/名称 单位/名称 厂名 站名`),
    not: words('监管 主管 牵头 验收 复查 督导 填报 上报 人 地址 编码 代码 电话 类型 性质 规模 整改 序号 数'),
    looksLike: isEnterprise,
    tellsByContent: true,
  },
  {
    id: 'description',
    label: '隐患描述',
    required: true,
    synonyms: words(`
      隐患内容 隐患情况 隐患 问题 问题描述 问题隐患 隐患问题 存在问题 存在的问题 存在隐患 问题及隐患
      检查问题 具体问题 具体隐患 隐患名称 主要问题 主要隐患 存在的主要问题 事故隐患 事故隐患内容
      重大事故隐患 重大隐患内容 发现问题 发现的问题 发现隐患 问题清单 隐患清单 隐患简述 隐患基本情况
      问题隐患描述 隐患具体情况 隐患具体内容 不符合项 检查发现问题 隐患/内容 隐患/描述 问题/描述
      隐患/具体情况 问题/内容`),
    not: words('等级 级别 类别 类型 分类 来源 编号 部位 地点 位置 时间 日期 数量 整改 依据 治理 单位 状态 是否 性质'),
    looksLike: isSentence,
    tellsByContent: true,
  },
  {
    id: 'level',
    label: '隐患等级',
    required: false,
    synonyms: words(`
      等级 级别 隐患级别 隐患类别 隐患性质 隐患分级 问题等级 是否重大 是否重大隐患 是否为重大事故隐患
      是否构成重大事故隐患 隐患程度 严重程度 风险等级 类别 隐患类型 判定等级 判定结果`),
    not: ['标准化', '危险源', '企业'],
    looksLike: isLevel,
    tellsByContent: true,
  },
  {
    id: 'channel',
    label: '排查方式',
    required: false,
    synonyms: words(`
      隐患来源 来源 排查渠道 发现渠道 渠道 发现方式 排查来源 检查方式 检查类型 检查类别 检查形式 排查类型
      排查形式 问题来源 线索来源 发现途径 途径 上报方式 信息来源 检查名称 排查/方式 检查/方式`),
    not: words('日期 时间 人 企业 资金'),
    looksLike: isChannel,
    tellsByContent: true,
  },
  {
    id: 'foundOn',
    label: '发现日期',
    required: true,
    synonyms: words(`
      发现时间 检查日期 检查时间 排查日期 排查时间 查出时间 查出日期 查处时间 登记日期 登记时间 上报日期
      上报时间 录入时间 自查时间 自查日期 隐患发现时间 隐患发现日期 隐患排查时间 日期 时间 举报时间
      排查/日期 排查/时间 检查/日期 检查/时间 发现/日期 发现/时间 隐患/日期`),
    not: words('整改 完成 销号 核销 期限 时限 限期 复查 验收 截止 治理 计划 闭环'),
    looksLike: isDate,
    tellsByContent: true,
  },
  {
    id: 'foundBy',
    label: '检查人',
    required: false,
    synonyms: words(`
      检查人员 排查人 排查人员 发现人 发现人员 检查单位 检查部门 排查单位 检查组 检查专家 专家 登记人
      上报人 举报人 执法人员 查处人 查出人 排查/人员 检查/人员 排查/责任人 检查/单位 排查/单位`),
    not: words('整改 验收 复查 被 受检 日期 时间'),
    looksLike: isPeople,
  },
  {
    id: 'location',
    label: '隐患部位',
    required: false,
    synonyms: words(`
      部位 位置 地点 隐患位置 隐患地点 所在部位 所在位置 场所 场所部位 发现地点 装置 区域 具体位置
      具体部位 车间 检查部位 检查地点 隐患/部位 隐患/位置`),
    not: ['企业', '注册'],
  },
  {
    id: 'category',
    label: '隐患类型',
    required: false,
    synonyms: words('隐患分类 问题类型 问题分类 隐患类别 专业 专业类别 类型 分类 隐患种类'),
    not: ['企业', '等级', '级别'],
  },
  {
    id: 'basis',
    label: '判定依据',
    required: false,
    synonyms: words('依据 法律依据 违反条款 违反依据 判定标准 标准依据 检查依据 对应条款 法规依据 违反的法律法规'),
  },
  {
    id: 'measures',
    label: '整改措施',
    required: false,
    synonyms: words(`
      措施 治理措施 整改要求 整改建议 整改方案 整改内容 处理措施 防范措施 处理意见 整改意见 处置措施
      整改措施及建议 建议措施 整改落实情况 整改情况 采取措施 落实情况 整改/措施 整改/要求`),
    not: words('日期 时间 人 状态 是否 时限 期限 单位'),
    looksLike: (text) => !isDate(text) && !isLevel(text) && !isStatus(text),
  },
  {
    id: 'responsible',
    label: '整改责任人',
    required: false,
    synonyms: words(`
      责任人 整改负责人 负责人 整改人 整改人员 责任人员 企业责任人 企业负责人 治理责任人 落实人
      整改/责任人 整改/负责人 整改/人员 经办人`),
    not: words('检查 验收 复查 监管 排查 电话'),
    looksLike: isPeople,
  },
  {
    id: 'responsibleUnit',
    label: '整改责任单位',
    required: false,
    synonyms: words('整改单位 责任部门 整改部门 整改责任部门 治理单位 整改/单位 整改/部门 整改/责任单位'),
    not: words('检查 监管 验收 人'),
  },
  {
    id: 'deadline',
    label: '整改时限',
    required: false,
    synonyms: words(`
      整改期限 期限 时限 整改限期 限期 限改日期 要求整改时间 要求完成时间 整改截止日期 整改截止时间
      截止日期 截止时间 计划完成时间 计划完成日期 计划整改时间 拟完成时间 完成时限 完成期限 治理时限
      治理期限 整改时间 整改日期 要求整改完成时间 应完成时间 限期整改时间 整改/日期 整改/时间 整改/时限
      整改/期限 整改/完成时限`),
    not: words('实际 发现 排查 检查 销号 核销 复查 验收 已 延期'),
    looksLike: isDate,
    tellsByContent: true,
  },
  {
    id: 'status',
    label: '整改状态',
    required: false,
    synonyms: words(`
      状态 整改情况 整改进展 整改进度 进展 进度 进展情况 整改结果 完成情况 整改完成情况 是否整改 是否完成
      是否完成整改 是否整改到位 是否整改完成 是否销号 是否闭环 销号情况 销号状态 治理情况 治理状态
      目前状态 当前状态 整改落实情况 落实情况 闭环情况 办理情况 处理情况 处理结果 整改/情况 整改/状态
      整改/进展 整改/结果`),
    not: words('日期 时间 人 期限 时限 措施'),
    looksLike: isStatus,
    tellsByContent: true,
  },
  {
    id: 'rectifiedOn',
    label: '整改完成日期',
    required: false,
    synonyms: words(`
      整改完成时间 实际完成时间 实际完成日期 完成时间 完成日期 实际整改时间 实际整改日期 整改到位时间
      整改/完成时间 整改/完成日期 治理完成时间`),
    not: words('计划 要求 拟 应 时限 期限 限期 销号 验收 复查 情况'),
    looksLike: isDate,
  },
  {
    id: 'writtenOffOn',
    label: '销号日期',
    required: false,
    synonyms: words(`
      销号时间 核销日期 核销时间 闭环时间 闭环日期 办结时间 验收日期 验收时间 复查日期 复查时间 销号/时间
      销号/日期 验收/日期 验收/时间`),
    not: ['发现', '排查', '人'],
    looksLike: isDate,
  },
  {
    id: 'verifiedBy',
    label: '验收人',
    required: false,
    synonyms: words(
      '复查人 复查人员 验收人员 核查人 销号人 验收责任人 复查责任人 销号责任人 核实人 验收/人员 复查/人员',
    ),
    not: ['日期', '时间'],
    looksLike: isPeople,
  },
  {
    id: 'funds',
    label: '整改资金',
    required: false,
    synonyms: words('资金 投入资金 资金投入 整改经费 治理资金 所需资金 整改资金万元 整改费用 落实资金 整改/资金 经费'),
    looksLike: isMoney,
  },
  {
    id: 'township',
    label: '属地',
    required: false,
    synonyms: words('乡镇 所属乡镇 所在乡镇 属地乡镇 街道 乡镇街道 区域属地 辖区 所在地 县区 所属辖区 所属区县'),
    not: ['企业', '单位', '人'],
  },
  {
    id: 'remark',
    label: '备注',
    required: false,
    synonyms: words('说明 备注说明 其他 其他说明 情况说明 附注 备考'),
  },
];
