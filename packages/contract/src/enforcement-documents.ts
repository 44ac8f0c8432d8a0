import { DeliveryWay, DocumentKind } from '@zhiben/vocabulary/enforcement.ts';
import { EnforcementDocumentId, EnterpriseId, VisitId } from '@zhiben/vocabulary/ids.ts';
import { z } from 'zod';
import { operation } from './operation.ts';
import { Day, Instant, text } from './shared.ts';

const tag = '执法文书';
const params = z.object({ documentId: EnforcementDocumentId });

export const DocumentService = z.object({
  recipient: z.string(),
  place: z.string(),
  way: DeliveryWay,
  deliveredOn: Day,
  deliverers: z.array(z.string()),
  note: z.string(),
});

export const EnforcementDocument = z.object({
  id: EnforcementDocumentId,
  kind: DocumentKind,
  number: z.string(),
  enterpriseId: EnterpriseId.nullable(),
  visitId: VisitId.nullable(),
  contentHash: z.string(),
  fileHash: z.string(),
  templateRevision: z.number().int(),
  madeAt: Instant,
  madeByName: z.string(),
  service: DocumentService.nullable(),
});
export type EnforcementDocument = z.infer<typeof EnforcementDocument>;

/** Papers that an officer asks for; those of a record, a recheck or a step of a case are made with it. */
export const makeVisitDocument = operation({
  id: 'makeVisitDocument',
  method: 'POST',
  path: '/visits/:visitId/documents',
  tag,
  permission: 'enforcement-document:make',
  summary: '制作现场检查方案或现场处理措施决定书',
  creates: true,
  params: z.object({ visitId: VisitId }),
  body: z.object({
    kind: z.enum(['inspection-plan', 'on-site-measures']),
    /** The measures decided on, for the decision; ways and contents, for the plan. */
    words: text(1000),
  }),
  result: EnforcementDocument,
});

export const downloadDocument = operation({
  id: 'downloadDocument',
  method: 'GET',
  path: '/enforcement-documents/:documentId/file',
  tag,
  permission: 'enforcement-document:read',
  summary: '下载执法文书（Word）',
  params,
  returns: 'file',
});

export const serveDocument = operation({
  id: 'serveDocument',
  method: 'POST',
  path: '/enforcement-documents/:documentId/service',
  tag,
  permission: 'enforcement-document:make',
  summary: '登记送达并生成送达回执；送达后企业可见',
  params,
  body: z.object({
    recipient: text(60),
    place: text(120),
    way: DeliveryWay,
    deliveredOn: Day,
    deliverers: z.array(text(40)).min(1, '请填写送达人').max(4),
    note: z.string().trim().max(300).default(''),
  }),
  result: EnforcementDocument,
});

/** What anybody holding a paper may learn of it: enough to tell it from a false one. */
export const verifyDocument = operation({
  id: 'verifyDocument',
  method: 'POST',
  path: '/enforcement-documents/verification',
  tag,
  permission: 'public',
  requestsPerMinute: 60,
  summary: '扫码核验执法文书',
  body: z.object({ code: z.string().trim().min(1).max(64, '核验码不正确') }),
  result: z.object({
    kind: DocumentKind,
    number: z.string(),
    enterpriseName: z.string(),
    madeOn: Day,
    contentHash: z.string(),
    fileHash: z.string(),
  }),
});

export const TemplateField = z.object({ name: z.string(), meaning: z.string() });
export const DocumentTemplate = z.object({
  kind: DocumentKind,
  /** 0: the one the product brings. */
  revision: z.number().int(),
  madeAt: Instant.nullable(),
  madeByName: z.string().nullable(),
  reason: z.string().nullable(),
  fields: z.array(TemplateField),
  lists: z.array(z.object({ name: z.string(), meaning: z.string(), fields: z.array(TemplateField) })),
});
export type DocumentTemplate = z.infer<typeof DocumentTemplate>;

const kindParams = z.object({ kind: DocumentKind });

export const listTemplates = operation({
  id: 'listTemplates',
  method: 'GET',
  path: '/document-templates',
  tag,
  permission: 'document-template:read',
  summary: '文书模板及可用的字段',
  result: z.array(DocumentTemplate),
});

export const downloadTemplate = operation({
  id: 'downloadTemplate',
  method: 'GET',
  path: '/document-templates/:kind/file',
  tag,
  permission: 'document-template:read',
  summary: '下载现行模板',
  params: kindParams,
  returns: 'file',
});

/** Multipart: `reason` and one `file`. */
export const changeTemplate = operation({
  id: 'changeTemplate',
  method: 'POST',
  path: '/document-templates/:kind/revisions',
  tag,
  permission: 'document-template:change',
  summary: '上传改好的模板：字段逐一核对，不认识的字段不予接受',
  creates: true,
  sends: 'multipart',
  params: kindParams,
  result: DocumentTemplate,
});

export const enforcementDocumentOperations = {
  makeVisitDocument,
  downloadDocument,
  serveDocument,
  verifyDocument,
  listTemplates,
  downloadTemplate,
  changeTemplate,
};
