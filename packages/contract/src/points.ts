import { EnterpriseId, PlaceId, PointId } from '@zhiben/vocabulary/ids.ts';
import { PointKind, Quality } from '@zhiben/vocabulary/monitoring.ts';
import { PointStanding } from '@zhiben/vocabulary/telemetry.ts';
import { z } from 'zod';
import { operation } from './operation.ts';
import { Instant, listOf, PageQuery, pageOf, text } from './shared.ts';

const number = z.number().min(-1e12).max(1e12);

/** What the control room knows of a measuring point. */
export const PointFields = z.object({
  name: text(60),
  kind: PointKind,
  unit: text(20),
  rangeLow: number,
  rangeHigh: number,
  decimals: z.number().int().min(0).max(9),
  everySeconds: z.number().min(0.01).max(86_400),
  equipment: z.string().trim().max(40).nullable().default(null),
  placeId: PlaceId.nullable().default(null),
});
export type PointFields = z.infer<typeof PointFields>;

/** What it said last; null of a point that has never said anything. */
export const LatestView = z.object({ at: Instant, value: z.number(), quality: Quality });
export type LatestView = z.infer<typeof LatestView>;

export const PointView = PointFields.extend({
  id: PointId,
  tag: z.string(),
  enterpriseId: EnterpriseId,
  enterpriseName: z.string(),
  equipment: z.string().nullable(),
  placeId: PlaceId.nullable(),
  placeName: z.string().nullable(),
  closedAt: Instant.nullable(),
  latest: LatestView.nullable(),
  standing: PointStanding,
});
export type PointView = z.infer<typeof PointView>;

const group = '测点';
const params = z.object({ pointId: PointId });
const enterpriseParams = z.object({ enterpriseId: EnterpriseId });
const PointQuery = z.object({
  q: z.string().trim().max(60).optional(),
  kind: listOf(PointKind).optional(),
  enterpriseId: EnterpriseId.optional(),
  closed: z.enum(['open', 'closed', 'all']).default('open'),
});
export type PointQuery = z.output<typeof PointQuery>;

export const listPoints = operation({
  id: 'listPoints',
  method: 'GET',
  path: '/points',
  tag: group,
  permission: 'point:read',
  summary: '测点表',
  query: PageQuery.extend(PointQuery.shape),
  result: pageOf(PointView),
});

export const exportPoints = operation({
  id: 'exportPoints',
  method: 'GET',
  path: '/points.xlsx',
  tag: group,
  permission: 'point:read',
  summary: '导出测点表',
  query: PointQuery,
  returns: 'file',
});

export const getPoint = operation({
  id: 'getPoint',
  method: 'GET',
  path: '/points/:pointId',
  tag: group,
  permission: 'point:read',
  summary: '一个测点与最新值',
  params,
  result: PointView,
});

export const addPoint = operation({
  id: 'addPoint',
  method: 'POST',
  path: '/enterprises/:enterpriseId/points',
  tag: group,
  permission: 'point:edit',
  summary: '新增测点',
  creates: true,
  params: enterpriseParams,
  body: PointFields.extend({ tag: text(64) }),
  result: PointView,
});

export const changePoint = operation({
  id: 'changePoint',
  method: 'PATCH',
  path: '/points/:pointId',
  tag: group,
  permission: 'point:edit',
  summary: '修改测点；位号不变',
  params,
  body: PointFields.extend({ reason: text(200) }),
  result: PointView,
});

export const closePoint = operation({
  id: 'closePoint',
  method: 'POST',
  path: '/points/:pointId/closing',
  tag: group,
  permission: 'point:edit',
  summary: '停用或恢复测点；历史数据保留',
  params,
  body: z.object({ closed: z.boolean(), reason: text(200) }),
  result: PointView,
});

/** A row of an office's table that cannot be taken, and why. */
export const RowProblem = z.object({ row: z.number().int(), problem: z.string() });

export const importPoints = operation({
  id: 'importPoints',
  method: 'POST',
  path: '/enterprises/:enterpriseId/points/import',
  tag: group,
  permission: 'point:edit',
  summary: '由表格（xlsx、csv）写入测点：有一行不对就整表不写，逐行说明',
  params: enterpriseParams,
  sends: 'multipart',
  result: z.object({
    added: z.number().int(),
    changed: z.number().int(),
    unchanged: z.number().int(),
    problems: z.array(RowProblem),
  }),
});

export const pointOperations = {
  listPoints,
  exportPoints,
  getPoint,
  addPoint,
  changePoint,
  closePoint,
  importPoints,
};
