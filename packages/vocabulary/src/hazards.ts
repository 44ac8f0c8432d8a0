import { z } from 'zod';
import { type Labels, wordsOf } from './labels.ts';

/** A hazard (事故隐患): a dangerous state of things, unsafe act or management defect that can lead to an accident. */
export const hazardLevelLabel = { major: '重大', general: '一般', suspected: '疑似重大' } as const;
export const HazardLevel = z.enum(wordsOf(hazardLevelLabel));
export type HazardLevel = z.infer<typeof HazardLevel>;

export const hazardStateLabel = {
  reported: '待判定',
  suspected: '待核实',
  'awaiting-listing': '待挂牌',
  'awaiting-plan': '待报方案',
  rectifying: '整改中',
  'awaiting-acceptance': '待企业验收',
  'awaiting-application': '待提请核销',
  'awaiting-review': '待现场审查',
  'written-off': '已核销',
  closed: '已销号',
  dismissed: '不予认定',
} as const satisfies Labels<string>;
export const HazardState = z.enum(wordsOf(hazardStateLabel));
export type HazardState = z.infer<typeof HazardState>;

/** Not judged yet, or suspected to be major and to be verified: each may turn out major. */
export const UNDETERMINED_STATES: readonly HazardState[] = ['reported', 'suspected'];

/** States in which nothing more is owed. */
export const FINAL_STATES: readonly HazardState[] = ['written-off', 'closed', 'dismissed'];

export const hazardActionLabel = {
  determine: '判定',
  dismiss: '不予认定',
  list: '挂牌督办',
  plan: '报送整改方案',
  rectify: '报告整改完成',
  accept: '企业验收通过',
  reject: '验收不通过',
  apply: '提请核销',
  'write-off': '核销',
  return: '退回整改',
  reopen: '重新打开',
  'close-on-record': '据原台账销号',
  'stop-production': '责令停产停业',
  'resume-production': '同意恢复生产',
  extend: '延长整改期限',
  comment: '备注',
} as const satisfies Labels<string>;
export const HazardAction = z.enum(wordsOf(hazardActionLabel));
export type HazardAction = z.infer<typeof HazardAction>;

/** The channels through which hazards are found (排查渠道). */
export const hazardChannelLabel = {
  'self-check': '企业自查',
  inspection: '督导检查',
  'tip-off': '群众举报',
  expert: '专家指导服务',
  'joint-inspection': '消地协作检查',
  monitoring: '监测预警',
  other: '其他',
} as const satisfies Labels<string>;
export const HazardChannel = z.enum(wordsOf(hazardChannelLabel));
export type HazardChannel = z.infer<typeof HazardChannel>;

export const listingLevelLabel = { district: '区级挂牌', city: '市级挂牌', province: '省级挂牌' } as const;
export const ListingLevel = z.enum(wordsOf(listingLevelLabel));
export type ListingLevel = z.infer<typeof ListingLevel>;

/** Why a rectification was found false (plan, part four, section two). */
export const falseRectificationLabel = {
  superficial: '表面整改',
  pretended: '假装整改',
  perfunctory: '敷衍整改',
  recurred: '隐患复现',
} as const;
export const FalseRectification = z.enum(wordsOf(falseRectificationLabel));
export type FalseRectification = z.infer<typeof FalseRectification>;

/** What an imported register says of a hazard. A claim, not yet a verified state. */
export const registeredStatusLabel = {
  open: '未整改',
  rectifying: '整改中',
  'claimed-rectified': '已整改',
  'claimed-closed': '已销号',
} as const;
export const RegisteredStatus = z.enum(wordsOf(registeredStatusLabel));
export type RegisteredStatus = z.infer<typeof RegisteredStatus>;

export const dismissalLabel = {
  'not-a-hazard': '不构成隐患',
  duplicate: '重复上报',
  'not-here': '不属本区管辖',
} as const;
export const Dismissal = z.enum(wordsOf(dismissalLabel));
export type Dismissal = z.infer<typeof Dismissal>;
