import { Cadence, CheckExcuse, CheckState } from '@zhiben/vocabulary/checks.ts';
import { CheckId, EnterpriseId, EvidenceId, OrgUnitId, PersonId, PlaceId } from '@zhiben/vocabulary/ids.ts';
import { z } from 'zod';
import { EvidenceView } from './evidence.ts';
import { operation } from './operation.ts';
import { CheckAnswer, CheckDetail, CheckItem, CheckView, SheetVersion } from './self-check-view.ts';
import { Day, flag, Instant, listOf, PageQuery, pageOf, text } from './shared.ts';

const tag = '自查';
const params = z.object({ checkId: CheckId });
const enterpriseParams = z.object({ enterpriseId: EnterpriseId });

export const listChecks = operation({
  id: 'listChecks',
  method: 'GET',
  path: '/self-checks',
  tag,
  permission: 'check:read',
  summary: '自查情况',
  query: PageQuery.extend({
    state: listOf(CheckState).optional(),
    cadence: listOf(Cadence).optional(),
    enterpriseId: EnterpriseId.optional(),
    /** Ask for the total too; it costs a count. */
    count: flag.optional(),
    from: Day.optional(),
    until: Day.optional(),
    /** Whose window ended within these days. */
    endedFrom: Day.optional(),
    endedUntil: Day.optional(),
    conflicts: flag.optional(),
    holderId: PersonId.optional(),
  }),
  result: pageOf(CheckView),
});

export const listChecksToDo = operation({
  id: 'listChecksToDo',
  method: 'GET',
  path: '/self-checks/to-do',
  tag,
  permission: 'check:do',
  summary: '今日检查：本人带队、窗口未结束或已逾期的自查，含检查表，供离线使用',
  result: z.array(CheckDetail),
});

export const getCheck = operation({
  id: 'getCheck',
  method: 'GET',
  path: '/self-checks/:checkId',
  tag,
  permission: 'check:read',
  summary: '自查',
  params,
  result: CheckDetail,
});

/** Multipart: `kind` (check-photo or check-signature), optional `takenAt`, and one `file`. */
export const addCheckEvidence = operation({
  id: 'addCheckEvidence',
  method: 'POST',
  path: '/self-checks/:checkId/evidence',
  tag,
  permission: 'check:do',
  summary: '上传自查照片或签名',
  creates: true,
  sends: 'multipart',
  params,
  result: EvidenceView,
});

/** The same draft sent again changes nothing and gets the same answer. */
export const submitCheck = operation({
  id: 'submitCheck',
  method: 'PUT',
  path: '/self-checks/:checkId/submission',
  tag,
  permission: 'check:do',
  summary: '提交自查；他人已提交的逐项合并，冲突的两个答案都保留',
  params,
  body: z.object({
    /** Made on the device when the check was begun. */
    draftId: z.string().regex(/^[\w-]{16,64}$/, '草稿编号不正确'),
    /** The revision the draft began from; 0 when nobody had submitted. */
    baseRevision: z.number().int().min(0),
    sheets: z.array(SheetVersion).max(200),
    answers: z.array(CheckAnswer).max(2000),
    signatureId: EvidenceId,
    /** When the first line was answered; devices that did not keep it leave it out. */
    begunAtOnDevice: Instant.optional(),
    finishedAtOnDevice: Instant,
    sentAtOnDevice: Instant,
  }),
  result: CheckDetail,
});

export const settleConflict = operation({
  id: 'settleConflict',
  method: 'PUT',
  path: '/self-checks/:checkId/settled-answer',
  tag,
  permission: 'check:do',
  summary: '核定两人不一致的答案',
  params,
  body: z.object({ revision: z.number().int().min(0), answer: CheckAnswer }),
  result: CheckDetail,
});

export const HolderFigures = z.object({
  enterpriseId: EnterpriseId,
  enterpriseName: z.string(),
  personId: z.string(),
  name: z.string(),
  post: z.string(),
  cadence: Cadence,
  owed: z.number().int(),
  /** In time and led by this person. */
  led: z.number().int(),
  doneByOthers: z.number().int(),
  late: z.number().int(),
  missed: z.number().int(),
  excused: z.number().int(),
});

export const listCheckHolders = operation({
  id: 'listCheckHolders',
  method: 'GET',
  path: '/self-checks/holders',
  tag,
  permission: 'check:read',
  summary: '各级负责人带队检查情况，从未带队的在前',
  query: z.object({ enterpriseId: EnterpriseId.optional(), from: Day.optional(), until: Day.optional() }),
  result: z.array(HolderFigures),
});

export const CheckExcuseView = z.object({
  id: z.string(),
  kind: CheckExcuse,
  orgUnitId: OrgUnitId.nullable(),
  personId: PersonId.nullable(),
  fromOn: Day,
  untilOn: Day,
  reason: z.string(),
  recordedByName: z.string(),
  recordedAt: Instant,
});

export const listCheckExcuses = operation({
  id: 'listCheckExcuses',
  method: 'GET',
  path: '/enterprises/:enterpriseId/check-excuses',
  tag,
  permission: 'check:read',
  summary: '免查事由',
  params: enterpriseParams,
  result: z.array(CheckExcuseView),
});

export const recordCheckExcuse = operation({
  id: 'recordCheckExcuse',
  method: 'POST',
  path: '/enterprises/:enterpriseId/check-excuses',
  tag,
  permission: 'check:arrange',
  summary: '登记请假、停工停产或节假日放假',
  creates: true,
  params: enterpriseParams,
  body: z.object({
    kind: CheckExcuse,
    orgUnitId: OrgUnitId.nullable().default(null),
    personId: PersonId.nullable().default(null),
    fromOn: Day,
    untilOn: Day,
    reason: text(200),
  }),
  result: CheckExcuseView,
});

export const CheckTemplateView = z.object({
  cadence: Cadence,
  templateOf: PlaceId.nullable(),
  version: z.number().int(),
  items: z.array(CheckItem),
  madeAt: Instant.nullable(),
  madeByName: z.string().nullable(),
});

export const listCheckTemplates = operation({
  id: 'listCheckTemplates',
  method: 'GET',
  path: '/enterprises/:enterpriseId/check-templates',
  tag,
  permission: 'check:read',
  summary: '现行自查表',
  params: enterpriseParams,
  result: z.array(CheckTemplateView),
});

export const saveCheckTemplate = operation({
  id: 'saveCheckTemplate',
  method: 'PUT',
  path: '/enterprises/:enterpriseId/check-templates',
  tag,
  permission: 'check:arrange',
  summary: '修改自查表：存为新版本，已按旧版本填写的仍然有效',
  params: enterpriseParams,
  body: z.object({
    cadence: Cadence,
    templateOf: PlaceId.nullable().default(null),
    /** The version that was changed; 0 when there was none of its own yet. */
    baseVersion: z.number().int().min(0),
    items: z.array(CheckItem).min(1, '至少填写一项').max(60, '不能超过60项'),
  }),
  result: CheckTemplateView,
});

export const selfCheckOperations = {
  listChecks,
  listChecksToDo,
  listCheckHolders,
  getCheck,
  addCheckEvidence,
  submitCheck,
  settleConflict,
  listCheckExcuses,
  recordCheckExcuse,
  listCheckTemplates,
  saveCheckTemplate,
};
