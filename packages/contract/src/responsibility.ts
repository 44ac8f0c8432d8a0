import { EnterpriseId } from '@zhiben/vocabulary/ids.ts';
import { z } from 'zod';
import { operation } from './operation.ts';
import { Day, Instant, PageQuery, pageOf, text } from './shared.ts';

/** Lines drawn by a finger, each as `x, y, x, y, …` on a field of 1000 by 400. */
export const Strokes = z
  .array(z.array(z.number().int().min(0).max(1000)).min(4, '请签名').max(2000))
  .min(1, '请签名')
  .max(60);

/** What a post has to answer for, from a day on (岗位安全生产责任清单). */
export const DutyListView = z.object({
  post: z.string(),
  version: z.number().int(),
  items: z.array(z.string()),
  effectiveOn: Day,
  publishedAt: Instant,
  publishedByName: z.string(),
});
export type DutyListView = z.infer<typeof DutyListView>;

export const HolderView = z.object({
  personId: z.string(),
  name: z.string(),
  unitName: z.string().nullable(),
  /** Of the version that stands. */
  acknowledgedAt: Instant.nullable(),
  /** When it is to be acknowledged; null without a list, or when it has been. */
  dueOn: Day.nullable(),
  overdue: z.boolean(),
});

export const PostStanding = z.object({
  post: z.string(),
  list: DutyListView.nullable(),
  holders: z.array(HolderView),
});
export type PostStanding = z.infer<typeof PostStanding>;

const Counts = z.object({
  posts: z.number().int(),
  postsWithoutList: z.number().int(),
  people: z.number().int(),
  acknowledged: z.number().int(),
  overdue: z.number().int(),
});
export type ResponsibilityCounts = z.infer<typeof Counts>;

export const ResponsibilityView = z.object({
  enterpriseId: EnterpriseId,
  enterpriseName: z.string(),
  counts: Counts,
  posts: z.array(PostStanding),
  /** Days to acknowledge in; a setting of the office. */
  withinDays: z.number().int(),
});
export type ResponsibilityView = z.infer<typeof ResponsibilityView>;

export const MyDutyListView = z.object({
  name: z.string(),
  post: z.string().nullable(),
  list: DutyListView.nullable(),
  acknowledgedAt: Instant.nullable(),
  dueOn: Day.nullable(),
  /** The signature given for the version that stands. */
  strokes: Strokes.nullable(),
});
export type MyDutyListView = z.infer<typeof MyDutyListView>;

const tag = '全员安全生产责任制';
const params = z.object({ enterpriseId: EnterpriseId });

export const listResponsibility = operation({
  id: 'listResponsibility',
  method: 'GET',
  path: '/responsibility',
  tag,
  permission: 'responsibility:oversee',
  summary: '各企业责任清单与签认情况',
  query: PageQuery,
  result: pageOf(z.object({ enterpriseId: EnterpriseId, enterpriseName: z.string(), counts: Counts })),
});
export const getResponsibility = operation({
  id: 'getResponsibility',
  method: 'GET',
  path: '/enterprises/:enterpriseId/responsibility',
  tag,
  permission: 'responsibility:oversee',
  summary: '一家企业各岗位的责任清单与签认',
  params,
  result: ResponsibilityView,
});
export const publishDutyLists = operation({
  id: 'publishDutyLists',
  method: 'POST',
  path: '/enterprises/:enterpriseId/responsibility/lists',
  tag,
  permission: 'responsibility:publish',
  summary: '发布岗位责任清单；有变化的岗位须重新签认',
  creates: true,
  params,
  body: z.object({
    effectiveOn: Day,
    lists: z
      .array(
        z.object({
          post: text(40),
          /** The version the person saw; 0 where there was none. */
          version: z.number().int().min(0).max(100_000),
          items: z.array(text(500)).min(1, '请至少写一条责任').max(100),
        }),
      )
      .min(1)
      .max(200),
  }),
  result: ResponsibilityView,
});
export const exportResponsibility = operation({
  id: 'exportResponsibility',
  method: 'GET',
  path: '/enterprises/:enterpriseId/responsibility.xlsx',
  tag,
  permission: 'responsibility:oversee',
  summary: '导出岗位责任清单与签认情况',
  params,
  returns: 'file',
});
export const getMyDutyList = operation({
  id: 'getMyDutyList',
  method: 'GET',
  path: '/responsibility/mine',
  tag,
  permission: 'responsibility:read',
  summary: '我的岗位责任清单',
  result: MyDutyListView,
});
export const acknowledgeDutyList = operation({
  id: 'acknowledgeDutyList',
  method: 'POST',
  path: '/responsibility/mine/acknowledgement',
  tag,
  permission: 'responsibility:acknowledge',
  summary: '签认我的岗位责任清单',
  creates: true,
  body: z.object({
    /** The version that was read. */
    readVersion: z.number().int().min(1),
    /** The person's own name, typed by themselves. */
    name: text(40),
    strokes: Strokes,
  }),
  result: MyDutyListView,
});

export const responsibilityOperations = {
  listResponsibility,
  getResponsibility,
  publishDutyLists,
  exportResponsibility,
  getMyDutyList,
  acknowledgeDutyList,
};
