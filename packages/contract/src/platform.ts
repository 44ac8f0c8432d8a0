import { Role } from '@zhiben/vocabulary/roles.ts';
import { z } from 'zod';
import { operation } from './operation.ts';
import { text } from './shared.ts';

export const SearchHit = z.object({
  kind: z.enum(['enterprise', 'hazard', 'person']),
  id: z.string(),
  title: z.string(),
  subtitle: z.string(),
  href: z.string(),
});

/** One committed change, as open screens receive it. Screens ask again for what they show; no record travels here. */
export const ChangeEvent = z.object({
  id: z.string(),
  topic: z.string(),
  subjectKind: z.string(),
  subjectId: z.string(),
  /** The enterprise whose record it is, which lists what belongs to it. */
  enterpriseId: z.string().nullable(),
  at: z.string(),
});
export type ChangeEvent = z.infer<typeof ChangeEvent>;

export const getHealth = operation({
  id: 'getHealth',
  method: 'GET',
  path: '/health',
  tag: '平台',
  permission: 'public',
  summary: '健康状态',
  result: z.object({
    status: z.enum(['ok', 'degraded']),
    database: z.boolean(),
    /** Whether samples of gateways are taken in. */
    ingest: z.boolean(),
    version: z.string(),
  }),
});
export const searchAll = operation({
  id: 'searchAll',
  method: 'GET',
  path: '/search',
  tag: '平台',
  permission: 'search:use',
  summary: '搜索企业、隐患编号、人员',
  query: z.object({ q: text(100) }),
  result: z.array(SearchHit),
});
export const followEvents = operation({
  id: 'followEvents',
  method: 'GET',
  path: '/events',
  tag: '平台',
  permission: 'event:follow',
  summary: '已提交变化的事件流',
  returns: 'event-stream',
});
/** Exists in demonstration mode only: the ways in that the sign-in page offers. */
export const listDemoAccounts = operation({
  id: 'listDemoAccounts',
  method: 'GET',
  path: '/demo/accounts',
  tag: '演示',
  permission: 'public',
  summary: '演示账号',
  result: z.array(
    z.object({
      account: z.string(),
      name: z.string(),
      role: Role,
      roleLabel: z.string(),
      enterpriseName: z.string().nullable(),
    }),
  ),
});
export const signInToDemo = operation({
  id: 'signInToDemo',
  method: 'POST',
  path: '/demo/session',
  tag: '演示',
  permission: 'public',
  summary: '以演示账号登录',
  body: z.object({ account: text(64) }),
});

export const platformOperations = { getHealth, searchAll, followEvents };
export const demoOperations = { listDemoAccounts, signInToDemo };
