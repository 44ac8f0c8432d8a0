import { CheckVerdict } from '@zhiben/vocabulary/checks.ts';
import { EnterpriseId, HazardId, JointInspectionId, VisitId } from '@zhiben/vocabulary/ids.ts';
import { JointInspectionState } from '@zhiben/vocabulary/installations.ts';
import { z } from 'zod';
import { operation } from './operation.ts';
import { Day, listOf, PageQuery, pageOf, text } from './shared.ts';

export const JointResult = z.object({
  item: text(200),
  verdict: CheckVerdict,
  /** What is wrong, where something is. */
  words: z.string().trim().max(2000).default(''),
});
export type JointResult = z.infer<typeof JointResult>;

/** One inspection of an enterprise by the office together with the fire brigade. */
export const JointInspection = z.object({
  id: JointInspectionId,
  enterpriseId: EnterpriseId,
  enterpriseName: z.string(),
  batch: z.string(),
  plannedOn: Day,
  bureauTeam: z.string(),
  fireTeam: z.string(),
  items: z.array(z.string()),
  state: JointInspectionState,
  madeOn: Day.nullable(),
  results: z.array(JointResult),
  hazards: z.array(z.object({ id: HazardId, number: z.string(), open: z.boolean() })),
  recheckBy: Day.nullable(),
  recheckedOn: Day.nullable(),
  recheckWords: z.string().nullable(),
  /** The inspection of the office that does this work too. */
  mergedInto: z.object({ visitId: VisitId, plannedOn: Day }).nullable(),
});
export type JointInspection = z.infer<typeof JointInspection>;

const tag = '消地协作';
const params = z.object({ jointInspectionId: JointInspectionId });

export const listJointInspections = operation({
  id: 'listJointInspections',
  method: 'GET',
  path: '/joint-inspections',
  tag,
  permission: 'joint-inspection:read',
  summary: '消地协作检查，计划日期近的在前；企业只见已检查的',
  query: PageQuery.extend({ state: listOf(JointInspectionState).optional(), enterpriseId: EnterpriseId.optional() }),
  result: pageOf(JointInspection),
});

export const getJointInspection = operation({
  id: 'getJointInspection',
  method: 'GET',
  path: '/joint-inspections/:jointInspectionId',
  tag,
  permission: 'joint-inspection:read',
  summary: '一次消地协作检查',
  params,
  result: JointInspection,
});

export const planJointInspection = operation({
  id: 'planJointInspection',
  method: 'POST',
  path: '/joint-inspections',
  tag,
  permission: 'joint-inspection:make',
  summary: '安排消地协作检查',
  creates: true,
  body: z.object({
    enterpriseId: EnterpriseId,
    batch: text(60),
    plannedOn: Day,
    bureauTeam: text(200),
    fireTeam: text(200),
    items: z.array(text(200)).min(1, '至少一项').max(60),
  }),
  result: JointInspection,
});

export const recordJointInspection = operation({
  id: 'recordJointInspection',
  method: 'POST',
  path: '/joint-inspections/:jointInspectionId/results',
  tag,
  permission: 'joint-inspection:make',
  summary: '记录检查结果，发现的问题即为隐患',
  params,
  creates: true,
  body: z.object({
    madeOn: Day,
    results: z.array(JointResult).min(1).max(60),
    recheckBy: Day.nullable().default(null),
  }),
  result: JointInspection,
});

export const recheckJointInspection = operation({
  id: 'recheckJointInspection',
  method: 'POST',
  path: '/joint-inspections/:jointInspectionId/recheck',
  tag,
  permission: 'joint-inspection:make',
  summary: '复查：隐患全部销号后，写明整治落实情况',
  params,
  body: z.object({ recheckedOn: Day, words: text(2000) }),
  result: JointInspection,
});

export const jointInspectionOperations = {
  listJointInspections,
  getJointInspection,
  planJointInspection,
  recordJointInspection,
  recheckJointInspection,
};
