import { EnterpriseId, EvidenceId, HazardId, ImportId } from '@zhiben/vocabulary/ids.ts';
import { z } from 'zod';
import { operation } from './operation.ts';
import { Instant, listOf, PageQuery, pageOf, text, Versioned } from './shared.ts';

export const ImportKind = z.enum(['hazards', 'enterprises']);
export type ImportKind = z.infer<typeof ImportKind>;

/** reading → preview → committed → undone; `failed` says why and keeps the file. */
export const ImportState = z.enum(['reading', 'preview', 'committed', 'undone', 'failed']);
export const ImportRowStatus = z.enum(['ready', 'warning', 'error', 'duplicate', 'excluded']);

export const ColumnMapping = z.object({
  column: z.number().int().min(0),
  letter: z.string(),
  header: z.string(),
  samples: z.array(z.string()),
  field: z.string().nullable(),
  confidence: z.number(),
  /** From an earlier file of the same office, or by a person for this one. */
  remembered: z.boolean(),
  chosen: z.boolean(),
});

export const RowProblem = z.object({
  column: z.string(),
  field: z.string().nullable(),
  severity: z.enum(['error', 'warning']),
  sentence: z.string(),
});

export const ImportRow = z.object({
  row: z.number().int(),
  values: z.record(z.string(), z.object({ text: z.string(), shown: z.string(), corrected: z.boolean() })),
  status: ImportRowStatus,
  problems: z.array(RowProblem),
  enterprise: z
    .object({
      kind: z.enum(['exact', 'alias', 'proposed', 'unknown', 'chosen']),
      id: EnterpriseId.nullable(),
      name: z.string().nullable(),
      candidates: z.array(z.object({ id: EnterpriseId, name: z.string(), score: z.number() })),
    })
    .nullable(),
  duplicates: z.array(
    z.object({
      row: z.number().int().nullable(),
      hazardId: HazardId.nullable(),
      number: z.string().nullable(),
      description: z.string(),
      foundOn: z.string().nullable(),
      score: z.number(),
      why: z.string(),
    }),
  ),
  /** In a list of enterprises: the one on file that the row speaks of, and what would change on it. */
  onFile: z.object({ id: EnterpriseId, name: z.string() }).nullable(),
  changes: z.array(z.object({ field: z.string(), label: z.string(), from: z.string(), to: z.string() })),
});
export type ImportRow = z.infer<typeof ImportRow>;

export const ImportView = z.object({
  id: ImportId,
  version: z.number().int(),
  kind: ImportKind,
  state: ImportState,
  fileName: z.string(),
  evidenceId: EvidenceId,
  sheet: z.string(),
  title: z.string(),
  fields: z.array(z.object({ id: z.string(), label: z.string(), required: z.boolean() })),
  mapping: z.array(ColumnMapping),
  counts: z.object({
    rows: z.number().int(),
    ready: z.number().int(),
    warning: z.number().int(),
    error: z.number().int(),
    duplicate: z.number().int(),
    excluded: z.number().int(),
  }),
  /** In a list of enterprises: what writing it would do, or has done. */
  effects: z.object({ added: z.number().int(), changed: z.number().int(), same: z.number().int() }).nullable(),
  progress: z.object({ done: z.number().int(), of: z.number().int(), doing: z.string() }).nullable(),
  failure: z.string().nullable(),
  uploadedBy: z.string(),
  uploadedAt: Instant,
  committedAt: Instant.nullable(),
  undoable: z.boolean(),
});
export type ImportView = z.infer<typeof ImportView>;

const tag = '台账导入';
const params = z.object({ importId: ImportId });

/** Multipart: one `file` (xlsx or CSV). Returns at once; reading goes on in the background. */
export const startImport = operation({
  id: 'startImport',
  method: 'POST',
  path: '/imports',
  tag,
  permission: 'hazard:import',
  summary: '上传台账',
  creates: true,
  sends: 'multipart',
  result: ImportView,
});
/** The same for a list of enterprises. */
export const startEnterpriseImport = operation({
  id: 'startEnterpriseImport',
  method: 'POST',
  path: '/imports/enterprises',
  tag,
  permission: 'enterprise:import',
  summary: '上传企业名单',
  creates: true,
  sends: 'multipart',
  result: ImportView,
});
export const listImports = operation({
  id: 'listImports',
  method: 'GET',
  path: '/imports',
  tag,
  permission: 'hazard:import',
  summary: '导入记录',
  query: PageQuery,
  result: pageOf(ImportView),
});
export const getImport = operation({
  id: 'getImport',
  method: 'GET',
  path: '/imports/:importId',
  tag,
  permission: 'hazard:import',
  summary: '导入',
  params,
  result: ImportView,
});
export const mapImport = operation({
  id: 'mapImport',
  method: 'PUT',
  path: '/imports/:importId/mapping',
  tag,
  permission: 'hazard:import',
  summary: '修改列的对应关系',
  params,
  body: Versioned.extend({
    mapping: z.array(z.object({ column: z.number().int().min(0), field: z.string().max(40).nullable() })).max(200),
  }),
  result: ImportView,
});
export const listImportRows = operation({
  id: 'listImportRows',
  method: 'GET',
  path: '/imports/:importId/rows',
  tag,
  permission: 'hazard:import',
  summary: '预览各行',
  params,
  query: PageQuery.extend({
    status: listOf(ImportRowStatus).optional(),
  }),
  result: pageOf(ImportRow),
});
export const correctImportRow = operation({
  id: 'correctImportRow',
  method: 'PUT',
  path: '/imports/:importId/rows/:row',
  tag,
  permission: 'hazard:import',
  summary: '更正一行、选择企业、排除或保留',
  params: params.extend({ row: z.coerce.number().int().min(1) }),
  body: Versioned.extend({
    corrections: z.record(z.string().max(40), z.string().max(2000)).default({}),
    enterpriseId: EnterpriseId.nullable().optional(),
    excluded: z.boolean().optional(),
    keepDuplicate: z.boolean().optional(),
  }),
  result: z.object({ import: ImportView, row: ImportRow }),
});
/** Rows of one state, or those that name their enterprise in the same words as one row. */
export const ImportRowChoice = z.union([
  z.object({ status: ImportRowStatus }),
  z.object({ namedLikeRow: z.number().int().min(1) }),
]);
export const decideImportRows = operation({
  id: 'decideImportRows',
  method: 'PUT',
  path: '/imports/:importId/rows',
  tag,
  permission: 'hazard:import',
  summary: '对多行一并排除、保留或选择企业',
  params,
  body: Versioned.extend({
    of: ImportRowChoice,
    enterpriseId: EnterpriseId.optional(),
    excluded: z.boolean().optional(),
    keepDuplicate: z.boolean().optional(),
  }),
  result: ImportView,
});
/** From the kept original, with what people have decided so far: after a cut-off reading, or when the directory has grown. */
export const rereadImport = operation({
  id: 'rereadImport',
  method: 'POST',
  path: '/imports/:importId/reading',
  tag,
  permission: 'hazard:import',
  summary: '重新读取',
  params,
  body: Versioned,
  result: ImportView,
});
export const exportImportProblems = operation({
  id: 'exportImportProblems',
  method: 'GET',
  path: '/imports/:importId/problems.xlsx',
  tag,
  permission: 'hazard:import',
  summary: '导出有问题的行',
  params,
  returns: 'file',
});
export const commitImport = operation({
  id: 'commitImport',
  method: 'POST',
  path: '/imports/:importId/commit',
  tag,
  permission: 'hazard:import',
  summary: '写入（全部成功或全部不写）',
  params,
  body: Versioned,
  result: ImportView,
});
export const undoImport = operation({
  id: 'undoImport',
  method: 'POST',
  path: '/imports/:importId/undo',
  tag,
  permission: 'hazard:import',
  summary: '撤销导入',
  params,
  body: Versioned.extend({ reason: text(200) }),
  result: ImportView,
});

export const importOperations = {
  startImport,
  startEnterpriseImport,
  listImports,
  getImport,
  mapImport,
  listImportRows,
  correctImportRow,
  decideImportRows,
  rereadImport,
  exportImportProblems,
  commitImport,
  undoImport,
};
