import { CaseAction, CaseParty, CaseStage, CaseState, PlainCaseAction } from '@zhiben/vocabulary/cases.ts';
import { CaseId, CasePartyId, EnterpriseId, FindingId, OfficerId, VisitId } from '@zhiben/vocabulary/ids.ts';
import { z } from 'zod';
import { CaseMeasures, Instalment } from './case-measures.ts';
import { EnforcementDocument } from './enforcement-documents.ts';
import { operation } from './operation.ts';
import { Day, Instant, listOf, PageQuery, pageOf, text, Versioned } from './shared.ts';

const tag = '行政处罚案件';
const params = z.object({ caseId: CaseId });
const Yuan = z.number().min(0).max(1_000_000_000);

/** An article that may be applied, with what it lays on each. */
export const CaseArticle = z.object({
  id: z.string(),
  law: z.string(),
  article: z.string(),
  summary: z.string(),
  unit: z.string(),
  person: z.string(),
  double: z.boolean(),
  provisional: z.boolean(),
});
export type CaseArticle = z.infer<typeof CaseArticle>;

export const PartyView = z.object({
  id: CasePartyId,
  party: CaseParty,
  name: z.string(),
  post: z.string(),
  basisYuan: z.number().nullable(),
  proposedYuan: z.number().nullable(),
  also: z.string(),
  fineYuan: z.number().nullable(),
  servedOn: Day.nullable(),
  payBy: Day.nullable(),
  paidYuan: z.number().nullable(),
  paidOn: Day.nullable(),
  /** Three percent a day of what is overdue, up to the day of payment or today; never more than it. */
  lateFeeYuan: z.number(),
  /** The parts it may be paid in, where that was agreed. */
  instalments: z.array(Instalment.extend({ paidOn: Day.nullable() })),
});
export type PartyView = z.infer<typeof PartyView>;

export const Case = z.object({
  id: CaseId,
  version: z.number().int(),
  number: z.string().nullable(),
  enterpriseId: EnterpriseId,
  enterpriseName: z.string(),
  state: CaseState,
  cause: z.string(),
  conduct: z.string(),
  officers: z.array(z.object({ id: OfficerId, name: z.string(), certificate: z.string() })),
  parties: z.array(PartyView),
  proposedAt: Instant,
  openedOn: Day.nullable(),
  decidedOn: Day.nullable(),
});
export type Case = z.infer<typeof Case>;

const SimilarCase = z.object({
  number: z.string(),
  decidedOn: Day,
  article: z.string(),
  stage: CaseStage,
  unitYuan: z.number().nullable(),
  personYuan: z.number().nullable(),
});

export const CaseDetail = Case.extend({
  ...CaseMeasures.shape,
  visitId: VisitId.nullable(),
  actEndedOn: Day,
  stage: CaseStage,
  proposal: z.string(),
  proposedByName: z.string(),
  facts: z.string().nullable(),
  evidence: z.string().nullable(),
  article: CaseArticle.nullable(),
  articleReason: z.string().nullable(),
  /** Whom the article lets be punished in this case at this stage. */
  punishable: z.array(CaseParty),
  articles: z.array(CaseArticle),
  articlesNote: z.string(),
  notifiedOn: Day.nullable(),
  /** Before this day is over, what was told may still be answered; null until it was served. */
  mayDecideAfter: Day.nullable(),
  hearingOn: Day.nullable(),
  hearingWords: z.string().nullable(),
  discretion: z.string().nullable(),
  demandedOn: Day.nullable(),
  closing: z.string().nullable(),
  transferReason: z.string().nullable(),
  publishedOn: Day.nullable(),
  unpublishedOn: Day.nullable(),
  unpublishedReason: z.string().nullable(),
  clocks: z.array(z.object({ label: z.string(), dueAt: Instant, certain: z.boolean(), over: z.boolean() })),
  similar: z.array(SimilarCase),
  daily: z.object({ days: z.number(), totalYuan: z.number(), reckoning: z.string() }).nullable(),
  closureGrounds: z.array(z.string()),
  documents: z.array(EnforcementDocument),
  actions: z.array(CaseAction),
});
export type CaseDetail = z.infer<typeof CaseDetail>;

export const listCases = operation({
  id: 'listCases',
  method: 'GET',
  path: '/cases',
  tag,
  permission: 'case:read',
  summary: '行政处罚案件；企业只见已告知本企业的',
  query: PageQuery.extend({ state: listOf(CaseState).optional(), enterpriseId: EnterpriseId.optional() }),
  result: pageOf(Case),
});

export const getCase = operation({
  id: 'getCase',
  method: 'GET',
  path: '/cases/:caseId',
  tag,
  permission: 'case:read',
  summary: '一起案件：当事人、期限、文书、类案',
  params,
  result: CaseDetail,
});

export const proposeCase = operation({
  id: 'proposeCase',
  method: 'POST',
  path: '/cases',
  tag,
  permission: 'case:handle',
  summary: '提请立案：单位和直接责任人员在同一案件中',
  creates: true,
  body: z.object({
    enterpriseId: EnterpriseId,
    /** The finding that a re-check found unmet; the conduct may still be put differently. */
    findingId: FindingId.nullable().default(null),
    conduct: z.string().max(60),
    actEndedOn: Day,
    stage: CaseStage,
    cause: text(120),
    proposal: text(1000),
    persons: z.array(z.object({ name: text(40), post: text(60) })).max(6),
    officerIds: z.array(OfficerId).min(1, '请选择执法人员').max(6),
  }),
  result: CaseDetail,
});

export const investigateCase = operation({
  id: 'investigateCase',
  method: 'POST',
  path: '/cases/:caseId/investigation',
  tag,
  permission: 'case:handle',
  summary: '调查终结：违法事实、证据和适用条款',
  params,
  body: Versioned.extend({
    facts: text(2000),
    evidence: text(1000),
    articleId: z.string().max(60),
    /** Wanted where several articles fit. */
    articleReason: z.string().trim().max(500).default(''),
  }),
  result: CaseDetail,
});

export const notifyCase = operation({
  id: 'notifyCase',
  method: 'POST',
  path: '/cases/:caseId/notice',
  tag,
  permission: 'case:handle',
  summary: '告知拟作出的处罚，生成处罚告知书；可以听证的同时生成听证告知书',
  params,
  body: Versioned.extend({
    penalties: z
      .array(
        z.object({
          partyId: CasePartyId,
          fineYuan: Yuan,
          basisYuan: Yuan.nullable().default(null),
          /** What is laid beside the fine, as far as the article knows it. */
          also: z.string().trim().max(200).default(''),
        }),
      )
      .min(1)
      .max(7),
    hearing: z.boolean(),
  }),
  result: CaseDetail,
});

export const decideCase = operation({
  id: 'decideCase',
  method: 'POST',
  path: '/cases/:caseId/decision',
  tag,
  permission: 'case:handle',
  summary: '作出处罚决定，为单位和个人分别生成决定书',
  params,
  body: Versioned.extend({
    penalties: z
      .array(z.object({ partyId: CasePartyId, fineYuan: Yuan }))
      .min(1)
      .max(7),
    discretion: text(1000),
  }),
  result: CaseDetail,
});

export const payFine = operation({
  id: 'payFine',
  method: 'POST',
  path: '/cases/:caseId/payments',
  tag,
  permission: 'case:handle',
  summary: '登记缴清的罚款及加处罚款；分期的每次登记一期',
  params,
  body: Versioned.extend({ partyId: CasePartyId, paidYuan: Yuan, paidOn: Day }),
  result: CaseDetail,
});

export const moveCase = operation({
  id: 'moveCase',
  method: 'POST',
  path: '/cases/:caseId/moves',
  tag,
  permission: 'case:handle',
  summary: '案件的其他步骤：批准立案、听证、催告、申请执行、移送、公开、结案、撤销',
  params,
  body: Versioned.extend({
    action: PlainCaseAction,
    words: text(1000),
    /** The day of the hearing. */
    on: Day.nullable().default(null),
  }),
  result: CaseDetail,
});

export const caseOperations = {
  listCases,
  getCase,
  proposeCase,
  investigateCase,
  notifyCase,
  decideCase,
  payFine,
  moveCase,
};
