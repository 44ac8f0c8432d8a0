import { AnswerLevel, CheckVerdict } from '@zhiben/vocabulary/accountability.ts';
import { CADENCES } from '@zhiben/vocabulary/checks.ts';
import { HazardChannel, HazardLevel } from '@zhiben/vocabulary/hazards.ts';
import { EnterpriseId, HazardId, PersonId } from '@zhiben/vocabulary/ids.ts';
import { z } from 'zod';
import { operation } from './operation.ts';
import { Day, Instant, PageQuery, pageOf, text } from './shared.ts';

/** Entries of the ledger a line rests on. */
const Ledger = z.array(z.string());
const Cadence = z.enum(CADENCES);
const PersonInPost = z.object({ personId: z.string(), name: z.string(), post: z.string() });

export const CheckLine = z.object({
  checkId: z.string(),
  cadence: Cadence,
  unitName: z.string().nullable(),
  from: Instant,
  until: Instant,
  doneAt: Instant.nullable(),
  verdict: CheckVerdict,
  /** Why it is judged so. */
  why: z.string(),
  dutyHolder: PersonInPost,
  doneBy: PersonInPost.nullable(),
  answers: z.array(
    z.object({ item: z.string(), verdict: z.enum(['normal', 'abnormal', 'not-applicable']), words: z.string() }),
  ),
  excuse: z.string().nullable(),
  ledger: Ledger,
});
export type CheckLine = z.infer<typeof CheckLine>;

/** Grounds of one kind together: `未开展排查（应由本人组织）12次`. */
const GroundLine = z.object({ words: z.string(), times: z.number().int(), checkIds: z.array(z.string()) });

export const AnswerLine = z.object({
  level: AnswerLevel,
  people: z.array(
    z.object({
      personId: z.string().nullable(),
      name: z.string(),
      post: z.string(),
      grounds: z.array(GroundLine),
      ledger: Ledger,
    }),
  ),
  /** What calls this level without a record of who held it then. */
  nobodyOnRecord: z.array(GroundLine),
});
export type AnswerLine = z.infer<typeof AnswerLine>;

export const ConclusionPerson = z.object({
  level: AnswerLevel,
  /** null: a company, or somebody without a post in the enterprise. */
  personId: PersonId.nullable(),
  name: text(120),
  post: z.string().trim().max(80).default(''),
  reason: text(1000),
  /** What the bureau proposes. */
  proposal: z.string().trim().max(500).default(''),
});
export type ConclusionPerson = z.infer<typeof ConclusionPerson>;

export const ConclusionView = z.object({
  version: z.number().int(),
  summary: z.string(),
  persons: z.array(ConclusionPerson),
  traceHash: z.string(),
  concludedAt: Instant,
  concludedByName: z.string(),
  post: z.string(),
});
export type ConclusionView = z.infer<typeof ConclusionView>;

export const AccountabilityView = z.object({
  hazard: z.object({
    id: HazardId,
    number: z.string(),
    description: z.string(),
    enterpriseId: EnterpriseId,
    enterpriseName: z.string(),
    location: z.string().nullable(),
    /** Without it no check can be matched. */
    placeOnRecord: z.boolean(),
    units: z.array(z.string()),
    level: HazardLevel.nullable(),
    channel: HazardChannel,
    criterionTitle: z.string().nullable(),
    foundOn: Day,
    foundBy: z.string(),
  }),
  rule: z.object({ standard: z.string(), clause: z.string(), basis: z.enum(['quotation', 'provisional']) }),
  existence: z.object({
    from: Instant,
    until: Instant,
    /** Presumed, because nothing on record shows since when it was there. */
    presumed: z.boolean(),
    why: z.string(),
    evidence: z.array(z.object({ at: Instant, words: z.string(), ledger: Ledger })),
  }),
  checks: z.array(CheckLine),
  counts: z.array(
    z.object({
      cadence: Cadence,
      due: z.number().int(),
      done: z.number().int(),
      failed: z.number().int(),
      onRecord: z.boolean(),
    }),
  ),
  falseRectifications: z.array(z.object({ at: Instant, words: z.string(), ledger: Ledger })),
  chain: z.array(AnswerLine),
  /** What a reader must know about the limits of the records. */
  notes: z.array(z.string()),
  /** SHA-256 of all above: the same records give the same. */
  hash: z.string(),
  /** Newest first. */
  conclusions: z.array(ConclusionView),
});
export type AccountabilityView = z.infer<typeof AccountabilityView>;

export const ConclusionRow = ConclusionView.omit({ traceHash: true }).extend({
  hazardId: HazardId,
  hazardNumber: z.string(),
  hazardTitle: z.string(),
  enterpriseId: EnterpriseId,
  enterpriseName: z.string(),
});
export type ConclusionRow = z.infer<typeof ConclusionRow>;

const tag = '责任倒查';
const params = z.object({ hazardId: HazardId });

export const getAccountability = operation({
  id: 'getAccountability',
  method: 'GET',
  path: '/hazards/:hazardId/accountability',
  tag,
  permission: 'accountability:read',
  summary: '应查未查、查而未见与责任链条',
  params,
  result: AccountabilityView,
});
export const concludeAccountability = operation({
  id: 'concludeAccountability',
  method: 'POST',
  path: '/hazards/:hazardId/accountability/conclusions',
  tag,
  permission: 'accountability:conclude',
  summary: '作出责任倒查结论',
  creates: true,
  params,
  body: z.object({
    /** The newest version the person saw; 0 where there was none. */
    seenVersion: z.number().int().min(0).max(10_000),
    summary: text(4000),
    persons: z.array(ConclusionPerson).max(50),
  }),
  result: ConclusionView,
});
export const exportAccountability = operation({
  id: 'exportAccountability',
  method: 'GET',
  path: '/hazards/:hazardId/accountability.docx',
  tag,
  permission: 'accountability:export',
  summary: '导出责任倒查报告（Word）',
  params,
  returns: 'file',
});
export const listAccountability = operation({
  id: 'listAccountability',
  method: 'GET',
  path: '/accountability',
  tag,
  permission: 'accountability:read',
  summary: '责任倒查结论',
  query: PageQuery,
  result: pageOf(ConclusionRow),
});

export const accountabilityOperations = {
  getAccountability,
  concludeAccountability,
  exportAccountability,
  listAccountability,
};
