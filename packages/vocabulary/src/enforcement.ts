import { z } from 'zod';
import { type Labels, wordsOf } from './labels.ts';
import { letterKindLabel, letterSeries } from './supervision.ts';

/** Why an enterprise is visited. */
export const visitKindLabel = {
  coverage: '年度全覆盖检查',
  random: '双随机抽查',
  risk: '风险导向检查',
  special: '专项检查',
} as const;
export const VisitKind = z.enum(wordsOf(visitKindLabel));
export type VisitKind = z.infer<typeof VisitKind>;

/** Where an inspection (执法检查) stands. Until it starts, nobody whom it would warn knows of it (四不两直). */
export const visitStateLabel = {
  sealed: '待检查（密封）',
  planned: '待检查',
  started: '检查中',
  ordered: '已责令整改',
  clean: '检查完毕',
  rechecked: '已复查',
  withdrawn: '已撤销',
} as const satisfies Labels<string>;
export const VisitState = z.enum(wordsOf(visitStateLabel));
export type VisitState = z.infer<typeof VisitState>;

export const visitActionLabel = {
  start: '到场开始检查',
  record: '提交检查结果',
  answer: '报告整改情况',
  recheck: '复查',
  withdraw: '撤销检查',
} as const satisfies Labels<string>;
export const VisitAction = z.enum(wordsOf(visitActionLabel));
export type VisitAction = z.infer<typeof VisitAction>;

/** What is done about a finding: put right under the officers' eyes, or ordered by a day. */
export const dispositionLabel = { 'on-the-spot': '当场整改完毕', order: '责令限期整改' } as const;
export const Disposition = z.enum(wordsOf(dispositionLabel));
export type Disposition = z.infer<typeof Disposition>;

export const recheckResultLabel = { met: '已整改', unmet: '未整改' } as const;
export const RecheckResult = z.enum(wordsOf(recheckResultLabel));
export type RecheckResult = z.infer<typeof RecheckResult>;

/** How an enterprise stands to the year's full coverage (全覆盖). */
export const coverageStandingLabel = { in: '列入', out: '不列入', undetermined: '待核实' } as const;
export const CoverageStanding = z.enum(wordsOf(coverageStandingLabel));
export type CoverageStanding = z.infer<typeof CoverageStanding>;

/** Written documents (执法文书). */
export const documentKindLabel = {
  'inspection-plan': '现场检查方案',
  'inspection-record': '现场检查记录',
  'on-site-measures': '现场处理措施决定书',
  'correction-order': '责令限期整改指令书',
  'recheck-opinion': '整改复查意见书',
  'case-opening': '立案审批表',
  'penalty-notice': '行政处罚告知书',
  'hearing-notice': '听证告知书',
  'decision-unit': '行政处罚决定书（单位）',
  'decision-person': '行政处罚决定书（个人）',
  'delivery-receipt': '文书送达回执',
  'case-transfer': '案件移送书',
  'kept-evidence-notice': '先行登记保存证据通知书',
  'seizure-decision': '查封扣押决定书',
  'holding-outcome': '物品处理决定书',
  'deferral-approval': '延期（分期）缴纳罚款批准书',
  'demand-notice': '履行催告书',
  ...letterKindLabel,
} as const satisfies Labels<string>;
export const DocumentKind = z.enum(wordsOf(documentKindLabel));
export type DocumentKind = z.infer<typeof DocumentKind>;

/** The words in a document's number; each counts from 1 every year, without a gap. */
export const documentSeries: Labels<DocumentKind> = {
  'inspection-plan': '应急检查',
  'inspection-record': '应急检记',
  'on-site-measures': '应急现决',
  'correction-order': '应急责改',
  'recheck-opinion': '应急复查',
  'case-opening': '应急立',
  'penalty-notice': '应急告',
  'hearing-notice': '应急听告',
  'decision-unit': '应急罚',
  'decision-person': '应急罚个',
  'delivery-receipt': '应急回',
  'case-transfer': '应急移',
  'kept-evidence-notice': '应急登存',
  'seizure-decision': '应急查扣',
  'holding-outcome': '应急物处',
  'deferral-approval': '应急缓缴',
  'demand-notice': '应急催',
  ...letterSeries,
};

export const deliveryWayLabel = {
  direct: '直接送达',
  left: '留置送达',
  post: '邮寄送达',
  electronic: '电子送达',
} as const;
export const DeliveryWay = z.enum(wordsOf(deliveryWayLabel));
export type DeliveryWay = z.infer<typeof DeliveryWay>;
