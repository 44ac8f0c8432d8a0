import { SubjectKind } from '@zhiben/vocabulary/evidence.ts';
import { EnterpriseId } from '@zhiben/vocabulary/ids.ts';
import { z } from 'zod';
import { operation } from './operation.ts';
import { Instant, listOf, PageQuery, pageOf } from './shared.ts';

/** One act: who, in which post, when, on what, under which edition of the rules. */
export const LedgerEntryView = z.object({
  id: z.string(),
  at: Instant,
  actorId: z.string(),
  actorName: z.string(),
  post: z.string(),
  act: z.string(),
  label: z.string(),
  subjectKind: SubjectKind,
  subjectId: z.string(),
  enterpriseId: EnterpriseId.nullable(),
  edition: z.string().nullable(),
  detail: z.record(z.string(), z.unknown()),
  sealed: z.boolean(),
});
export type LedgerEntryView = z.infer<typeof LedgerEntryView>;

export const SealView = z.object({
  number: z.number().int(),
  sealedAt: Instant,
  count: z.number().int(),
  firstEntry: z.number().int(),
  algorithm: z.string(),
  root: z.string(),
  previous: z.string(),
  hash: z.string(),
});

const tag = '责任账';

export const listLedger = operation({
  id: 'listLedger',
  method: 'GET',
  path: '/ledger',
  tag,
  permission: 'ledger:read',
  summary: '责任账查询',
  query: PageQuery.extend({
    q: z.string().max(100).optional(),
    subjectKind: listOf(SubjectKind).optional(),
    subjectId: z.string().max(64).optional(),
    from: Instant.optional(),
    until: Instant.optional(),
  }),
  result: pageOf(LedgerEntryView),
});
export const listSeals = operation({
  id: 'listSeals',
  method: 'GET',
  path: '/ledger/seals',
  tag,
  permission: 'ledger:read',
  summary: '封账记录',
  query: PageQuery,
  result: pageOf(SealView),
});
export const exportLedger = operation({
  id: 'exportLedger',
  method: 'GET',
  path: '/ledger/export',
  tag,
  permission: 'ledger:export',
  summary: '导出责任账（可离线核验）',
  returns: 'file',
});

export const ledgerOperations = { listLedger, listSeals, exportLedger };
