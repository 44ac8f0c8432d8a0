import { AccountId, AgencyId, EnterpriseId, PersonId } from '@zhiben/vocabulary/ids.ts';
import { Role } from '@zhiben/vocabulary/roles.ts';
import { z } from 'zod';
import { operation } from './operation.ts';
import { Instant, PageQuery, pageOf, text } from './shared.ts';

export const AccountState = z.enum(['awaiting-role', 'active', 'disabled', 'locked']);
export type AccountState = z.infer<typeof AccountState>;

export const AccountView = z.object({
  id: AccountId,
  account: z.string(),
  name: z.string(),
  personId: PersonId,
  role: Role.nullable(),
  post: z.string(),
  enterpriseId: EnterpriseId.nullable(),
  enterpriseName: z.string().nullable(),
  agencyId: AgencyId.nullable(),
  agencyName: z.string().nullable(),
  state: AccountState,
  secondFactor: z.boolean(),
  lastSignInAt: Instant.nullable(),
  createdAt: Instant,
});
export type AccountView = z.infer<typeof AccountView>;

const tag = '账号';
const params = z.object({ accountId: AccountId });
const WithLink = z.object({ account: AccountView, link: z.string() });

export const listAccounts = operation({
  id: 'listAccounts',
  method: 'GET',
  path: '/accounts',
  tag,
  permission: 'account:read',
  summary: '账号列表',
  query: PageQuery.extend({ q: z.string().max(100).optional(), role: Role.optional(), state: AccountState.optional() }),
  result: pageOf(AccountView),
});
/** Where a new account may belong: an enterprise or an agency, by name. */
export const listHomes = operation({
  id: 'listHomes',
  method: 'GET',
  path: '/accounts/homes',
  tag,
  permission: 'account:create',
  summary: '新账号可选的单位',
  query: z.object({ q: z.string().max(100).optional() }),
  result: z.object({
    enterprises: z.array(z.object({ id: EnterpriseId, name: z.string() })),
    agencies: z.array(z.object({ id: AgencyId, name: z.string() })),
  }),
});
export const createAccount = operation({
  id: 'createAccount',
  method: 'POST',
  path: '/accounts',
  tag,
  permission: 'account:create',
  summary: '新建账号（不含权限，由安全管理员授权）',
  creates: true,
  secretAnswer: true,
  body: z.object({
    account: text(64).regex(/^[a-z0-9._-]{3,64}$/, '账号为3—64位小写字母、数字或 . _ -'),
    name: text(40),
    post: text(40),
    enterpriseId: EnterpriseId.nullable().default(null),
    agencyId: AgencyId.nullable().default(null),
  }),
  result: WithLink,
});
export const authoriseAccount = operation({
  id: 'authoriseAccount',
  method: 'PUT',
  path: '/accounts/:accountId/role',
  tag,
  permission: 'account:authorise',
  summary: '授予角色',
  params,
  body: z.object({ role: Role.nullable() }),
  result: AccountView,
});
export const disableAccount = operation({
  id: 'disableAccount',
  method: 'PUT',
  path: '/accounts/:accountId/disabled',
  tag,
  permission: 'account:disable',
  summary: '停用或启用账号',
  params,
  body: z.object({ disabled: z.boolean(), reason: text(200) }),
  result: AccountView,
});
export const unlockAccount = operation({
  id: 'unlockAccount',
  method: 'PUT',
  path: '/accounts/:accountId/unlocked',
  tag,
  permission: 'account:unlock',
  summary: '解除锁定',
  params,
  result: AccountView,
});
/** For a lost telephone; its person enables a new one after signing in. */
export const endSecondFactor = operation({
  id: 'endSecondFactor',
  method: 'DELETE',
  path: '/accounts/:accountId/second-factor',
  tag,
  permission: 'account:unlock',
  summary: '解除动态口令',
  params,
  result: AccountView,
});
export const resetAccount = operation({
  id: 'resetAccount',
  method: 'POST',
  path: '/accounts/:accountId/one-time-link',
  tag,
  permission: 'account:reset',
  summary: '签发一次性设置密码链接',
  creates: true,
  secretAnswer: true,
  params,
  result: WithLink,
});
export const listPermissions = operation({
  id: 'listPermissions',
  method: 'GET',
  path: '/permissions',
  tag,
  permission: 'permission:read',
  summary: '权限表',
  result: z.array(z.object({ permission: z.string(), roles: z.array(Role) })),
});

export const accountOperations = {
  listAccounts,
  listHomes,
  createAccount,
  authoriseAccount,
  disableAccount,
  unlockAccount,
  endSecondFactor,
  resetAccount,
  listPermissions,
};
