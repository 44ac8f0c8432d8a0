import { z } from 'zod';
import { type Labels, wordsOf } from './labels.ts';

/** Days that do not count towards the decision. */
export const suspensionLabel = { hearing: '听证', appraisal: '检测、检验、鉴定', announcement: '公告' } as const;
export const SuspensionKind = z.enum(wordsOf(suspensionLabel));
export type SuspensionKind = z.infer<typeof SuspensionKind>;

/** What the head is asked for in a case. */
export const caseRequestLabel = {
  extension: '延长办案期限',
  'kept-evidence': '先行登记保存证据',
  seizure: '查封、扣押',
  'seizure-extension': '延长查封、扣押期限',
  deferral: '延期、分期缴纳罚款',
} as const satisfies Labels<string>;
export const CaseRequestKind = z.enum(wordsOf(caseRequestLabel));
export type CaseRequestKind = z.infer<typeof CaseRequestKind>;

export const holdingLabel = { 'kept-evidence': '先行登记保存', seizure: '查封、扣押' } as const;
export const HoldingKind = z.enum(wordsOf(holdingLabel));
export type HoldingKind = z.infer<typeof HoldingKind>;

/** How a holding ended. */
export const holdingOutcomeLabel = {
  returned: '解除并返还',
  seized: '转为查封、扣押',
  confiscated: '没收',
  destroyed: '依法销毁',
  auctioned: '依法拍卖、变卖',
  transferred: '移送有关机关',
} as const satisfies Labels<string>;
export const HoldingOutcome = z.enum(wordsOf(holdingOutcomeLabel));
export type HoldingOutcome = z.infer<typeof HoldingOutcome>;

/** What may be done in a case beside its steps. */
export const caseMeasureLabel = {
  suspend: '中止计算期限',
  resume: '恢复计算期限',
  'ask-extension': '申请延长办案期限',
  'ask-kept-evidence': '申请先行登记保存',
  'ask-seizure': '申请查封、扣押',
  'ask-seizure-extension': '申请延长查封、扣押',
  'ask-deferral': '登记延期、分期申请',
  answer: '审批申请',
  'end-kept-evidence': '处理登记保存的证据',
  'end-seizure': '处理查封、扣押的物品',
} as const satisfies Labels<string>;
export const CaseMeasure = z.enum(wordsOf(caseMeasureLabel));
export type CaseMeasure = z.infer<typeof CaseMeasure>;
