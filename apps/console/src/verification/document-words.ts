import type { DocumentKind } from '@zhiben/vocabulary/enforcement.ts';

/** The vocabulary is not loaded for this page: it stays small. */
export const documentWords: Readonly<Record<DocumentKind, string>> = {
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
  'listing-notice': '挂牌督办通知',
  'urging-letter': '督促函',
  'official-letter': '函告',
  'interview-notice': '警示约谈通知',
  bulletin: '通报',
  exposure: '曝光',
  'covert-sheet': '暗访单',
};
