import { EnterpriseId, HazardId, PlaceId, TipOffId } from '@zhiben/vocabulary/ids.ts';
import { AccidentClass, DeclineReason, RewardKind, TipOffAction, TipOffState } from '@zhiben/vocabulary/tip-offs.ts';
import { z } from 'zod';
import { EvidenceView } from './evidence.ts';
import { LedgerEntryView } from './ledger.ts';
import { operation } from './operation.ts';
import { Day, flag, Instant, listOf, PageQuery, pageOf, text, Versioned } from './shared.ts';

const tag = '群众举报';
const params = z.object({ tipOffId: TipOffId });

export const TipOffView = z.object({
  id: TipOffId,
  number: z.string(),
  version: z.number().int(),
  receivedAt: Instant,
  description: z.string(),
  location: z.string().nullable(),
  enterpriseId: EnterpriseId.nullable(),
  enterpriseName: z.string().nullable(),
  state: TipOffState,
  dueAt: Instant.nullable(),
  overdue: z.boolean(),
  /** The reporter has said something the office has not reacted to. */
  heardAnew: z.boolean(),
  /** Whether a name or contact lies sealed. Never what it is. */
  hasIdentity: z.boolean(),
});
export type TipOffView = z.infer<typeof TipOffView>;

const Other = z.object({ id: TipOffId, number: z.string() });

/** Another that may be about the same thing, and why it is thought so. */
export const AlikeTipOff = Other.extend({
  description: z.string(),
  receivedAt: Instant,
  state: TipOffState,
  likeness: z.number(),
  why: z.string(),
});

export const RewardView = z.object({
  kind: RewardKind,
  fineYuan: z.number().nullable(),
  accidentClass: AccidentClass.nullable(),
  concealedDeaths: z.number().int().nullable(),
  amountYuan: z.number().int(),
  reckoning: z.string(),
  standard: z.string(),
  provisional: z.boolean(),
  proposedByName: z.string(),
  proposedAt: Instant,
  note: z.string(),
  approved: z.boolean().nullable(),
  decidedByName: z.string().nullable(),
  decidedAt: Instant.nullable(),
  decisionNote: z.string().nullable(),
});

export const TipOffDetail = TipOffView.extend({
  placeId: PlaceId.nullable(),
  placeName: z.string().nullable(),
  photos: z.array(EvidenceView),
  messages: z.array(
    z.object({ fromReporter: z.boolean(), byName: z.string().nullable(), text: z.string(), at: Instant }),
  ),
  hazard: z.object({ id: HazardId, number: z.string() }).nullable(),
  joinedTo: Other.nullable(),
  joinedHere: z.array(Other),
  alike: z.array(AlikeTipOff),
  referredTo: z.string().nullable(),
  declinedBecause: DeclineReason.nullable(),
  verified: z.boolean().nullable(),
  answer: z.string().nullable(),
  reward: RewardView.nullable(),
  allowedActions: z.array(TipOffAction),
  mayOpenIdentity: z.boolean(),
});
export type TipOffDetail = z.infer<typeof TipOffDetail>;

export const TipOffQuery = z.object({
  q: z.string().max(100).optional(),
  state: listOf(TipOffState).optional(),
  enterpriseId: EnterpriseId.optional(),
  receivedFrom: Day.optional(),
  receivedUntil: Day.optional(),
  overdue: flag.optional(),
  heardAnew: flag.optional(),
  /** Ask for the total too; it costs a count. */
  count: flag.optional(),
});

export const listTipOffs = operation({
  id: 'listTipOffs',
  method: 'GET',
  path: '/tip-offs',
  tag,
  permission: 'tip-off:read',
  summary: '群众举报台账',
  query: PageQuery.extend(TipOffQuery.shape),
  result: pageOf(TipOffView),
});

export const exportTipOffs = operation({
  id: 'exportTipOffs',
  method: 'GET',
  path: '/tip-offs.xlsx',
  tag,
  permission: 'tip-off:export',
  summary: '导出群众举报台账（不含举报人身份）',
  query: TipOffQuery,
  returns: 'file',
});

export const getTipOff = operation({
  id: 'getTipOff',
  method: 'GET',
  path: '/tip-offs/:tipOffId',
  tag,
  permission: 'tip-off:read',
  summary: '举报',
  params,
  result: TipOffDetail,
});

export const getTipOffStory = operation({
  id: 'getTipOffStory',
  method: 'GET',
  path: '/tip-offs/:tipOffId/story',
  tag,
  permission: 'tip-off:read',
  summary: '举报的办理过程（责任账）',
  params,
  result: z.array(LedgerEntryView),
});

const act = <Body extends z.ZodType>(id: string, path: string, summary: string, body: Body) =>
  operation({
    id,
    method: 'POST',
    path: `/tip-offs/:tipOffId/${path}`,
    tag,
    permission: 'tip-off:triage',
    summary,
    creates: true,
    params,
    body,
    result: TipOffDetail,
  });

export const turnTipOffIntoHazard = act(
  'turnTipOffIntoHazard',
  'hazard',
  '受理并立为隐患',
  Versioned.extend({
    enterpriseId: EnterpriseId,
    description: text(2000),
    location: z.string().trim().max(120).nullable().default(null),
    placeId: PlaceId.nullable().default(null),
  }),
);
export const referTipOff = act(
  'referTipOff',
  'referral',
  '移送其他部门',
  Versioned.extend({ to: text(100), answer: text(1000) }),
);
export const declineTipOff = act(
  'declineTipOff',
  'refusal',
  '不予受理',
  Versioned.extend({ because: DeclineReason, answer: text(1000) }),
);
export const joinTipOff = act('joinTipOff', 'joining', '并入另一件举报', Versioned.extend({ intoId: TipOffId }));
export const answerTipOff = act(
  'answerTipOff',
  'answer',
  '答复举报人',
  Versioned.extend({ verified: z.boolean(), answer: text(1000) }),
);
export const askReporter = act('askReporter', 'questions', '向举报人了解情况', Versioned.extend({ text: text(1000) }));

export const proposeReward = operation({
  id: 'proposeReward',
  method: 'POST',
  path: '/tip-offs/:tipOffId/reward',
  tag,
  permission: 'tip-off-reward:propose',
  summary: '提出举报奖励',
  creates: true,
  params,
  body: Versioned.extend({
    kind: RewardKind,
    fineYuan: z.number().min(0).max(1_000_000_000).nullable().default(null),
    accidentClass: AccidentClass.nullable().default(null),
    concealedDeaths: z.number().int().min(1).max(1000).nullable().default(null),
    note: text(500),
  }),
  result: TipOffDetail,
});

export const decideReward = operation({
  id: 'decideReward',
  method: 'POST',
  path: '/tip-offs/:tipOffId/reward/decision',
  tag,
  permission: 'tip-off-reward:decide',
  summary: '审定举报奖励',
  creates: true,
  params,
  body: Versioned.extend({ approved: z.boolean(), note: text(500) }),
  result: TipOffDetail,
});

export const openIdentity = operation({
  id: 'openIdentity',
  method: 'POST',
  path: '/tip-offs/:tipOffId/identity',
  tag,
  permission: 'tip-off-identity:open',
  summary: '启封举报人身份',
  // Not a create: each opening is an entry of its own, and what it shows is kept nowhere.
  params,
  body: z.object({ reason: text(200) }),
  result: z.object({ name: z.string().nullable(), contact: z.string().nullable() }),
});

export const getTipOffPoster = operation({
  id: 'getTipOffPoster',
  method: 'GET',
  path: '/tip-offs/poster',
  tag,
  permission: 'tip-off-poster:print',
  summary: '举报二维码',
  query: z.object({ enterpriseId: EnterpriseId.optional(), placeId: PlaceId.optional() }),
  result: z.object({
    enterpriseName: z.string().nullable(),
    placeName: z.string().nullable(),
    address: z.string(),
    /** A picture of the code, as SVG. */
    picture: z.string(),
  }),
});

export const tipOffOperations = {
  listTipOffs,
  exportTipOffs,
  getTipOffPoster,
  getTipOff,
  getTipOffStory,
  turnTipOffIntoHazard,
  referTipOff,
  declineTipOff,
  joinTipOff,
  answerTipOff,
  askReporter,
  proposeReward,
  decideReward,
  openIdentity,
};
