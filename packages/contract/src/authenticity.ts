import { DoubtKind, DoubtSettlement, DoubtState } from '@zhiben/vocabulary/doubts.ts';
import { EvidenceKind } from '@zhiben/vocabulary/evidence.ts';
import { CheckId, DoubtId, EnterpriseId, EvidenceId, HazardId } from '@zhiben/vocabulary/ids.ts';
import { z } from 'zod';
import { operation } from './operation.ts';
import { Instant, listOf, PageQuery, pageOf, text } from './shared.ts';

/** What a doubt is about. */
export const DoubtSubject = z.enum(['hazard', 'check', 'agency-report']);
export type DoubtSubject = z.infer<typeof DoubtSubject>;

/** A hazard, a check or an agency's report that a doubt is about, and what shows it. */
export const DoubtSide = z.object({
  kind: DoubtSubject,
  id: z.string(),
  /** A hazard's number, a check's unit and days, or a report's number. */
  title: z.string(),
  enterpriseName: z.string(),
  photo: z
    .object({
      id: EvidenceId,
      kind: EvidenceKind,
      addedBy: z.string(),
      addedAt: Instant,
    })
    .nullable(),
});
export type DoubtSide = z.infer<typeof DoubtSide>;

/** What a doubt rests on, apart from pictures. */
export const DoubtFacts = z.object({
  /** How much of the two pictures lies on each other, from 0 to 1. */
  likeness: z.number().optional(),
  /** What the camera wrote into the photo, read in the district's time. */
  cameraAt: Instant.optional(),
  /** Before this the photo cannot show what it is said to show. */
  earliestAt: Instant.optional(),
  words: z.string().optional(),
  otherWords: z.string().optional(),
  tookSeconds: z.number().int().optional(),
  walkingSeconds: z.number().int().optional(),
  places: z.number().int().optional(),
  /** What an agency's report rests on, in a sentence: who, where and when. */
  said: z.string().optional(),
});
export type DoubtFacts = z.infer<typeof DoubtFacts>;

export const DoubtView = z.object({
  id: DoubtId,
  kind: DoubtKind,
  enterpriseId: EnterpriseId,
  /** What is under review: the later of the two. */
  subject: DoubtSide,
  /** What it is like; null where there is only one side. */
  other: DoubtSide.nullable(),
  facts: DoubtFacts,
  firstSeenAt: Instant,
  state: DoubtState,
  settled: z.object({ by: z.string(), at: Instant, words: z.string() }).nullable(),
});
export type DoubtView = z.infer<typeof DoubtView>;

const tag = '真实性';
const DoubtQuery = z.object({
  kind: listOf(DoubtKind).optional(),
  state: listOf(DoubtState).optional(),
  enterpriseId: EnterpriseId.optional(),
});

export const listDoubts = operation({
  id: 'listDoubts',
  method: 'GET',
  path: '/authenticity/doubts',
  tag,
  permission: 'doubt:read',
  summary: '存疑清单',
  query: PageQuery.extend(DoubtQuery.shape),
  result: pageOf(DoubtView),
});

export const exportDoubts = operation({
  id: 'exportDoubts',
  method: 'GET',
  path: '/authenticity/doubts.xlsx',
  tag,
  permission: 'doubt:read',
  summary: '导出存疑清单',
  query: DoubtQuery,
  returns: 'file',
});

export const listHazardDoubts = operation({
  id: 'listHazardDoubts',
  method: 'GET',
  path: '/hazards/:hazardId/doubts',
  tag,
  permission: 'doubt:read',
  summary: '一处隐患的存疑，两侧证据并列',
  params: z.object({ hazardId: HazardId }),
  result: z.array(DoubtView),
});

export const listCheckDoubts = operation({
  id: 'listCheckDoubts',
  method: 'GET',
  path: '/self-checks/:checkId/doubts',
  tag,
  permission: 'doubt:read',
  summary: '一次自查的存疑，两侧证据并列',
  params: z.object({ checkId: CheckId }),
  result: z.array(DoubtView),
});

export const settleDoubt = operation({
  id: 'settleDoubt',
  method: 'PUT',
  path: '/authenticity/doubts/:doubtId/settlement',
  tag,
  permission: 'doubt:settle',
  summary: '说明情况或确认存疑；不改变隐患的状态',
  params: z.object({ doubtId: DoubtId }),
  body: z.object({ settlement: DoubtSettlement, words: text(500) }),
  result: DoubtView,
});

export const authenticityOperations = { listDoubts, exportDoubts, listHazardDoubts, listCheckDoubts, settleDoubt };
