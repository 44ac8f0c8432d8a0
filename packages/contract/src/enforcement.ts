import { CheckVerdict } from '@zhiben/vocabulary/checks.ts';
import { Disposition, RecheckResult, VisitAction, VisitKind, VisitState } from '@zhiben/vocabulary/enforcement.ts';
import { EnterpriseId, EvidenceId, HazardId, OfficerId, VisitId } from '@zhiben/vocabulary/ids.ts';
import { VisitServiceKind } from '@zhiben/vocabulary/visit-aims.ts';
import { z } from 'zod';
import { EnforcementDocument } from './enforcement-documents.ts';
import { EvidenceView } from './evidence.ts';
import { operation } from './operation.ts';
import { Day, flag, Instant, listOf, PageQuery, pageOf, text, Versioned } from './shared.ts';
import { VisitReason, VisitService } from './visit-proposals.ts';

const tag = '执法检查';
const params = z.object({ visitId: VisitId });

export const VisitItem = z.object({ key: z.string(), text: z.string(), clause: z.string(), conduct: z.string() });
export type VisitItem = z.infer<typeof VisitItem>;

/** What the law allows for an order that was not met; told to the office alone. */
export const MeasureView = z.object({
  articleId: z.string(),
  law: z.string(),
  article: z.string(),
  summary: z.string(),
  unit: z.string(),
  person: z.string(),
  double: z.boolean(),
});

export const Finding = z.object({
  id: z.string(),
  item: z.string(),
  clause: z.string(),
  conduct: z.string(),
  words: z.string(),
  photoIds: z.array(EvidenceId),
  level: z.enum(['major', 'general']),
  disposition: Disposition,
  rectifyBy: Day.nullable(),
  hazard: z.object({ id: HazardId, number: z.string() }),
  recheckResult: RecheckResult.nullable(),
  recheckWords: z.string().nullable(),
  measures: z.array(MeasureView),
  measuresNote: z.string(),
});
export type Finding = z.infer<typeof Finding>;

export const Visit = z.object({
  id: VisitId,
  version: z.number().int(),
  enterpriseId: EnterpriseId,
  enterpriseName: z.string(),
  kind: VisitKind,
  state: VisitState,
  plannedOn: Day,
  purpose: z.string(),
  /** The other inspection that serves this one too. */
  mergedInto: z.object({ visitId: VisitId, plannedOn: Day }).nullable(),
  officers: z.array(z.object({ id: OfficerId, name: z.string(), certificate: z.string() })),
  startedAt: Instant.nullable(),
  finishedAt: Instant.nullable(),
  findings: z.number().int(),
  orderDueOn: Day.nullable(),
  rechecked: Day.nullable(),
});
export type Visit = z.infer<typeof Visit>;

const SiteRecord = z.object({
  place: text(120),
  sitePerson: text(40),
  sitePost: text(40),
  sitePhone: z.string().trim().max(30).default(''),
  words: text(2000),
});

export const VisitDetail = Visit.extend({
  items: z.array(VisitItem),
  record: SiteRecord.extend({
    answered: z.number().int(),
    siteRefused: z.string().nullable(),
    officerSignatureIds: z.array(EvidenceId),
    siteSignatureId: EvidenceId.nullable(),
  }).nullable(),
  findingsFound: z.array(Finding),
  answer: z.object({ at: Instant, words: z.string() }).nullable(),
  documents: z.array(EnforcementDocument),
  /** What this person may do now. */
  actions: z.array(VisitAction),
  /** Why it was planned, as the records stood; told to the office alone. */
  reasons: z.array(VisitReason),
  /** What it serves beside looking around. */
  services: z.array(VisitService),
});
export type VisitDetail = z.infer<typeof VisitDetail>;

export const listVisits = operation({
  id: 'listVisits',
  method: 'GET',
  path: '/visits',
  tag,
  permission: 'visit:read',
  summary: '执法检查；未开始的只有承办人员和局长可见，企业只见已检查的',
  query: PageQuery.extend({
    state: listOf(VisitState).optional(),
    enterpriseId: EnterpriseId.optional(),
    /** Ordered to rectify by a day that has passed, and not seen rectified. */
    orderOverdue: flag.optional(),
  }),
  result: pageOf(Visit),
});

export const listVisitsToMake = operation({
  id: 'listVisitsToMake',
  method: 'GET',
  path: '/visits/to-make',
  tag,
  permission: 'visit:make',
  summary: '本人承办、尚未提交的检查，含检查表，供离线使用',
  result: z.array(VisitDetail),
});

export const getVisit = operation({
  id: 'getVisit',
  method: 'GET',
  path: '/visits/:visitId',
  tag,
  permission: 'visit:read',
  summary: '一次执法检查',
  params,
  result: VisitDetail,
});

export const planVisit = operation({
  id: 'planVisit',
  method: 'POST',
  path: '/visits',
  tag,
  permission: 'visit:plan',
  summary: '安排检查：开始前对企业保密，密封的也对未承办人员保密；可以合并办理到期的复查和检查',
  creates: true,
  body: z.object({
    enterpriseId: EnterpriseId,
    kind: VisitKind.exclude(['random']),
    plannedOn: Day,
    purpose: text(300),
    /** Two at the least; the server says whose certificate is wanting. */
    officerIds: z.array(OfficerId).min(1, '请选择执法人员').max(6),
    /** An ordinary one may be known to the whole office before it starts. */
    sealed: z.boolean().default(true),
    /** Why this enterprise, as the records stand, is kept with the plan. */
    withReasons: z.boolean().default(false),
    services: z
      .array(z.object({ kind: VisitServiceKind, subjectId: z.string().max(60) }))
      .max(20)
      .default([]),
  }),
  result: VisitDetail,
});

export const startVisit = operation({
  id: 'startVisit',
  method: 'POST',
  path: '/visits/:visitId/start',
  tag,
  permission: 'visit:make',
  summary: '到场开始检查，解除密封',
  params,
  body: Versioned,
  result: VisitDetail,
});

export const withdrawVisit = operation({
  id: 'withdrawVisit',
  method: 'POST',
  path: '/visits/:visitId/withdrawal',
  tag,
  permission: 'visit:plan',
  summary: '撤销尚未开始的检查',
  params,
  body: Versioned.extend({ reason: text(300) }),
  result: VisitDetail,
});

/** Multipart: `kind` (visit-photo or visit-signature), optional `takenAt`, and one `file`. */
export const addVisitEvidence = operation({
  id: 'addVisitEvidence',
  method: 'POST',
  path: '/visits/:visitId/evidence',
  tag,
  permission: 'visit:make',
  summary: '上传检查照片或签名',
  creates: true,
  sends: 'multipart',
  params,
  result: EvidenceView,
});

export const VisitAnswer = z.object({
  key: z.string().max(60),
  verdict: CheckVerdict,
  /** What is wrong, where something is. */
  words: z.string().trim().max(1000).default(''),
  photoIds: z.array(EvidenceId).max(9).default([]),
  level: z.enum(['major', 'general']).default('general'),
  /** By which criterion in force it is a major hazard. */
  criterionId: z.string().max(40).nullable().default(null),
  disposition: Disposition.default('order'),
  rectifyBy: Day.nullable().default(null),
});
export type VisitAnswer = z.infer<typeof VisitAnswer>;

/** The same draft sent again changes nothing and gets the same answer. */
export const recordVisit = operation({
  id: 'recordVisit',
  method: 'PUT',
  path: '/visits/:visitId/record',
  tag,
  permission: 'visit:make',
  summary: '提交检查结果：问题成为隐患，检查记录和整改指令书随即编号生成',
  params,
  body: SiteRecord.extend({
    /** Made on the device when the inspection was begun. */
    draftId: z.string().regex(/^[\w-]{16,64}$/, '草稿编号不正确'),
    answers: z.array(VisitAnswer).max(300),
    officerSignatureIds: z.array(EvidenceId).min(1, '请执法人员签名').max(6),
    siteSignatureId: EvidenceId.nullable().default(null),
    /** Why nobody of the enterprise signed. */
    siteRefused: text(200).nullable().default(null),
    startedAtOnDevice: Instant,
    finishedAtOnDevice: Instant,
  }),
  result: VisitDetail,
});

export const answerOrder = operation({
  id: 'answerOrder',
  method: 'POST',
  path: '/visits/:visitId/answer',
  tag,
  permission: 'visit:answer',
  summary: '企业报告整改情况、申请复查',
  params,
  body: Versioned.extend({ words: text(2000) }),
  result: VisitDetail,
});

export const recheckVisit = operation({
  id: 'recheckVisit',
  method: 'POST',
  path: '/visits/:visitId/recheck',
  tag,
  permission: 'visit:make',
  summary: '逐项复查，生成整改复查意见书',
  params,
  body: Versioned.extend({
    rechecked: z
      .array(z.object({ findingId: z.string().max(40), result: RecheckResult, words: text(500) }))
      .min(1)
      .max(300),
  }),
  result: VisitDetail,
});

export const visitOperations = {
  listVisits,
  listVisitsToMake,
  getVisit,
  planVisit,
  startVisit,
  withdrawVisit,
  addVisitEvidence,
  recordVisit,
  answerOrder,
  recheckVisit,
};
