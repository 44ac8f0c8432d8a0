import type { DocumentKind } from '@zhiben/vocabulary/enforcement.ts';
import { LETTER_LAYOUTS } from './letter-layouts.ts';

/** One line or table of a template, top to bottom. */
export type LayoutPart =
  | { readonly text: string }
  | { readonly right: string }
  /** Label and value side by side, in rows of a frame. */
  | { readonly frame: readonly (readonly [label: string, value: string])[] }
  | { readonly list: string; readonly columns: readonly (readonly [header: string, field: string, share: number])[] };

const UNIT: LayoutPart = {
  frame: [
    ['单位名称', '{单位名称}'],
    ['地　　址', '{单位地址}'],
    ['主要负责人', '{主要负责人}　电话：{联系电话}'],
  ],
};
const OFFICERS: LayoutPart = { text: '执法人员（签名）：{执法人员}' };
const SIGNED_BY_OFFICERS: LayoutPart = { text: '{执法人员签名一}　　{执法人员签名二}' };
const SIGNED_ON_SITE: LayoutPart = { text: '被检查单位现场负责人（签名）：{现场负责人}　{现场负责人签名}' };
const PROBLEMS: LayoutPart = {
  list: '问题',
  columns: [
    ['序号', '序号', 1],
    ['存在的问题', '问题内容', 6],
    ['依据', '依据', 3],
    ['处理', '处理', 2],
  ],
};
const PENALTIES: LayoutPart = {
  list: '处罚',
  columns: [
    ['序号', '序号', 1],
    ['当事人', '当事人', 3],
    ['法律依据', '法律依据', 4],
    ['处罚内容', '处罚内容', 4],
  ],
};
const GOODS: LayoutPart = {
  list: '物品',
  columns: [
    ['序号', '序号', 1],
    ['名称', '名称', 5],
    ['数量', '数量', 2],
    ['地点', '地点', 4],
  ],
};
const CASE: LayoutPart = {
  frame: [
    ['案　　由', '{案由}'],
    ['案件编号', '{案件编号}'],
    ['违法事实', '{违法事实}'],
    ['证　　据', '{证据}'],
  ],
};

/** The papers the product brings, in the order of an office's form. Restated: an office puts its province's form in their place. */
export const DEFAULT_LAYOUTS: Readonly<Record<DocumentKind, readonly LayoutPart[]>> = {
  ...LETTER_LAYOUTS,
  'inspection-plan': [
    UNIT,
    {
      frame: [
        ['检查日期', '{检查日期}'],
        ['检查类型', '{检查类型}'],
        ['检查事由', '{检查事由}'],
        ['检查方式', '{检查方式}'],
      ],
    },
    { text: '检查内容：' },
    {
      list: '检查内容',
      columns: [
        ['序号', '序号', 1],
        ['内容', '内容', 7],
        ['依据', '依据', 3],
      ],
    },
    { text: '检查人员：{执法人员}' },
    { text: '审批意见：　　　　　　　　　　　审批人：' },
  ],
  'inspection-record': [
    UNIT,
    {
      frame: [
        ['检查场所', '{检查场所}'],
        ['检查时间', '{开始时间} 至 {结束时间}'],
        ['现场负责人', '{现场负责人}　职务：{现场负责人职务}　电话：{现场负责人电话}'],
      ],
    },
    { text: '检查情况：{检查情况}' },
    PROBLEMS,
    { text: '{签名情况}' },
    OFFICERS,
    SIGNED_BY_OFFICERS,
    SIGNED_ON_SITE,
  ],
  'on-site-measures': [
    UNIT,
    { text: '{检查日期}检查时，发现你单位存在下列问题：' },
    PROBLEMS,
    { text: '依法决定采取以下现场处理措施：{处理措施}' },
    { text: '{救济途径}' },
    OFFICERS,
  ],
  'correction-order': [
    { text: '{单位名称}：' },
    { text: '{检查日期}检查时，发现你单位存在下列问题，现责令于规定期限前整改完毕，并将整改情况书面报告本机关：' },
    {
      list: '问题',
      columns: [
        ['序号', '序号', 1],
        ['存在的问题', '问题内容', 6],
        ['依据', '依据', 3],
        ['整改期限', '整改期限', 2],
      ],
    },
    { text: '全部问题最迟于{最后期限}整改完毕。逾期未整改或整改不到位的，将依法处理。整改期间应采取措施保证安全。' },
    { text: '{救济途径}' },
    OFFICERS,
    SIGNED_BY_OFFICERS,
    SIGNED_ON_SITE,
  ],
  'recheck-opinion': [
    { text: '{单位名称}：' },
    { text: '本机关于{复查日期}对《责令限期整改指令书》（{指令书文号}）所列问题进行复查，结果如下：' },
    {
      list: '复查',
      columns: [
        ['序号', '序号', 1],
        ['问题', '问题内容', 5],
        ['结果', '复查结果', 2],
        ['情况', '复查情况', 4],
      ],
    },
    { text: '复查意见：{复查意见}' },
    OFFICERS,
    { text: '被复查单位负责人（签名）：' },
  ],
  'case-opening': [
    UNIT,
    CASE,
    {
      frame: [
        ['立案日期', '{立案日期}'],
        ['承办意见', '{承办意见}'],
        ['审批意见', '{审批意见}'],
      ],
    },
    { text: '承办人（签名）：{执法人员}' },
  ],
  'penalty-notice': [
    { text: '{单位名称}：' },
    CASE,
    { text: '本机关拟作出以下行政处罚：' },
    PENALTIES,
    { text: '你（单位）有权在{陈述申辩期限}前向本机关陈述、申辩；逾期视为放弃。' },
    OFFICERS,
  ],
  'hearing-notice': [
    { text: '{单位名称}：' },
    CASE,
    { text: '本机关拟作出以下行政处罚：' },
    PENALTIES,
    { text: '你（单位）有权要求举行听证，应在{听证申请期限}前提出；逾期视为放弃。' },
    OFFICERS,
  ],
  'decision-unit': [
    UNIT,
    CASE,
    { text: '本机关决定给予以下行政处罚：' },
    PENALTIES,
    { text: '裁量理由：{裁量理由}' },
    { text: '罚款应在{缴款期限}前缴至指定银行；逾期每日按罚款数额的百分之三加处罚款，不超过罚款数额。' },
    { text: '{救济途径}' },
  ],
  'decision-person': [
    {
      frame: [
        ['当 事 人', '{当事人}　职务：{当事人职务}'],
        ['所在单位', '{单位名称}'],
      ],
    },
    CASE,
    { text: '本机关决定给予以下行政处罚：' },
    PENALTIES,
    { text: '裁量理由：{裁量理由}' },
    { text: '罚款应在{缴款期限}前缴至指定银行；逾期每日按罚款数额的百分之三加处罚款，不超过罚款数额。' },
    { text: '{救济途径}' },
  ],
  'delivery-receipt': [
    {
      frame: [
        ['被送达单位', '{单位名称}'],
        ['送达文书', '{送达文书}'],
        ['文书文号', '{送达文书文号}'],
        ['受送达人', '{受送达人}'],
        ['送达地点', '{送达地点}'],
        ['送达方式', '{送达方式}'],
        ['送达日期', '{送达日期}'],
        ['送 达 人', '{送达人}'],
        ['备　　注', '{备注}'],
      ],
    },
    { text: '受送达人（签名或盖章）：' },
  ],
  'kept-evidence-notice': [
    { text: '{单位名称}：' },
    CASE,
    { text: '下列证据可能灭失或者以后难以取得，本机关决定先行登记保存；期间不得销毁或者转移：' },
    GOODS,
    { text: '保存期限：{期限}。本机关将在期限内作出处理决定。' },
    { text: '审批意见：{审批意见}' },
    OFFICERS,
    { text: '当事人（签名）：' },
  ],
  'seizure-decision': [
    { text: '{单位名称}：' },
    CASE,
    { text: '本机关决定对下列场所、设施或者财物予以查封、扣押：' },
    GOODS,
    { text: '查封、扣押期限：{期限}。期间不得使用、销毁或者转移。' },
    { text: '审批意见：{审批意见}' },
    { text: '{救济途径}' },
    OFFICERS,
    { text: '当事人（签名）：' },
  ],
  'holding-outcome': [
    { text: '{单位名称}：' },
    CASE,
    { text: '对{物品来源}的下列物品，本机关决定：{处理结果}' },
    GOODS,
    { text: '{救济途径}' },
    OFFICERS,
  ],
  'deferral-approval': [
    { text: '{当事人}：' },
    CASE,
    { text: '{单位名称}一案，你（单位）申请延期（分期）缴纳罚款，经审批同意按下列日期和金额缴纳：' },
    {
      list: '分期',
      columns: [
        ['序号', '序号', 1],
        ['缴款日期', '缴款日期', 4],
        ['金额', '金额', 4],
      ],
    },
    { text: '逾期的一期，每日按该期数额的百分之三加处罚款，不超过该期数额。' },
    { text: '审批意见：{审批意见}' },
  ],
  'demand-notice': [
    { text: '{单位名称}：' },
    CASE,
    { text: '本机关作出的下列处罚尚未履行：' },
    PENALTIES,
    { text: '请在{履行期限}前履行。你（单位）有权陈述、申辩；期满仍不履行的，本机关将依法申请人民法院强制执行。' },
    OFFICERS,
  ],
  'case-transfer': [
    UNIT,
    CASE,
    { text: '移送理由：{移送理由}' },
    { text: '移送时限：{移送时限}' },
    { text: '移送材料：{移送材料}' },
    OFFICERS,
  ],
};
