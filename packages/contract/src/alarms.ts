import { AlarmId, AlarmRuleId, EnterpriseId, PointId } from '@zhiben/vocabulary/ids.ts';
import {
  AlarmAction,
  AlarmHidden,
  AlarmKind,
  AlarmPriority,
  AlarmState,
  PointKind,
} from '@zhiben/vocabulary/monitoring.ts';
import { z } from 'zod';
import { getAlarmFigures } from './alarm-figures.ts';
import { HoldView } from './alarm-rules.ts';
import { LedgerEntryView } from './ledger.ts';
import { operation } from './operation.ts';
import { Day, flag, Instant, listOf, PageQuery, pageOf, text } from './shared.ts';

const count = z.number().int().min(0);

/** One episode of one alarm, with the point as it was when it began. */
export const AlarmView = z.object({
  id: AlarmId,
  ruleId: AlarmRuleId,
  pointId: PointId,
  enterpriseId: EnterpriseId,
  enterpriseName: z.string(),
  tag: z.string(),
  pointName: z.string(),
  pointKind: PointKind,
  unit: z.string(),
  decimals: count,
  equipment: z.string().nullable(),
  kind: AlarmKind,
  priority: AlarmPriority,
  limit: z.number(),
  /** The value that raised it last; null where there was none, as in silence. */
  value: z.number().nullable(),
  state: AlarmState,
  hidden: AlarmHidden.nullable(),
  /** The first of its equipment after it had been quiet. */
  firstOut: z.boolean(),
  occurrences: count,
  beganAt: Instant,
  raisedAt: Instant,
  returnedAt: Instant.nullable(),
  acknowledgedAt: Instant.nullable(),
  acknowledgedByName: z.string().nullable(),
  /** Stands longer than the office has set. */
  stale: z.boolean(),
});
export type AlarmView = z.infer<typeof AlarmView>;

export const AlarmDetail = AlarmView.extend({
  episode: count,
  /** From the sample to the register. */
  committedAfterMs: z.number(),
  cause: z.string().nullable(),
  advice: z.string().nullable(),
  /** What it is suppressed by, in the words of the control room. */
  suppressedBy: z.string().nullable(),
  holds: z.array(HoldView),
  allowedActions: z.array(AlarmAction),
});
export type AlarmDetail = z.infer<typeof AlarmDetail>;

const tag = '报警';
const params = z.object({ alarmId: AlarmId });
const AlarmQuery = z.object({
  q: z.string().max(100).optional(),
  enterpriseId: EnterpriseId.optional(),
  pointId: PointId.optional(),
  state: listOf(AlarmState).optional(),
  priority: listOf(AlarmPriority).optional(),
  kind: listOf(AlarmKind).optional(),
  open: flag.optional(),
  /** Shelved or suppressed by design. */
  hidden: flag.optional(),
  firstOut: flag.optional(),
  stale: flag.optional(),
  from: Day.optional(),
  until: Day.optional(),
  sort: z.enum(['urgent', 'newest']).default('urgent'),
});
export type AlarmQuery = z.output<typeof AlarmQuery>;

export const listAlarms = operation({
  id: 'listAlarms',
  method: 'GET',
  path: '/alarms',
  tag,
  permission: 'alarm:read',
  summary: '报警，最紧急的在前',
  query: PageQuery.extend(AlarmQuery.shape),
  result: pageOf(AlarmView),
});

export const exportAlarms = operation({
  id: 'exportAlarms',
  method: 'GET',
  path: '/alarms.xlsx',
  tag,
  permission: 'alarm:read',
  summary: '导出报警',
  query: AlarmQuery,
  returns: 'file',
});

export const getAlarmSummary = operation({
  id: 'getAlarmSummary',
  method: 'GET',
  path: '/alarms/summary',
  tag,
  permission: 'alarm:read',
  summary: '当前报警概况与报警泛滥的企业',
  query: z.object({ enterpriseId: EnterpriseId.optional() }),
  result: z.object({
    /** Announced and not acknowledged. */
    unanswered: z.record(AlarmPriority, count),
    acknowledged: count,
    shelved: count,
    suppressed: count,
    outOfService: count,
    stale: count,
    /** More raises than the office has set for ten minutes: first-outs tell where to look. */
    floods: z.array(
      z.object({
        enterpriseId: EnterpriseId,
        enterpriseName: z.string(),
        raises: count,
        firstOuts: z.array(z.object({ id: AlarmId, tag: z.string(), kind: AlarmKind, raisedAt: Instant })),
      }),
    ),
  }),
});

export const getAlarm = operation({
  id: 'getAlarm',
  method: 'GET',
  path: '/alarms/:alarmId',
  tag,
  permission: 'alarm:read',
  summary: '一条报警',
  params,
  result: AlarmDetail,
});

export const getAlarmStory = operation({
  id: 'getAlarmStory',
  method: 'GET',
  path: '/alarms/:alarmId/story',
  tag,
  permission: 'alarm:read',
  summary: '报警的经过',
  params,
  result: z.array(LedgerEntryView),
});

export const acknowledgeAlarms = operation({
  id: 'acknowledgeAlarms',
  method: 'POST',
  path: '/alarms/acknowledgements',
  tag,
  permission: 'alarm:acknowledge',
  summary: '确认一条或多条报警',
  body: z.object({
    alarmIds: z.array(AlarmId).min(1).max(500),
    note: z.string().trim().max(500).default(''),
  }),
  result: z.object({ acknowledged: count, already: count }),
});

export const commentAlarm = operation({
  id: 'commentAlarm',
  method: 'POST',
  path: '/alarms/:alarmId/comments',
  tag,
  permission: 'alarm:acknowledge',
  summary: '补充说明',
  creates: true,
  params,
  body: z.object({ note: text(500) }),
  result: z.object({ id: AlarmId }),
});

export const alarmOperations = {
  listAlarms,
  exportAlarms,
  getAlarmSummary,
  getAlarmFigures,
  getAlarm,
  getAlarmStory,
  acknowledgeAlarms,
  commentAlarm,
};
