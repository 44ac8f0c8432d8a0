import { HazardInPeriod } from '@zhiben/vocabulary/dual-prevention.ts';
import { HazardChannel, HazardLevel, HazardState } from '@zhiben/vocabulary/hazards.ts';
import { EnterpriseId, ImportId, PlaceId } from '@zhiben/vocabulary/ids.ts';
import { z } from 'zod';
import {
  assistDetermination,
  determineHazard,
  determineHazards,
  dismissHazard,
  listCriteria,
} from './hazard-determination.ts';
import { evidenceIds, params, tag } from './hazard-move.ts';
import { acceptHazard, applyHazard, planHazard, rectifyHazard, rejectHazard } from './hazard-rectification.ts';
import {
  closeHazardOnRecord,
  extendHazard,
  listHazardPublicly,
  reopenHazard,
  resumeProduction,
  returnHazard,
  stopProduction,
  writeOffHazard,
} from './hazard-supervision.ts';
import { HazardDetail, HazardView } from './hazard-view.ts';
import { LedgerEntryView } from './ledger.ts';
import { operation } from './operation.ts';
import { Day, flag, listOf, PageQuery, pageOf, text } from './shared.ts';

export const HazardQuery = z.object({
  q: z.string().max(100).optional(),
  state: listOf(HazardState).optional(),
  open: flag.optional(),
  level: listOf(HazardLevel).optional(),
  undetermined: flag.optional(),
  channel: listOf(HazardChannel).optional(),
  enterpriseId: EnterpriseId.optional(),
  criterionId: z.string().max(40).optional(),
  foundFrom: Day.optional(),
  foundUntil: Day.optional(),
  reportedFrom: Day.optional(),
  reportedUntil: Day.optional(),
  closedFrom: Day.optional(),
  closedUntil: Day.optional(),
  overdue: flag.optional(),
  stopped: flag.optional(),
  reopened: flag.optional(),
  importId: ImportId.optional(),
  /** What it was to a period of days, as it stood at the period's end; the three go together. */
  inPeriod: HazardInPeriod.optional(),
  periodFrom: Day.optional(),
  periodUntil: Day.optional(),
  /** Ask for the total too; it costs a count. */
  count: flag.optional(),
  sort: z.enum(['due', 'newest', 'oldest']).default('newest'),
});

export const ReportHazard = z.object({
  enterpriseId: EnterpriseId,
  description: text(2000),
  location: z.string().trim().max(120).nullable().default(null),
  placeId: PlaceId.nullable().default(null),
  channel: HazardChannel,
  foundOn: Day,
  foundBy: z.string().trim().max(80).default(''),
});

export const listHazards = operation({
  id: 'listHazards',
  method: 'GET',
  path: '/hazards',
  tag,
  permission: 'hazard:read',
  summary: '隐患台账',
  query: PageQuery.extend(HazardQuery.shape),
  result: pageOf(HazardView),
});

export const exportHazards = operation({
  id: 'exportHazards',
  method: 'GET',
  path: '/hazards.xlsx',
  tag,
  permission: 'hazard:export',
  summary: '导出隐患台账',
  query: HazardQuery,
  returns: 'file',
});

export const getHazard = operation({
  id: 'getHazard',
  method: 'GET',
  path: '/hazards/:hazardId',
  tag,
  permission: 'hazard:read',
  summary: '隐患',
  params,
  result: HazardDetail,
});

export const getHazardStory = operation({
  id: 'getHazardStory',
  method: 'GET',
  path: '/hazards/:hazardId/story',
  tag,
  permission: 'hazard:read',
  summary: '隐患的全过程（责任账）',
  params,
  result: z.array(LedgerEntryView),
});

export const reportHazard = operation({
  id: 'reportHazard',
  method: 'POST',
  path: '/hazards',
  tag,
  permission: 'hazard:report',
  summary: '上报隐患',
  creates: true,
  body: ReportHazard,
  result: HazardDetail,
});

export const commentHazard = operation({
  id: 'commentHazard',
  method: 'POST',
  path: '/hazards/:hazardId/comments',
  tag,
  permission: 'hazard:comment',
  summary: '备注',
  creates: true,
  params,
  body: z.object({ text: text(1000), evidenceIds }),
  result: HazardDetail,
});

export const hazardOperations = {
  listHazards,
  exportHazards,
  getHazard,
  getHazardStory,
  reportHazard,
  assistDetermination,
  listCriteria,
  determineHazard,
  determineHazards,
  dismissHazard,
  listHazardPublicly,
  planHazard,
  rectifyHazard,
  acceptHazard,
  rejectHazard,
  applyHazard,
  writeOffHazard,
  returnHazard,
  reopenHazard,
  closeHazardOnRecord,
  stopProduction,
  resumeProduction,
  extendHazard,
  commentHazard,
};
