import { AccountId, AgencyId, EnterpriseId, PersonId } from '@zhiben/vocabulary/ids.ts';
import { Realm, Role } from '@zhiben/vocabulary/roles.ts';
import { z } from 'zod';
import { operation } from './operation.ts';
import { text } from './shared.ts';

export const SessionView = z.object({
  accountId: AccountId,
  account: z.string(),
  personId: PersonId,
  name: z.string(),
  role: Role,
  realm: Realm,
  post: z.string(),
  enterpriseId: EnterpriseId.nullable(),
  enterpriseName: z.string().nullable(),
  agencyId: AgencyId.nullable(),
  permissions: z.array(z.string()),
  /** What must be done before anything else. */
  required: z.enum(['change-password', 'set-up-second-factor']).nullable(),
  secondFactor: z.boolean(),
});
export type SessionView = z.infer<typeof SessionView>;

export const SignInResult = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('signed-in'), session: SessionView }),
  z.object({ kind: z.literal('second-factor-needed') }),
]);

const tag = '登录';

export const signIn = operation({
  id: 'signIn',
  method: 'POST',
  path: '/session',
  tag,
  permission: 'public',
  summary: '登录',
  body: z.object({ account: text(64), password: z.string().min(1, '请输入密码').max(200) }),
  result: SignInResult,
});
export const confirmSecondFactor = operation({
  id: 'confirmSecondFactor',
  method: 'POST',
  path: '/session/second-factor',
  tag,
  permission: 'public',
  summary: '输入动态口令',
  body: z.object({
    code: z.string().regex(/^(\d{6}|[A-Za-z0-9]{5}-[A-Za-z0-9]{5})$/, '请输入6位动态口令，或一个恢复码'),
  }),
  result: SignInResult,
});
export const signOut = operation({
  id: 'signOut',
  method: 'DELETE',
  path: '/session',
  tag,
  permission: 'session:use',
  summary: '退出登录',
});
export const getSession = operation({
  id: 'getSession',
  method: 'GET',
  path: '/session',
  tag,
  permission: 'session:use',
  summary: '当前登录',
  result: SessionView,
});
export const changePassword = operation({
  id: 'changePassword',
  method: 'PUT',
  path: '/session/password',
  tag,
  permission: 'session:use',
  summary: '修改密码',
  body: z.object({ current: z.string().min(1, '请输入原密码').max(200), next: z.string().max(200) }),
});
export const beginSecondFactor = operation({
  id: 'beginSecondFactor',
  method: 'POST',
  path: '/session/second-factor/enrolment',
  tag,
  permission: 'session:use',
  summary: '启用动态口令：取得密钥',
  body: z.object({ password: z.string().min(1, '请输入密码').max(200) }),
  result: z.object({ uri: z.string(), qr: z.string(), recoveryCodes: z.array(z.string()) }),
});
export const enableSecondFactor = operation({
  id: 'enableSecondFactor',
  method: 'PUT',
  path: '/session/second-factor/enrolment',
  tag,
  permission: 'session:use',
  summary: '启用动态口令：验证',
  body: z.object({ code: z.string().regex(/^\d{6}$/, '请输入6位动态口令') }),
  result: SessionView,
});
/** Opens a one-time link: the first administrator's, or one issued for a new account or a forgotten password. */
export const redeemLink = operation({
  id: 'redeemLink',
  method: 'POST',
  path: '/session/one-time-link',
  tag,
  permission: 'public',
  summary: '使用一次性链接设置密码',
  body: z.object({
    token: z.string().min(20).max(200),
    account: text(64).optional(),
    name: text(40).optional(),
    password: z.string().max(200),
  }),
  result: z.object({ account: z.string() }),
});
export const inspectLink = operation({
  id: 'inspectLink',
  method: 'GET',
  path: '/session/one-time-link',
  tag,
  permission: 'public',
  summary: '查看一次性链接用途',
  query: z.object({ token: z.string().min(20).max(200) }),
  result: z.object({
    purpose: z.enum(['first-administrator', 'set-password']),
    /** The administrator that a first link makes. */
    role: Role.nullable(),
    account: z.string().nullable(),
    name: z.string().nullable(),
  }),
});

export const sessionOperations = {
  signIn,
  confirmSecondFactor,
  signOut,
  getSession,
  changePassword,
  beginSecondFactor,
  enableSecondFactor,
  redeemLink,
  inspectLink,
};
