import { HazardState, ListingLevel } from '@zhiben/vocabulary/hazards.ts';
import { EnterpriseId, HazardId, PublicationId } from '@zhiben/vocabulary/ids.ts';
import {
  HandoverTo,
  LoopStanding,
  LoopStep,
  PublicationAction,
  PublicationKind,
  PublicationState,
} from '@zhiben/vocabulary/supervision.ts';
import { z } from 'zod';
import { operation } from './operation.ts';
import { Day, Instant, listOf, PageQuery, pageOf, text } from './shared.ts';

const tag = '闭环与公开';
const count = z.number().int().min(0);

export const LoopRow = z.object({
  id: HazardId,
  number: z.string(),
  enterpriseId: EnterpriseId,
  enterpriseName: z.string(),
  description: z.string(),
  state: HazardState,
  steps: z.array(z.object({ step: LoopStep, standing: LoopStanding, on: Day.nullable(), words: z.string() })),
});
export type LoopRow = z.infer<typeof LoopRow>;

export const listLoop = operation({
  id: 'listLoop',
  method: 'GET',
  path: '/supervision/loop',
  tag,
  permission: 'supervision:read',
  summary: '每处重大隐患的闭环：发现、两移交、三公开、检查、考核',
  query: PageQuery.extend({ waiting: listOf(LoopStep).optional(), enterpriseId: EnterpriseId.optional() }),
  result: pageOf(LoopRow),
});

export const LoopBoard = z.object({
  steps: z.array(z.object({ step: LoopStep, done: count, waiting: count })),
  /** The four assessments; without a value where no record tells. */
  indicators: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      part: count.nullable(),
      whole: count.nullable(),
      words: z.string(),
      href: z.string().nullable(),
    }),
  ),
});
export type LoopBoard = z.infer<typeof LoopBoard>;

export const getLoopBoard = operation({
  id: 'getLoopBoard',
  method: 'GET',
  path: '/supervision/loop/board',
  tag,
  permission: 'supervision:read',
  summary: '闭环各步的数量和四项考核指标',
  result: LoopBoard,
});

export const handOverHazard = operation({
  id: 'handOverHazard',
  method: 'POST',
  path: '/supervision/loop/:hazardId/handovers',
  tag,
  permission: 'loop:hand-over',
  summary: '移交属地或行业科室',
  creates: true,
  params: z.object({ hazardId: HazardId }),
  body: z.object({ to: HandoverTo, receiver: text(60) }),
  result: LoopRow,
});

export const acknowledgeHandover = operation({
  id: 'acknowledgeHandover',
  method: 'PUT',
  path: '/supervision/loop/:hazardId/handovers/:to/acknowledgement',
  tag,
  permission: 'loop:hand-over',
  summary: '登记接收单位的签收',
  params: z.object({ hazardId: HazardId, to: HandoverTo }),
  body: z.object({ on: Day, by: text(40) }),
  result: LoopRow,
});

/** What anyone may read of a hazard: nothing in anybody's own words, and nothing of who found it. */
export const PublishedRow = z.object({
  number: z.string(),
  enterpriseName: z.string(),
  criterion: z.string(),
  listingLevel: ListingLevel.nullable(),
  rectifyBy: Day.nullable(),
  state: HazardState,
  closedOn: Day.nullable(),
});
export type PublishedRow = z.infer<typeof PublishedRow>;

export const Publication = z.object({
  id: PublicationId,
  kind: PublicationKind,
  month: z.string(),
  state: PublicationState,
  rows: z.array(PublishedRow),
  draftedAt: Instant,
  draftedByName: z.string(),
  issued: z.object({ at: Instant, byName: z.string() }).nullable(),
  withdrawn: z.object({ at: Instant, reason: z.string() }).nullable(),
  actions: z.array(PublicationAction),
});
export type Publication = z.infer<typeof Publication>;

export const listPublications = operation({
  id: 'listPublications',
  method: 'GET',
  path: '/supervision/publications',
  tag,
  permission: 'supervision:read',
  summary: '三公开：各月清单、进展和结果',
  result: z.array(Publication),
});

export const draftPublication = operation({
  id: 'draftPublication',
  method: 'POST',
  path: '/supervision/publications',
  tag,
  permission: 'publication:draft',
  summary: '按记录起草当月公开内容',
  creates: true,
  body: z.object({ kind: PublicationKind, month: z.string().regex(/^20\d{2}-(0[1-9]|1[0-2])$/, '请填写月份') }),
  result: Publication,
});

export const movePublication = operation({
  id: 'movePublication',
  method: 'POST',
  path: '/supervision/publications/:publicationId/moves',
  tag,
  permission: 'publication:move',
  summary: '公开或撤回',
  params: z.object({ publicationId: PublicationId }),
  body: z.object({ action: PublicationAction, words: z.string().trim().max(500).default('') }),
  result: Publication,
});

export const readPublications = operation({
  id: 'readPublications',
  method: 'GET',
  path: '/publications',
  tag,
  permission: 'public',
  requestsPerMinute: 60,
  summary: '公众查阅：重大隐患公开和曝光',
  result: z.object({
    publications: z.array(
      z.object({
        kind: PublicationKind,
        month: z.string(),
        issuedOn: Day,
        /** Why what stood here was taken down. */
        withdrawn: z.string().nullable(),
        rows: z.array(PublishedRow),
      }),
    ),
    exposures: z.array(
      z.object({
        number: z.string(),
        enterpriseName: z.string(),
        subject: z.string(),
        measures: z.string(),
        issuedOn: Day,
        correction: z.string().nullable(),
      }),
    ),
  }),
});

export const loopOperations = {
  listLoop,
  getLoopBoard,
  handOverHazard,
  acknowledgeHandover,
  listPublications,
  draftPublication,
  movePublication,
  readPublications,
};
