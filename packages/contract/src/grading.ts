import { CountedFact, FlaggedFact, GradingColour, GradingStanding } from '@zhiben/vocabulary/grading.ts';
import { EnterpriseId } from '@zhiben/vocabulary/ids.ts';
import { z } from 'zod';
import { operation } from './operation.ts';
import { Instant, listOf, PageQuery, pageOf } from './shared.ts';

const count = z.number().int('请填写整数').min(0, '不能小于0');

/** What whoever grades has found; null: not established. Every fact is named, so that none is forgotten. */
export const DeclaredFacts = z.object({
  ...(Object.fromEntries(CountedFact.options.map((fact) => [fact, count.max(10_000).nullable()])) as {
    [Fact in z.infer<typeof CountedFact>]: z.ZodNullable<z.ZodNumber>;
  }),
  ...(Object.fromEntries(FlaggedFact.options.map((fact) => [fact, z.boolean().nullable()])) as {
    [Fact in z.infer<typeof FlaggedFact>]: z.ZodNullable<z.ZodBoolean>;
  }),
});
export type DeclaredFacts = z.infer<typeof DeclaredFacts>;

/** What the records of other rooms say; null: not on record. */
export const RecordedFacts = z.object({
  majorHazardLevels: z.array(z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)])).nullable(),
  hazardousProcesses: count.nullable(),
  outsidePark: z.boolean().nullable(),
  standardizationLevel: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal('none')]).nullable(),
  postsWithoutDuties: count.nullable(),
});
export type RecordedFacts = z.infer<typeof RecordedFacts>;

export const GradingRow = z.object({
  enterpriseId: EnterpriseId,
  enterpriseName: z.string(),
  /** Of the last grading that was made. */
  standing: GradingStanding,
  score: z.number().nullable(),
  /** What the records say now, where that differs. */
  now: GradingStanding.nullable(),
  heldAtOrange: z.boolean(),
  directRed: z.array(z.string()),
  missing: count,
  applies: z.enum(['yes', 'no', 'unknown']),
  why: z.string(),
  gradedAt: Instant.nullable(),
});
export type GradingRow = z.infer<typeof GradingRow>;

export const GradingVersion = z.object({
  revision: z.number().int().min(1),
  colour: GradingColour.nullable(),
  score: z.number().nullable(),
  directRed: z.array(z.string()),
  heldAtOrange: z.boolean(),
  missing: z.array(z.string()),
  note: z.string(),
  edition: z.string(),
  gradedAt: Instant,
  gradedByName: z.string(),
});
export type GradingVersion = z.infer<typeof GradingVersion>;

export const EnterpriseGrading = GradingRow.extend({
  recorded: RecordedFacts,
  declared: DeclaredFacts,
  /** Newest first. */
  versions: z.array(GradingVersion),
});
export type EnterpriseGrading = z.infer<typeof EnterpriseGrading>;

const tag = '风险分级';

export const listGradings = operation({
  id: 'listGradings',
  method: 'GET',
  path: '/grading',
  tag,
  permission: 'grading:read',
  summary: '各企业安全风险分级，风险高的在前',
  query: PageQuery.extend({ standing: listOf(GradingStanding).optional(), enterpriseId: EnterpriseId.optional() }),
  result: pageOf(GradingRow).extend({ spread: z.record(GradingStanding, count) }),
});

export const getGrading = operation({
  id: 'getGrading',
  method: 'GET',
  path: '/grading/:enterpriseId',
  tag,
  permission: 'grading:read',
  summary: '一家企业的分级、依据与历次分级',
  params: z.object({ enterpriseId: EnterpriseId }),
  result: EnterpriseGrading,
});

export const makeGrading = operation({
  id: 'makeGrading',
  method: 'POST',
  path: '/grading/:enterpriseId',
  tag,
  permission: 'grading:make',
  summary: '评定一家企业的安全风险等级',
  creates: true,
  params: z.object({ enterpriseId: EnterpriseId }),
  body: z.object({
    /** The newest grading the person saw; 0 for the first. */
    seenRevision: count.max(100_000),
    declared: DeclaredFacts,
    note: z.string().trim().max(500),
  }),
  result: EnterpriseGrading,
});

export const gradingOperations = { listGradings, getGrading, makeGrading };
