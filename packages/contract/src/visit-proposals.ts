import { EnterpriseKind } from '@zhiben/vocabulary/enterprises.ts';
import { EnterpriseId, VisitId } from '@zhiben/vocabulary/ids.ts';
import { VisitServiceKind } from '@zhiben/vocabulary/visit-aims.ts';
import { z } from 'zod';
import { operation } from './operation.ts';
import { Day, Instant, text } from './shared.ts';

const tag = '执法检查';

export const VisitAim = z.enum([
  'risk-red',
  'risk-orange',
  'overdue-major',
  'unmet-order',
  'warning',
  'alarm',
  'impaired-detector',
  'doubt-confirmed',
  'doubt-open',
  'tip-off',
  'coverage-due',
  'long-unvisited',
  'unassessed-installation',
  'unknown',
]);

/** One reason to visit, with what it adds to the score. */
export const VisitReason = z.object({ aim: VisitAim, words: z.string(), points: z.number() });
export type VisitReason = z.infer<typeof VisitReason>;

/** Something that one visit can serve; it is named again when the visit is planned. */
export const VisitService = z.object({ kind: VisitServiceKind, subjectId: z.string().max(60), title: z.string() });
export type VisitService = z.infer<typeof VisitService>;

export const VisitProposal = z.object({
  rank: z.number().int(),
  enterpriseId: EnterpriseId,
  enterpriseName: z.string(),
  kind: EnterpriseKind,
  score: z.number(),
  reasons: z.array(VisitReason),
  lastVisitOn: Day.nullable(),
  /** An inspection is planned already, as far as this person may know. */
  planned: z.object({ visitId: VisitId, on: Day }).nullable(),
  /** What one visit on one day would serve; null where nothing falls together. */
  merged: z.object({ on: Day, services: z.array(VisitService) }).nullable(),
});
export type VisitProposal = z.infer<typeof VisitProposal>;

const Weight = z.number().int().min(0).max(100);
export const VisitAimSettings = z.object({
  weights: z.record(VisitAim, Weight),
  countedUpTo: z.number().int().min(1).max(20),
  unvisitedDays: z.number().int().min(30).max(1500),
  mergeWithinDays: z.number().int().min(1).max(60),
});
export type VisitAimSettings = z.infer<typeof VisitAimSettings>;

export const VisitAimsVersion = z.object({
  version: z.number().int(),
  settings: VisitAimSettings,
  reason: z.string(),
  madeAt: Instant.nullable(),
  madeByName: z.string().nullable(),
});
export type VisitAimsVersion = z.infer<typeof VisitAimsVersion>;

export const VisitProposals = z.object({
  asOf: Day,
  aims: VisitAimsVersion,
  /** Those with a reason, the most urgent first, at most so many as were asked for. */
  items: z.array(VisitProposal),
  withReason: z.number().int(),
  withoutReason: z.number().int(),
  /** The year has no plan of coverage: that reason is missing for everybody. */
  planMissing: z.boolean(),
});
export type VisitProposals = z.infer<typeof VisitProposals>;

export const listVisitProposals = operation({
  id: 'listVisitProposals',
  method: 'GET',
  path: '/visits/proposals',
  tag,
  permission: 'visit:plan',
  summary: '今天该查谁、为什么：按风险排序，逐条列出理由和分值；可以合并的一并列出',
  query: z.object({ limit: z.coerce.number().int().min(1).max(500).default(100) }),
  result: VisitProposals,
});

export const changeVisitAims = operation({
  id: 'changeVisitAims',
  method: 'POST',
  path: '/visits/proposals/settings',
  tag,
  permission: 'visit-aims:change',
  summary: '修改各项理由的分值和合并检查的天数',
  body: z.object({ seenVersion: z.number().int().min(0), settings: VisitAimSettings, reason: text(300) }),
  result: VisitAimsVersion,
});

export const visitProposalOperations = { listVisitProposals, changeVisitAims };
