import { EnterpriseId } from '@zhiben/vocabulary/ids.ts';
import { LetterKind, MatterKind, ProposalRule } from '@zhiben/vocabulary/supervision.ts';
import { z } from 'zod';
import { operation } from './operation.ts';
import { Instant, text } from './shared.ts';
import { MatterRefs } from './supervision.ts';

const tag = '监督建议';

/** The office's own numbers; none of them is in a standard. */
export const SupervisionSettings = z.object({
  answerWorkingDays: z.number().int().min(1).max(60),
  reviewWorkingDays: z.number().int().min(1).max(60),
  /** From this share of the time on, an unrectified major hazard is urged. */
  nearPercent: z.number().int().min(1).max(100),
  repeatedTimes: z.number().int().min(2).max(20),
  repeatedMonths: z.number().int().min(1).max(60),
  /** Over so many days the last checks owed are looked at. */
  checksDays: z.number().int().min(1).max(366),
  letters: z.record(ProposalRule, z.array(LetterKind).max(4)),
});
export type SupervisionSettings = z.infer<typeof SupervisionSettings>;

export const Proposal = z.object({
  rule: ProposalRule,
  kind: LetterKind,
  enterpriseId: EnterpriseId,
  enterpriseName: z.string(),
  subject: z.string(),
  reason: z.string(),
  measures: z.string(),
  rows: z.array(z.object({ kind: MatterKind, id: z.string(), title: z.string(), words: z.string() })),
  matters: MatterRefs,
  /** A case is to be brought as well. */
  caseDue: z.boolean(),
});
export type Proposal = z.infer<typeof Proposal>;

export const listProposals = operation({
  id: 'listProposals',
  method: 'GET',
  path: '/supervision/proposals',
  tag,
  permission: 'supervision:read',
  summary: '按记录应发而未发的监督文书，及理由',
  result: z.array(Proposal),
});

const Version = z.object({
  version: z.number().int(),
  settings: SupervisionSettings,
  made: z.object({ at: Instant, byName: z.string(), reason: z.string() }).nullable(),
});

export const getSupervisionSettings = operation({
  id: 'getSupervisionSettings',
  method: 'GET',
  path: '/supervision/settings',
  tag,
  permission: 'supervision:read',
  summary: '监督设置',
  result: Version,
});

export const changeSupervisionSettings = operation({
  id: 'changeSupervisionSettings',
  method: 'POST',
  path: '/supervision/settings',
  tag,
  permission: 'supervision:set',
  summary: '修改监督设置，存为新版',
  creates: true,
  body: z.object({ seenVersion: z.number().int().min(0), settings: SupervisionSettings, reason: text(300) }),
  result: Version,
});

export const proposalOperations = { listProposals, getSupervisionSettings, changeSupervisionSettings };
