import { z } from 'zod';
import { wordsOf } from './labels.ts';

/** What a measuring point (测点) measures. */
export const pointKindLabel = {
  level: '液位',
  temperature: '温度',
  pressure: '压力',
  flow: '流量',
  'combustible-gas': '可燃气体浓度',
  'toxic-gas': '有毒气体浓度',
  oxygen: '氧含量',
  current: '电流',
  vibration: '振动',
  'wind-speed': '风速',
  'wind-direction': '风向',
  switch: '开关量',
  other: '其他',
} as const;
export const PointKind = z.enum(wordsOf(pointKindLabel));
export type PointKind = z.infer<typeof PointKind>;

/** How far a value may be believed, as OPC and the national upload tell it. */
export const qualityLabel = { good: '有效', uncertain: '存疑', bad: '无效' } as const;
export const Quality = z.enum(wordsOf(qualityLabel));
export type Quality = z.infer<typeof Quality>;

export const alarmKindLabel = {
  'low-low': '低低报',
  low: '低报',
  high: '高报',
  'high-high': '高高报',
  deviation: '偏差',
  rate: '变化过快',
  stuck: '数值不变',
  'out-of-range': '超量程',
  silence: '中断',
  forecast: '预测越限',
} as const;
export const AlarmKind = z.enum(wordsOf(alarmKindLabel));
export type AlarmKind = z.infer<typeof AlarmKind>;

/** Where an alarm stands (IEC 62682). Shelved, suppressed and out of service are kept beside it, with their reason and end. */
export const alarmStateLabel = {
  unacknowledged: '未确认',
  acknowledged: '已确认',
  'returned-unacknowledged': '已恢复未确认',
  normal: '已恢复',
} as const;
export const AlarmState = z.enum(wordsOf(alarmStateLabel));
export type AlarmState = z.infer<typeof AlarmState>;

export const alarmPriorityLabel = { critical: '紧急', high: '高', medium: '中', low: '低' } as const;
export const AlarmPriority = z.enum(wordsOf(alarmPriorityLabel));
export type AlarmPriority = z.infer<typeof AlarmPriority>;

/** The four colours of the national early warning (红橙黄蓝). */
export const warningLevelLabel = { red: '红色预警', orange: '橙色预警', yellow: '黄色预警', blue: '蓝色预警' } as const;
export const WarningLevel = z.enum(wordsOf(warningLevelLabel));
export type WarningLevel = z.infer<typeof WarningLevel>;

/** What happens if nobody answers an alarm. With the time to respond it makes the priority. */
export const alarmConsequenceLabel = { severe: '严重', major: '较大', minor: '轻微' } as const;
export const AlarmConsequence = z.enum(wordsOf(alarmConsequenceLabel));
export type AlarmConsequence = z.infer<typeof AlarmConsequence>;

/** How long there is to prevent it. */
export const alarmResponseLabel = { immediate: '3分钟内', prompt: '3至10分钟', timely: '10分钟以上' } as const;
export const AlarmResponse = z.enum(wordsOf(alarmResponseLabel));
export type AlarmResponse = z.infer<typeof AlarmResponse>;

/** Why an alarm that stands is not announced. */
export const alarmHiddenLabel = { suppressed: '设计抑制', shelved: '搁置' } as const;
export const AlarmHidden = z.enum(wordsOf(alarmHiddenLabel));
export type AlarmHidden = z.infer<typeof AlarmHidden>;

export const alarmHoldLabel = { shelved: '搁置', 'out-of-service': '停用' } as const;
export const AlarmHold = z.enum(wordsOf(alarmHoldLabel));
export type AlarmHold = z.infer<typeof AlarmHold>;

/** What a person may do about an alarm. */
export const alarmActionLabel = {
  acknowledge: '确认',
  comment: '补充说明',
  shelve: '搁置',
  unshelve: '解除搁置',
  'take-out': '停用',
  'put-back': '恢复使用',
} as const;
export const AlarmAction = z.enum(wordsOf(alarmActionLabel));
export type AlarmAction = z.infer<typeof AlarmAction>;
