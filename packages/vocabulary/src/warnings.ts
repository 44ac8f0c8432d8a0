import { z } from 'zod';
import { type Labels, wordsOf } from './labels.ts';

/** Where a warning (预警) stands. What it may become stands in the server's table of moves. */
export const warningStateLabel = {
  issued: '待签收',
  acknowledged: '已签收',
  dispatched: '已派员',
  checked: '已现场核查',
  cleared: '已销警',
} as const satisfies Labels<string>;
export const WarningState = z.enum(wordsOf(warningStateLabel));
export type WarningState = z.infer<typeof WarningState>;

export const warningActionLabel = {
  acknowledge: '签收预警',
  receive: '签收推送',
  dispatch: '派员核查',
  check: '登记现场核查',
  clear: '销警',
  note: '补记处置',
} as const satisfies Labels<string>;
export const WarningAction = z.enum(wordsOf(warningActionLabel));
export type WarningAction = z.infer<typeof WarningAction>;

/** Who is told of a warning, from near to far. */
export const warningAudienceLabel = { enterprise: '企业', district: '区县', city: '市级' } as const;
export const WarningAudience = z.enum(wordsOf(warningAudienceLabel));
export type WarningAudience = z.infer<typeof WarningAudience>;

/** Why somebody is told. */
export const pushReasonLabel = {
  issued: '发布预警',
  raised: '预警升级',
  unanswered: '逾时未签收，上报',
} as const;
export const PushReason = z.enum(wordsOf(pushReasonLabel));
export type PushReason = z.infer<typeof PushReason>;

/** By which way. */
export const pushWayLabel = { 'in-app': '系统内', webhook: '接口推送', sms: '短信', email: '电子邮件' } as const;
export const PushWay = z.enum(wordsOf(pushWayLabel));
export type PushWay = z.infer<typeof PushWay>;

export const deliveryStateLabel = { waiting: '待送达', delivered: '已送达', failed: '送达失败' } as const;
export const DeliveryState = z.enum(wordsOf(deliveryStateLabel));
export type DeliveryState = z.infer<typeof DeliveryState>;

/** What was found on the spot. */
export const checkFindingLabel = {
  real: '情况属实，正在处置',
  handled: '情况属实，已处置',
  'false-alarm': '误报（仪表或通信）',
  work: '检修、作业等正常操作引起',
} as const;
export const CheckFinding = z.enum(wordsOf(checkFindingLabel));
export type CheckFinding = z.infer<typeof CheckFinding>;

/** Why a warning came about, as it is cleared (销警原因). */
export const warningCauseLabel = {
  process: '工艺波动',
  equipment: '设备故障或泄漏',
  operation: '操作失误',
  instrument: '仪表故障',
  communication: '通信或供电中断',
  maintenance: '检修、停用',
  weather: '雷电、大风等天气',
  other: '其他',
} as const;
export const WarningCause = z.enum(wordsOf(warningCauseLabel));
export type WarningCause = z.infer<typeof WarningCause>;
