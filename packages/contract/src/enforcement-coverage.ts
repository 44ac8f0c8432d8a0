import { CoverageStanding } from '@zhiben/vocabulary/enforcement.ts';
import { EnterpriseKind } from '@zhiben/vocabulary/enterprises.ts';
import { EnterpriseId, OfficerId, VisitId } from '@zhiben/vocabulary/ids.ts';
import { z } from 'zod';
import { operation } from './operation.ts';
import { Day, Instant, text } from './shared.ts';

const tag = '执法检查';

export const Officer = z.object({
  id: OfficerId,
  name: z.string(),
  certificate: z.string(),
  validUntil: Day,
  confirmed: z.boolean(),
  /** Confirmed and within its term today. */
  valid: z.boolean(),
  isMe: z.boolean(),
});
export type Officer = z.infer<typeof Officer>;

export const listOfficers = operation({
  id: 'listOfficers',
  method: 'GET',
  path: '/enforcement/officers',
  tag,
  permission: 'visit:plan',
  summary: '执法人员及其证件',
  result: z.array(Officer),
});

export const registerOfficer = operation({
  id: 'registerOfficer',
  method: 'PUT',
  path: '/enforcement/officers/me',
  tag,
  permission: 'officer:register',
  summary: '登记本人执法证，经局长核准后有效',
  body: z.object({ certificate: text(40), validUntil: Day }),
  result: z.array(Officer),
});

export const confirmOfficer = operation({
  id: 'confirmOfficer',
  method: 'POST',
  path: '/enforcement/officers/:officerId/confirmation',
  tag,
  permission: 'officer:confirm',
  summary: '核准执法证',
  params: z.object({ officerId: OfficerId }),
  result: z.array(Officer),
});

export const CoverageItem = z.object({
  enterpriseId: EnterpriseId,
  enterpriseName: z.string(),
  kind: EnterpriseKind,
  standing: CoverageStanding,
  reasons: z.array(z.string()),
  missing: z.array(z.string()),
  quarter: z.number().int().nullable(),
  settled: z.object({ by: z.string(), reason: z.string() }).nullable(),
  /** Last finished inspection of the year. */
  visitedOn: Day.nullable(),
  /** The merged visit that is planned to serve it. */
  planned: z.object({ visitId: VisitId, on: Day }).nullable(),
});
export type CoverageItem = z.infer<typeof CoverageItem>;

export const CoveragePlan = z.object({
  year: z.number().int(),
  /** null while none was drawn up. */
  drawnUp: z.object({ at: Instant, by: z.string() }).nullable(),
  source: z.string(),
  covered: z.number().int(),
  visited: z.number().int(),
  items: z.array(CoverageItem),
});
export type CoveragePlan = z.infer<typeof CoveragePlan>;
const yearParams = z.object({ year: z.coerce.number().int().min(2024).max(2100) });

export const getCoveragePlan = operation({
  id: 'getCoveragePlan',
  method: 'GET',
  path: '/enforcement/coverage/:year',
  tag,
  permission: 'coverage:read',
  summary: '年度全覆盖执法计划',
  params: yearParams,
  result: CoveragePlan,
});

export const drawUpCoverage = operation({
  id: 'drawUpCoverage',
  method: 'PUT',
  path: '/enforcement/coverage/:year',
  tag,
  permission: 'coverage:draw-up',
  summary: '按企业档案编制或更新年度计划；已核定的不变',
  params: yearParams,
  result: CoveragePlan,
});

export const settleCoverage = operation({
  id: 'settleCoverage',
  method: 'PUT',
  path: '/enforcement/coverage/:year/enterprises/:enterpriseId',
  tag,
  permission: 'coverage:draw-up',
  summary: '核定一家企业是否列入及其季度，并说明理由',
  params: yearParams.extend({ enterpriseId: EnterpriseId }),
  body: z.object({
    standing: CoverageStanding.exclude(['undetermined']),
    quarter: z.number().int().min(1).max(4).nullable().default(null),
    reason: text(300),
  }),
  result: CoveragePlan,
});

export const coverageOperations = {
  listOfficers,
  registerOfficer,
  confirmOfficer,
  getCoveragePlan,
  drawUpCoverage,
  settleCoverage,
};
