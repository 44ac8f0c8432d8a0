import { AlarmRuleId, EnterpriseId, PointId } from '@zhiben/vocabulary/ids.ts';
import {
  AlarmConsequence,
  AlarmHold,
  AlarmKind,
  AlarmPriority,
  AlarmResponse,
  PointKind,
} from '@zhiben/vocabulary/monitoring.ts';
import { z } from 'zod';
import { PriorityMatrix } from './alarm-priorities.ts';
import { operation } from './operation.ts';
import { flag, Instant, listOf, PageQuery, pageOf, text } from './shared.ts';

const number = z.number().min(-1e12).max(1e12);
const seconds = z.number().min(0, '不能小于0').max(604_800, '不能超过7天');
const words = z.string().trim().max(500).nullable();

/** What a person decides about one alarm of one point. */
export const AlarmRuleSettings = z.object({
  limit: number,
  setpoint: number.nullable(),
  deadband: z.number().min(0, '不能小于0').max(1e12),
  onDelaySeconds: seconds,
  offDelaySeconds: seconds,
  withinSeconds: seconds,
  /** Occupational exposure limit (OEL) in the unit of the point: for toxic gas. */
  exposureLimit: z.number().positive('必须大于0').max(1e12).nullable(),
  consequence: AlarmConsequence,
  response: AlarmResponse,
  cause: words,
  advice: words,
  suppressedBy: AlarmRuleId.nullable(),
});
export type AlarmRuleSettings = z.infer<typeof AlarmRuleSettings>;

/** Shelved or out of service: who, why, until when. */
export const HoldView = z.object({
  kind: AlarmHold,
  reason: z.string(),
  fromAt: Instant,
  untilAt: Instant.nullable(),
  byName: z.string(),
});
export type HoldView = z.infer<typeof HoldView>;

export const AlarmRuleView = AlarmRuleSettings.extend({
  id: AlarmRuleId,
  revision: z.number().int(),
  enterpriseId: EnterpriseId,
  enterpriseName: z.string(),
  pointId: PointId,
  tag: z.string(),
  pointName: z.string(),
  pointKind: PointKind,
  unit: z.string(),
  equipment: z.string().nullable(),
  kind: AlarmKind,
  priority: AlarmPriority,
  suppressedByWords: z.string().nullable(),
  holds: z.array(HoldView),
});
export type AlarmRuleView = z.infer<typeof AlarmRuleView>;

/** Whether a limit keeps the cap of its standard: a missing fact is not "met". */
export const CapView = z.object({
  verdict: z.enum(['met', 'undetermined', 'not-applicable']),
  missing: z.array(z.string()),
  standard: z.string(),
  provisional: z.boolean(),
});

export const AlarmRuleVersion = z.object({
  revision: z.number().int(),
  kind: AlarmKind,
  /** null where the rule was taken away. */
  settings: AlarmRuleSettings.nullable(),
  reason: z.string(),
  madeAt: Instant,
  madeByName: z.string(),
});
export type AlarmRuleVersion = z.infer<typeof AlarmRuleVersion>;

export const PointAlarms = z.object({
  pointId: PointId,
  enterpriseId: EnterpriseId,
  enterpriseName: z.string(),
  tag: z.string(),
  pointName: z.string(),
  pointKind: PointKind,
  unit: z.string(),
  rangeLow: z.number(),
  rangeHigh: z.number(),
  equipment: z.string().nullable(),
  rules: z.array(AlarmRuleView.extend({ cap: CapView })),
  /** Where a new rule begins, by kind of signal; provisional. */
  defaults: z.object({
    deadband: z.number(),
    onDelaySeconds: z.number(),
    offDelaySeconds: z.number(),
    withinSeconds: z.number(),
    standard: z.string(),
  }),
  /** What the enterprise's alarms are ranked by; provisional. */
  matrix: PriorityMatrix,
  /** What may suppress an alarm of this point: the other rules of the enterprise. */
  causes: z.array(z.object({ id: AlarmRuleId, words: z.string() })),
  /** Newest first. */
  versions: z.array(AlarmRuleVersion),
});
export type PointAlarms = z.infer<typeof PointAlarms>;

const tag = '报警设定';
const params = z.object({ ruleId: AlarmRuleId });
const ofPoint = z.object({ pointId: PointId });
const RuleQuery = z.object({
  q: z.string().max(100).optional(),
  enterpriseId: EnterpriseId.optional(),
  kind: listOf(AlarmKind).optional(),
  priority: listOf(AlarmPriority).optional(),
  held: flag.optional(),
});
export type RuleQuery = z.output<typeof RuleQuery>;

export const listAlarmRules = operation({
  id: 'listAlarmRules',
  method: 'GET',
  path: '/alarm-rules',
  tag,
  permission: 'alarm:read',
  summary: '报警设定（合理化表）',
  query: PageQuery.extend(RuleQuery.shape),
  result: pageOf(AlarmRuleView),
});

export const exportAlarmRules = operation({
  id: 'exportAlarmRules',
  method: 'GET',
  path: '/alarm-rules.xlsx',
  tag,
  permission: 'alarm:read',
  summary: '导出报警合理化表',
  query: RuleQuery,
  returns: 'file',
});

export const importAlarmRules = operation({
  id: 'importAlarmRules',
  method: 'POST',
  path: '/alarm-rules/import',
  tag,
  permission: 'alarm:configure',
  summary: '由合理化表批量设定：有一行不对就整表不写，逐行说明',
  sends: 'multipart',
  result: z.object({
    added: z.number().int(),
    changed: z.number().int(),
    unchanged: z.number().int(),
    problems: z.array(z.object({ row: z.number().int(), problem: z.string() })),
  }),
});

export const getPointAlarms = operation({
  id: 'getPointAlarms',
  method: 'GET',
  path: '/alarm-rules/points/:pointId',
  tag,
  permission: 'alarm:read',
  summary: '一个测点的报警设定与历次修改',
  params: ofPoint,
  result: PointAlarms,
});

export const setAlarmRule = operation({
  id: 'setAlarmRule',
  method: 'POST',
  path: '/alarm-rules/points/:pointId',
  tag,
  permission: 'alarm:configure',
  summary: '新增或修改一项报警设定：存为新版',
  params: ofPoint,
  body: z.object({
    kind: AlarmKind,
    /** The version the person saw; 0 where there was none. */
    seenRevision: z.number().int().min(0).max(1_000_000),
    settings: AlarmRuleSettings,
    reason: text(500),
  }),
  result: AlarmRuleView,
});

const acting = { method: 'POST', tag, params } as const;
const Done = z.object({ id: AlarmRuleId });

export const closeAlarmRule = operation({
  ...acting,
  id: 'closeAlarmRule',
  path: '/alarm-rules/:ruleId/closing',
  permission: 'alarm:configure',
  summary: '撤销一项报警设定',
  body: z.object({ reason: text(500) }),
  result: Done,
});

export const shelveAlarm = operation({
  ...acting,
  id: 'shelveAlarm',
  path: '/alarm-rules/:ruleId/shelving',
  permission: 'alarm:shelve',
  summary: '搁置：在一段时间内不提示，到期自动恢复',
  body: z.object({ reason: text(200), minutes: z.number().int().min(1, '至少1分钟').max(10_080) }),
  result: Done,
});

export const unshelveAlarm = operation({
  ...acting,
  id: 'unshelveAlarm',
  path: '/alarm-rules/:ruleId/unshelving',
  permission: 'alarm:shelve',
  summary: '解除搁置',
  result: Done,
});

export const takeAlarmOut = operation({
  ...acting,
  id: 'takeAlarmOut',
  path: '/alarm-rules/:ruleId/taking-out',
  permission: 'alarm:configure',
  summary: '停用：检修期间不判断',
  body: z.object({ reason: text(200) }),
  result: Done,
});

export const putAlarmBack = operation({
  ...acting,
  id: 'putAlarmBack',
  path: '/alarm-rules/:ruleId/putting-back',
  permission: 'alarm:configure',
  summary: '恢复使用',
  result: Done,
});

export const alarmRuleOperations = {
  listAlarmRules,
  exportAlarmRules,
  importAlarmRules,
  getPointAlarms,
  setAlarmRule,
  closeAlarmRule,
  shelveAlarm,
  unshelveAlarm,
  takeAlarmOut,
  putAlarmBack,
};
