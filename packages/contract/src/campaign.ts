import {
  CampaignIndicator,
  CampaignScope,
  FilingKind,
  FilingState,
  ItemOwner,
  ItemStanding,
} from '@zhiben/vocabulary/campaign.ts';
import { EnterpriseId, EvidenceId } from '@zhiben/vocabulary/ids.ts';
import { z } from 'zod';
import { CampaignPlan, CampaignPlanVersion } from './campaign-plan.ts';
import { EvidenceView } from './evidence.ts';
import { operation } from './operation.ts';
import { Day, flag, Instant, listOf, PageQuery, pageOf, text } from './shared.ts';

const count = z.number().int().min(0);
const Counts = z.record(ItemStanding, count);

export const BoardItem = z.object({
  measure: z.number().int(),
  /** From 1, in the order of the plan. */
  item: z.number().int(),
  words: z.string(),
  owner: ItemOwner,
  scope: CampaignScope,
  dueOn: Day.nullable(),
  indicator: CampaignIndicator.nullable(),
  clause: z.string(),
  /** Enterprises by where they stand. Empty where it is not counted by enterprise. */
  counts: Counts.nullable(),
  overdue: z.boolean(),
});
export type BoardItem = z.infer<typeof BoardItem>;

const FilingCounts = z.object({
  kind: FilingKind,
  year: z.number().int(),
  title: z.string(),
  dueOn: Day,
  counts: z.record(FilingState, count),
  late: count,
});

export const ItemAtEnterprise = z.object({
  enterpriseId: EnterpriseId,
  enterpriseName: z.string(),
  standing: ItemStanding,
  /** What the records say, or why it does not apply, or which facts are missing. */
  records: z.string(),
  overdue: z.boolean(),
  /** The rows it was counted from. */
  href: z.string().nullable(),
});
export type ItemAtEnterprise = z.infer<typeof ItemAtEnterprise>;

const FilingFields = z.object({
  /** 治什么本、攻什么坚. */
  aims: text(1000),
  /** What is done by when, or what has been done. */
  tasks: text(4000),
  /** Measures set down, and of these done. */
  tasksTotal: z.number().int('请填写整数').min(1, '至少一项').max(10_000),
  tasksDone: z.number().int('请填写整数').min(0).max(10_000),
  problems: z.string().trim().max(2000),
});

export const FilingVersion = FilingFields.extend({
  revision: z.number().int().min(1),
  evidenceIds: z.array(EvidenceId),
  filedAt: Instant,
  filedByName: z.string(),
  receiptNumber: z.string(),
  late: z.boolean(),
  answer: z.object({ received: z.boolean(), words: z.string(), at: Instant, byName: z.string() }).nullable(),
});
export type FilingVersion = z.infer<typeof FilingVersion>;

export const FilingView = z.object({
  kind: FilingKind,
  year: z.number().int(),
  title: z.string(),
  dueOn: Day,
  state: FilingState,
  /** Newest first. */
  versions: z.array(FilingVersion),
  files: z.array(EvidenceView),
});
export type FilingView = z.infer<typeof FilingView>;

export const CampaignPlace = z.object({
  enterpriseId: EnterpriseId,
  enterpriseName: z.string(),
  counts: Counts,
  overdue: count,
  filings: z.object({ owed: count, filed: count, missing: count, late: count }),
});
export type CampaignPlace = z.infer<typeof CampaignPlace>;

const tag = '治本攻坚';
const ItemAddress = z.object({
  measure: z.coerce.number().int().min(1).max(99),
  item: z.coerce.number().int().min(1).max(99),
});
const FilingAddress = z.object({
  enterpriseId: EnterpriseId,
  kind: FilingKind,
  year: z.coerce.number().int().min(2000).max(2100),
});

export const getCampaignBoard = operation({
  id: 'getCampaignBoard',
  method: 'GET',
  path: '/campaign/board',
  tag,
  permission: 'campaign:read',
  summary: '攻坚进度：措施、期限、适用与完成',
  result: z.object({
    title: z.string(),
    planVersion: count,
    computedAt: Instant,
    enterprises: count,
    measures: z.array(
      z.object({ number: z.number().int(), section: z.string(), title: z.string(), items: z.array(BoardItem) }),
    ),
    filings: z.array(FilingCounts),
  }),
});

export const listItemEnterprises = operation({
  id: 'listItemEnterprises',
  method: 'GET',
  path: '/campaign/measures/:measure/items/:item',
  tag,
  permission: 'campaign:read',
  summary: '一项任务在各企业的情况',
  params: ItemAddress,
  query: PageQuery.extend({ standing: listOf(ItemStanding).optional(), enterpriseId: EnterpriseId.optional() }),
  result: pageOf(ItemAtEnterprise).extend({ item: BoardItem, title: z.string() }),
});

export const listCampaignPlaces = operation({
  id: 'listCampaignPlaces',
  method: 'GET',
  path: '/campaign/enterprises',
  tag,
  permission: 'campaign:read',
  summary: '各企业攻坚进度，逾期多的在前',
  query: PageQuery.extend({
    overdue: flag.optional(),
    filing: FilingKind.optional(),
    year: z.coerce.number().int().min(2000).max(2100).optional(),
    state: listOf(FilingState).optional(),
    late: flag.optional(),
    enterpriseId: EnterpriseId.optional(),
  }),
  result: pageOf(CampaignPlace),
});

export const getCampaignPlace = operation({
  id: 'getCampaignPlace',
  method: 'GET',
  path: '/campaign/enterprises/:enterpriseId',
  tag,
  permission: 'campaign:read',
  summary: '一家企业的攻坚进度与报送',
  params: z.object({ enterpriseId: EnterpriseId }),
  result: CampaignPlace.extend({
    title: z.string(),
    items: z.array(
      BoardItem.omit({ counts: true }).extend(
        ItemAtEnterprise.omit({ enterpriseId: true, enterpriseName: true }).shape,
      ),
    ),
    papers: z.array(FilingView),
  }),
});

/** Multipart: one `file`. */
export const addFilingFile = operation({
  id: 'addFilingFile',
  method: 'POST',
  path: '/campaign/enterprises/:enterpriseId/filings/:kind/:year/files',
  tag,
  permission: 'campaign:file',
  summary: '上传报送材料',
  creates: true,
  sends: 'multipart',
  params: FilingAddress,
  result: EvidenceView,
});

export const filePaper = operation({
  id: 'filePaper',
  method: 'POST',
  path: '/campaign/enterprises/:enterpriseId/filings/:kind/:year',
  tag,
  permission: 'campaign:file',
  summary: '报送方案、总结或评估报告',
  creates: true,
  params: FilingAddress,
  body: FilingFields.extend({
    /** The newest version the person saw; 0 for the first. */
    seenRevision: count.max(10_000),
    evidenceIds: z.array(EvidenceId).min(1, '请上传材料').max(20),
  }),
  result: FilingView,
});

export const answerFiling = operation({
  id: 'answerFiling',
  method: 'POST',
  path: '/campaign/enterprises/:enterpriseId/filings/:kind/:year/answer',
  tag,
  permission: 'campaign:receive',
  summary: '签收或退回补正',
  creates: true,
  params: FilingAddress,
  body: z.object({
    revision: z.number().int().min(1).max(10_000),
    received: z.boolean(),
    /** Why it is returned; may be empty when it is received. */
    words: z.string().trim().max(1000),
  }),
  result: FilingView,
});

export const getCampaignPlan = operation({
  id: 'getCampaignPlan',
  method: 'GET',
  path: '/campaign/plan',
  tag,
  permission: 'campaign:read',
  summary: '方案数据及其各版',
  result: z.object({ plan: CampaignPlan, versions: z.array(CampaignPlanVersion) }),
});

export const changeCampaignPlan = operation({
  id: 'changeCampaignPlan',
  method: 'POST',
  path: '/campaign/plan',
  tag,
  permission: 'campaign:set',
  summary: '载入修改后的方案，存为新版',
  creates: true,
  body: z.object({ seenVersion: count.max(100_000), plan: CampaignPlan, reason: text(500) }),
  result: CampaignPlanVersion,
});

export const campaignOperations = {
  getCampaignBoard,
  listItemEnterprises,
  listCampaignPlaces,
  getCampaignPlace,
  addFilingFile,
  filePaper,
  answerFiling,
  getCampaignPlan,
  changeCampaignPlan,
};
