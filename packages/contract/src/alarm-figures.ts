import { AlarmRuleId, EnterpriseId, PointId } from '@zhiben/vocabulary/ids.ts';
import { AlarmKind, AlarmPriority } from '@zhiben/vocabulary/monitoring.ts';
import { z } from 'zod';
import { operation } from './operation.ts';
import { Instant } from './shared.ts';

const count = z.number().int().min(0);

/** How the alarm system of one enterprise did over a time, in the measures of IEC 62682. Shares from 0 to 1. */
export const AlarmFiguresView = z.object({
  enterpriseId: EnterpriseId,
  enterpriseName: z.string(),
  /** In use now. Where there are none, no alarms say nothing. */
  rules: count,
  alarms: count,
  averagePer10Minutes: z.number(),
  peakPer10Minutes: count,
  floods: count,
  timeInFlood: z.number(),
  chattering: count,
  stale: count,
  standing: count,
  byPriority: z.record(AlarmPriority, count),
  worst: z.array(z.object({ ruleId: AlarmRuleId, pointId: PointId, tag: z.string(), kind: AlarmKind, alarms: count })),
  shareOfWorst: z.number(),
});
export type AlarmFiguresView = z.infer<typeof AlarmFiguresView>;

export const getAlarmFigures = operation({
  id: 'getAlarmFigures',
  method: 'GET',
  path: '/alarms/figures',
  tag: '报警',
  permission: 'alarm:read',
  summary: '报警系统指标，对照标准的目标值',
  query: z.object({
    enterpriseId: EnterpriseId.optional(),
    days: z.coerce.number().int().min(1).max(31).default(7),
  }),
  result: z.object({
    /** The days end now. */
    computedAt: Instant,
    /** Most alarms first. */
    enterprises: z.array(AlarmFiguresView),
    /** What a good alarm system keeps to, for one operator; provisional. */
    targets: z.object({
      standard: z.string(),
      averagePer10Minutes: z.number(),
      peakPer10Minutes: z.number(),
      timeInFlood: z.number(),
      shareOfWorst: z.number(),
      /** Of fewer alarms no share is judged. */
      fewestAlarmsForShare: count,
      chattering: z.number(),
      stale: z.number(),
      /** Shares of all alarms; what is critical counts among the high. */
      byPriority: z.object({ high: z.number(), medium: z.number(), low: z.number() }),
    }),
  }),
});
