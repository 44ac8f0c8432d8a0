import {
  Dismissal,
  FalseRectification,
  HazardAction,
  HazardChannel,
  HazardLevel,
  HazardState,
  ListingLevel,
  RegisteredStatus,
} from '@zhiben/vocabulary/hazards.ts';
import { EnterpriseId, EvidenceId, HazardId, ImportId, PlaceId } from '@zhiben/vocabulary/ids.ts';
import { z } from 'zod';
import { LedgerEntryView } from './ledger.ts';
import { operation } from './operation.ts';
import { Day, flag, Instant, listOf, PageQuery, pageOf, text, Versioned } from './shared.ts';

/** 五落实: measures, funds, time, persons, contingency. */
export const RectificationPlan = z.object({
  measures: text(2000),
  fundsYuan: z.number().nonnegative('资金不能为负').max(1e12),
  completeBy: Day,
  responsiblePerson: text(40),
  contingency: text(2000),
});
export type RectificationPlan = z.infer<typeof RectificationPlan>;

/** The label a hazard has under one dated edition of the criteria. */
export const CriterionLabel = z.object({
  editionId: z.string(),
  criterionId: z.string(),
  title: z.string(),
  basis: z.enum(['quotation', 'provisional']),
  standard: z.string(),
  clause: z.string(),
});

export const DeterminationView = z.object({
  level: HazardLevel,
  label: CriterionLabel.nullable(),
  counterparts: z.array(CriterionLabel),
  reason: z.string(),
  byName: z.string(),
  post: z.string(),
  at: Instant,
  editionId: z.string(),
  editionTitle: z.string(),
});

export const HazardView = z.object({
  id: HazardId,
  number: z.string(),
  version: z.number().int(),
  enterpriseId: EnterpriseId,
  enterpriseName: z.string(),
  description: z.string(),
  location: z.string().nullable(),
  channel: HazardChannel,
  level: HazardLevel.nullable(),
  state: HazardState,
  criterionId: z.string().nullable(),
  criterionTitle: z.string().nullable(),
  foundOn: Day,
  foundBy: z.string(),
  reportedAt: Instant,
  /** When the present step must be done; null in a final state. */
  dueAt: Instant.nullable(),
  overdue: z.boolean(),
  /** Whose move it is now, as a short Chinese word. */
  waitingFor: z.string(),
  listingLevel: ListingLevel.nullable(),
  productionStopped: z.boolean(),
  reopenedTimes: z.number().int(),
});
export type HazardView = z.infer<typeof HazardView>;

export const HazardDetail = HazardView.extend({
  reportedByName: z.string(),
  determinations: z.array(DeterminationView),
  plan: RectificationPlan.nullable(),
  rectifyBy: Day.nullable(),
  rectifiedByName: z.string().nullable(),
  acceptedByName: z.string().nullable(),
  reviewedByName: z.string().nullable(),
  stopProduction: z.object({ scope: z.string(), since: Instant }).nullable(),
  /** What the imported register claimed; not verified. */
  registered: z
    .object({
      level: HazardLevel.nullable(),
      status: RegisteredStatus.nullable(),
      measures: z.string().nullable(),
      responsible: z.string().nullable(),
      deadlineOn: Day.nullable(),
      remark: z.string().nullable(),
      importId: ImportId,
      row: z.number().int(),
    })
    .nullable(),
  allowedActions: z.array(HazardAction),
  /** Actions of this person's role that are refused now, and why. */
  refusedActions: z.array(z.object({ action: HazardAction, why: z.string() })),
});
export type HazardDetail = z.infer<typeof HazardDetail>;

export const HazardQuery = z.object({
  q: z.string().max(100).optional(),
  state: listOf(HazardState).optional(),
  open: flag.optional(),
  level: listOf(HazardLevel).optional(),
  undetermined: flag.optional(),
  channel: listOf(HazardChannel).optional(),
  enterpriseId: EnterpriseId.optional(),
  criterionId: z.string().max(40).optional(),
  foundFrom: Day.optional(),
  foundUntil: Day.optional(),
  reportedFrom: Day.optional(),
  reportedUntil: Day.optional(),
  closedFrom: Day.optional(),
  closedUntil: Day.optional(),
  overdue: flag.optional(),
  stopped: flag.optional(),
  reopened: flag.optional(),
  importId: ImportId.optional(),
  /** Ask for the total too; it costs a count. */
  count: flag.optional(),
  sort: z.enum(['due', 'newest', 'oldest']).default('newest'),
});

const tag = '隐患';
const params = z.object({ hazardId: HazardId });
/** Evidence already uploaded that belongs to this move. */
const withEvidence = {
  note: z.string().trim().max(2000).default(''),
  evidenceIds: z.array(EvidenceId).max(50).default([]),
};
const move = Versioned.extend(withEvidence);

export const ReportHazard = z.object({
  enterpriseId: EnterpriseId,
  description: text(2000),
  location: z.string().trim().max(120).nullable().default(null),
  placeId: PlaceId.nullable().default(null),
  channel: HazardChannel,
  foundOn: Day,
  foundBy: z.string().trim().max(80).default(''),
});

export const listHazards = operation({
  id: 'listHazards',
  method: 'GET',
  path: '/hazards',
  tag,
  permission: 'hazard:read',
  summary: '隐患台账',
  query: PageQuery.extend(HazardQuery.shape),
  result: pageOf(HazardView),
});
export const exportHazards = operation({
  id: 'exportHazards',
  method: 'GET',
  path: '/hazards.xlsx',
  tag,
  permission: 'hazard:export',
  summary: '导出隐患台账',
  query: HazardQuery,
  returns: 'file',
});
export const getHazard = operation({
  id: 'getHazard',
  method: 'GET',
  path: '/hazards/:hazardId',
  tag,
  permission: 'hazard:read',
  summary: '隐患',
  params,
  result: HazardDetail,
});
export const getHazardStory = operation({
  id: 'getHazardStory',
  method: 'GET',
  path: '/hazards/:hazardId/story',
  tag,
  permission: 'hazard:read',
  summary: '隐患的全过程（责任账）',
  params,
  result: z.array(LedgerEntryView),
});
export const reportHazard = operation({
  id: 'reportHazard',
  method: 'POST',
  path: '/hazards',
  tag,
  permission: 'hazard:report',
  summary: '上报隐患',
  creates: true,
  body: ReportHazard,
  result: HazardDetail,
});

export const AssistResult = z.object({
  opinion: z.enum(['major-suspected', 'suspected', 'general-likely']),
  note: z.string(),
  editionId: z.string(),
  editionTitle: z.string(),
  ranked: z.array(
    z.object({
      label: CriterionLabel,
      counterparts: z.array(CriterionLabel),
      score: z.number(),
      words: z.array(z.object({ text: z.string(), start: z.number().int(), end: z.number().int(), why: z.string() })),
      missing: z.array(z.string()),
      evidence: z.array(z.string()),
      lookAlike: z.string().nullable(),
    }),
  ),
});
export const assistDetermination = operation({
  id: 'assistDetermination',
  method: 'POST',
  path: '/hazards/assistance',
  tag,
  permission: 'hazard:report',
  summary: '判定助手：相近判定情形、依据的字词、缺少的事实',
  body: z.object({ text: text(2000), enterpriseId: EnterpriseId.nullable().default(null), foundOn: Day }),
  result: AssistResult,
});
export const listCriteria = operation({
  id: 'listCriteria',
  method: 'GET',
  path: '/hazards/criteria',
  tag,
  permission: 'hazard:read',
  summary: '判定标准（按版本）',
  query: z.object({ asOf: Day.optional() }),
  result: z.array(
    z.object({
      editionId: z.string(),
      title: z.string(),
      inForceFrom: Day,
      inForceUntil: Day.nullable(),
      criteria: z.array(CriterionLabel),
    }),
  ),
});

export const determineHazard = operation({
  id: 'determineHazard',
  method: 'POST',
  path: '/hazards/:hazardId/determination',
  tag,
  permission: 'hazard:determine',
  summary: '判定等级',
  params,
  body: move.extend({
    level: HazardLevel,
    editionId: z.string().max(40),
    criterionId: z.string().max(40).nullable(),
    reason: text(1000),
    rectifyBy: Day.nullable().default(null),
  }),
  result: HazardDetail,
});
/** Judges many at once, each by its own version; all or none. */
export const determineHazards = operation({
  id: 'determineHazards',
  method: 'POST',
  path: '/hazards/determinations',
  tag,
  permission: 'hazard:determine',
  summary: '批量判定',
  body: z.object({
    items: z
      .array(
        z.object({
          hazardId: HazardId,
          version: z.number().int(),
          level: HazardLevel,
          criterionId: z.string().max(40).nullable(),
        }),
      )
      .min(1)
      .max(200),
    reason: text(1000),
  }),
  result: z.object({ determined: z.number().int() }),
});
export const dismissHazard = operation({
  id: 'dismissHazard',
  method: 'POST',
  path: '/hazards/:hazardId/dismissal',
  tag,
  permission: 'hazard:dismiss',
  summary: '不予认定',
  params,
  body: move.extend({ because: Dismissal, duplicateOf: HazardId.nullable().default(null), reason: text(500) }),
  result: HazardDetail,
});
export const listHazardPublicly = operation({
  id: 'listHazardPublicly',
  method: 'POST',
  path: '/hazards/:hazardId/listing',
  tag,
  permission: 'hazard:list',
  summary: '挂牌督办',
  params,
  body: move.extend({ listingLevel: ListingLevel }),
  result: HazardDetail,
});
export const planHazard = operation({
  id: 'planHazard',
  method: 'POST',
  path: '/hazards/:hazardId/plan',
  tag,
  permission: 'hazard:plan',
  summary: '报送整改方案（五落实）',
  params,
  body: move.extend({ plan: RectificationPlan }),
  result: HazardDetail,
});
export const rectifyHazard = operation({
  id: 'rectifyHazard',
  method: 'POST',
  path: '/hazards/:hazardId/rectification',
  tag,
  permission: 'hazard:rectify',
  summary: '报告整改完成',
  params,
  body: move.extend({ done: text(2000) }),
  result: HazardDetail,
});
export const acceptHazard = operation({
  id: 'acceptHazard',
  method: 'POST',
  path: '/hazards/:hazardId/acceptance',
  tag,
  permission: 'hazard:accept',
  summary: '企业验收通过',
  params,
  body: move.extend({ opinion: text(1000) }),
  result: HazardDetail,
});
export const rejectHazard = operation({
  id: 'rejectHazard',
  method: 'POST',
  path: '/hazards/:hazardId/rejection',
  tag,
  permission: 'hazard:accept',
  summary: '企业验收不通过',
  params,
  body: move.extend({ reason: text(1000) }),
  result: HazardDetail,
});
export const applyHazard = operation({
  id: 'applyHazard',
  method: 'POST',
  path: '/hazards/:hazardId/application',
  tag,
  permission: 'hazard:apply',
  summary: '提请核销',
  params,
  body: move.extend({ statement: text(1000) }),
  result: HazardDetail,
});
export const writeOffHazard = operation({
  id: 'writeOffHazard',
  method: 'POST',
  path: '/hazards/:hazardId/write-off',
  tag,
  permission: 'hazard:review',
  summary: '现场审查合格，核销',
  params,
  body: move.extend({ reviewedOn: Day, findings: text(1000), reviewers: text(120) }),
  result: HazardDetail,
});
export const returnHazard = operation({
  id: 'returnHazard',
  method: 'POST',
  path: '/hazards/:hazardId/return',
  tag,
  permission: 'hazard:review',
  summary: '现场审查不合格，退回整改',
  params,
  body: move.extend({
    reviewedOn: Day,
    reason: text(1000),
    because: FalseRectification.nullable().default(null),
    rectifyBy: Day,
  }),
  result: HazardDetail,
});
export const reopenHazard = operation({
  id: 'reopenHazard',
  method: 'POST',
  path: '/hazards/:hazardId/reopening',
  tag,
  permission: 'hazard:reopen',
  summary: '重新打开（表面、假装、敷衍整改）',
  params,
  body: move.extend({ because: FalseRectification, reason: text(1000), rectifyBy: Day }),
  result: HazardDetail,
});
export const closeHazardOnRecord = operation({
  id: 'closeHazardOnRecord',
  method: 'POST',
  path: '/hazards/:hazardId/closure-on-record',
  tag,
  permission: 'hazard:determine',
  summary: '一般隐患据原台账销号',
  params,
  body: move.extend({ reason: text(500) }),
  result: HazardDetail,
});
export const stopProduction = operation({
  id: 'stopProduction',
  method: 'POST',
  path: '/hazards/:hazardId/production-stop',
  tag,
  permission: 'hazard:stop-production',
  summary: '责令停产停业',
  params,
  body: move.extend({ scope: text(300) }),
  result: HazardDetail,
});
export const resumeProduction = operation({
  id: 'resumeProduction',
  method: 'POST',
  path: '/hazards/:hazardId/production-resumption',
  tag,
  permission: 'hazard:stop-production',
  summary: '同意恢复生产',
  params,
  body: move.extend({ reason: text(500) }),
  result: HazardDetail,
});
export const extendHazard = operation({
  id: 'extendHazard',
  method: 'POST',
  path: '/hazards/:hazardId/extension',
  tag,
  permission: 'hazard:extend',
  summary: '延长整改期限',
  params,
  body: move.extend({ rectifyBy: Day, reason: text(500) }),
  result: HazardDetail,
});
export const commentHazard = operation({
  id: 'commentHazard',
  method: 'POST',
  path: '/hazards/:hazardId/comments',
  tag,
  permission: 'hazard:comment',
  summary: '备注',
  creates: true,
  params,
  body: z.object({ text: text(1000), evidenceIds: withEvidence.evidenceIds }),
  result: HazardDetail,
});

export const hazardOperations = {
  listHazards,
  exportHazards,
  getHazard,
  getHazardStory,
  reportHazard,
  assistDetermination,
  listCriteria,
  determineHazard,
  determineHazards,
  dismissHazard,
  listHazardPublicly,
  planHazard,
  rectifyHazard,
  acceptHazard,
  rejectHazard,
  applyHazard,
  writeOffHazard,
  returnHazard,
  reopenHazard,
  closeHazardOnRecord,
  stopProduction,
  resumeProduction,
  extendHazard,
  commentHazard,
};
