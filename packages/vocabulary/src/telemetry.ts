import { z } from 'zod';
import { wordsOf } from './labels.ts';

/** What becomes of a sample on its way in; every one has exactly one fate, and each is counted for its gateway. */
export const fateLabel = {
  stored: '已存',
  'out-of-order': '乱序',
  late: '迟到',
  duplicate: '重复',
  future: '时间超前',
  expired: '时间过旧',
  'unknown-tag': '未知位号',
  'not-a-number': '不是数值',
  'wrong-unit': '单位不符',
  malformed: '无法识别',
} as const;
export const Fate = z.enum(wordsOf(fateLabel));
export type Fate = z.infer<typeof Fate>;

/** What is kept and what is done with it, for whoever reads the counters. */
export const fateMeaning: Readonly<Record<Fate, string>> = {
  stored: '已保存，并参与报警判断',
  'out-of-order': '早于该测点上一个值：已保存，不参与报警判断',
  late: '到达时已超过10分钟：已保存，不参与报警判断',
  duplicate: '该测点在同一时刻已有数据：保留先到的',
  future: '比平台时间超前1分钟以上：不保存，请校准时钟',
  expired: '早于保存期限：不保存',
  'unknown-tag': '测点表中没有这个位号，或已停用：不保存',
  'not-a-number': '空值、NaN、无穷大或文字：不保存',
  'wrong-unit': '随附的单位与测点表不一致：不保存',
  malformed: '报文不符合约定格式：整条不保存',
};

/** Whether a point can be relied on at this moment. What is not heard of is never fine. */
export const pointStandingLabel = {
  live: '在线',
  bad: '数据无效',
  silent: '中断',
  never: '未接入',
  closed: '停用',
} as const;
export const PointStanding = z.enum(wordsOf(pointStandingLabel));
export type PointStanding = z.infer<typeof PointStanding>;

export const historyStepLabel = { raw: '原始', minute: '分钟', hour: '小时' } as const;
export const HistoryStep = z.enum(wordsOf(historyStepLabel));
export type HistoryStep = z.infer<typeof HistoryStep>;
