import { EnterpriseId, PlaceId, WarningId } from '@zhiben/vocabulary/ids.ts';
import { AlarmKind, AlarmPriority, WarningLevel } from '@zhiben/vocabulary/monitoring.ts';
import {
  CheckFinding,
  DeliveryState,
  PushReason,
  PushWay,
  WarningAction,
  WarningAudience,
  WarningCause,
  WarningState,
} from '@zhiben/vocabulary/warnings.ts';
import { z } from 'zod';
import { LedgerEntryView } from './ledger.ts';
import { operation } from './operation.ts';
import { Day, flag, Instant, listOf, PageQuery, pageOf, text, Versioned } from './shared.ts';

const tag = '监测预警';
const params = z.object({ warningId: WarningId });
const count = z.number().int().min(0);

export const WarningView = z.object({
  id: WarningId,
  number: z.string(),
  version: z.number().int(),
  enterpriseId: EnterpriseId,
  enterpriseName: z.string(),
  subjectName: z.string(),
  level: WarningLevel,
  state: WarningState,
  issuedAt: Instant,
  levelSince: Instant,
  clearedAt: Instant.nullable(),
  /** The furthest that was told. */
  told: WarningAudience,
  /** Until when somebody who was told has to answer; null when all have. */
  answerBy: Instant.nullable(),
  unanswered: z.array(WarningAudience),
  alarms: count,
  standing: count,
  /** What led there first of all. */
  headline: z.string(),
});
export type WarningView = z.infer<typeof WarningView>;

export const WarnedAlarmView = z.object({
  alarmId: z.string(),
  kind: AlarmKind,
  priority: AlarmPriority,
  tag: z.string(),
  pointName: z.string(),
  unit: z.string(),
  value: z.number().nullable(),
  limit: z.number().nullable(),
  raisedAt: Instant,
  acknowledgedAt: Instant.nullable(),
  returnedAt: Instant.nullable(),
});
export type WarnedAlarmView = z.infer<typeof WarnedAlarmView>;

export const DeliveryView = z.object({
  way: PushWay,
  receiverName: z.string(),
  state: DeliveryState,
  attempts: count,
  endedAt: Instant.nullable(),
  problem: z.string().nullable(),
});

export const PushView = z.object({
  audience: WarningAudience,
  level: WarningLevel,
  reason: PushReason,
  toldAt: Instant,
  answerBy: Instant,
  answeredAt: Instant.nullable(),
  answeredByName: z.string().nullable(),
  answeredPost: z.string().nullable(),
  /** The office sees by which ways; others that they were told. */
  deliveries: z.array(DeliveryView),
});
export type PushView = z.infer<typeof PushView>;

export const WarningDetail = WarningView.extend({
  placeId: PlaceId.nullable(),
  because: z.array(z.object({ words: z.string(), steps: count })),
  missing: z.array(z.string()),
  settingsVersion: count,
  rule: z.object({ standard: z.string(), clause: z.string(), provisional: z.boolean() }),
  warnedAlarms: z.array(WarnedAlarmView),
  pushes: z.array(PushView),
  /** When nobody further away has been told and silence would tell them; null when nobody is. */
  escalatesAt: Instant.nullable(),
  dispatchedTo: z.string().nullable(),
  finding: CheckFinding.nullable(),
  cause: WarningCause.nullable(),
  measures: z.string().nullable(),
  allowedActions: z.array(WarningAction),
  /** Why it cannot be cleared now, where that is all that is left; null otherwise. */
  whyNotCleared: z.string().nullable(),
});
export type WarningDetail = z.infer<typeof WarningDetail>;

export const WarningQuery = z.object({
  q: z.string().max(100).optional(),
  level: listOf(WarningLevel).optional(),
  state: listOf(WarningState).optional(),
  open: flag.optional(),
  unanswered: flag.optional(),
  told: listOf(WarningAudience).optional(),
  enterpriseId: EnterpriseId.optional(),
  issuedFrom: Day.optional(),
  issuedUntil: Day.optional(),
  /** Ask for the total too; it costs a count. */
  count: flag.optional(),
});

export const listWarnings = operation({
  id: 'listWarnings',
  method: 'GET',
  path: '/warnings',
  tag,
  permission: 'warning:read',
  summary: '预警台账',
  query: PageQuery.extend(WarningQuery.shape),
  result: pageOf(WarningView),
});

export const exportWarnings = operation({
  id: 'exportWarnings',
  method: 'GET',
  path: '/warnings.xlsx',
  tag,
  permission: 'warning:read',
  summary: '导出预警台账',
  query: WarningQuery,
  returns: 'file',
});

export const getWarning = operation({
  id: 'getWarning',
  method: 'GET',
  path: '/warnings/:warningId',
  tag,
  permission: 'warning:read',
  summary: '预警',
  params,
  result: WarningDetail,
});

export const getWarningStory = operation({
  id: 'getWarningStory',
  method: 'GET',
  path: '/warnings/:warningId/story',
  tag,
  permission: 'warning:read',
  summary: '预警的处置过程（责任账）',
  params,
  result: z.array(LedgerEntryView),
});

export const acknowledgeWarning = operation({
  id: 'acknowledgeWarning',
  method: 'POST',
  path: '/warnings/:warningId/acknowledgement',
  tag,
  permission: 'warning:answer',
  summary: '企业签收预警',
  creates: true,
  params,
  body: Versioned.extend({ answer: text(500) }),
  result: WarningDetail,
});

export const receiveWarning = operation({
  id: 'receiveWarning',
  method: 'POST',
  path: '/warnings/:warningId/receipt',
  tag,
  permission: 'warning:receive',
  summary: '签收上报的预警',
  creates: true,
  params,
  result: WarningDetail,
});

export const dispatchWarning = operation({
  id: 'dispatchWarning',
  method: 'POST',
  path: '/warnings/:warningId/dispatch',
  tag,
  permission: 'warning:handle',
  summary: '派员现场核查',
  creates: true,
  params,
  body: Versioned.extend({ to: text(100), task: text(500) }),
  result: WarningDetail,
});

export const checkWarning = operation({
  id: 'checkWarning',
  method: 'POST',
  path: '/warnings/:warningId/checks',
  tag,
  permission: 'warning:handle',
  summary: '登记现场核查',
  creates: true,
  params,
  body: Versioned.extend({ finding: CheckFinding, words: text(1000) }),
  result: WarningDetail,
});

export const clearWarning = operation({
  id: 'clearWarning',
  method: 'POST',
  path: '/warnings/:warningId/clearing',
  tag,
  permission: 'warning:clear',
  summary: '销警',
  creates: true,
  params,
  body: Versioned.extend({ cause: WarningCause, measures: text(1000) }),
  result: WarningDetail,
});

export const noteWarning = operation({
  id: 'noteWarning',
  method: 'POST',
  path: '/warnings/:warningId/notes',
  tag,
  permission: 'warning:handle',
  summary: '补记处置情况',
  creates: true,
  params,
  body: Versioned.extend({ text: text(1000) }),
  result: WarningDetail,
});

export const warningOperations = {
  listWarnings,
  exportWarnings,
  getWarning,
  getWarningStory,
  acknowledgeWarning,
  receiveWarning,
  dispatchWarning,
  checkWarning,
  clearWarning,
  noteWarning,
};
