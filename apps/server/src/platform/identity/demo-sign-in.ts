import { listDemoAccounts, signInToDemo } from '@zhiben/contract/platform.ts';
import { roleLabel } from '@zhiben/vocabulary/roles.ts';
import { betterAuth } from 'better-auth';
import { createAuthEndpoint } from 'better-auth/api';
import { setSessionCookie } from 'better-auth/cookies';
import { z } from 'zod';
import { openRoute, type Route } from '../http/route.ts';
import { Refusal } from '../refusal.ts';
import { type Account, accountByLogin } from './accounts/account-store.ts';
import type { Identity } from './create-identity.ts';
import { authOptions } from './library/auth-options.ts';
import { answerTo, headersOf } from './library/browser.ts';
import { welcome } from './sessions/welcome.ts';

interface DemoNeeds {
  readonly identity: Pick<Identity, 'parts'>;
  /** The accounts offered, in the order of the sign-in page; nobody else is let in this way. */
  readonly logins: readonly string[];
}

/** One click per role. Only the demonstration's own start imports this file: in production the way does not exist. */
export function demoRoutes({ identity: { parts }, logins }: DemoNeeds): readonly Route[] {
  const { authDb } = parts;
  const options = authOptions(parts);
  const auth = betterAuth({ ...options, plugins: [...options.plugins, oneClick] });

  const offered = async (login: string): Promise<Account> => {
    const account = logins.includes(login) ? await accountByLogin(authDb, login) : undefined;
    if (account === undefined) throw noDemoAccount();
    return account;
  };

  return [
    openRoute(listDemoAccounts, async () => {
      const accounts = await Promise.all(logins.map(offered));
      return accounts.flatMap(({ login, name, role, enterpriseName }) =>
        role === null ? [] : [{ account: login, name, role, roleLabel: roleLabel[role], enterpriseName }],
      );
    }),
    openRoute(signInToDemo, async ({ body, request, reply }) => {
      const { id, login } = await offered(body.account);
      const headers = headersOf({ request });
      await answerTo({ reply }, auth.api.enterDemo({ body: { accountId: id }, headers, returnHeaders: true }));
      await welcome(parts, id, { login, address: request.ip }, { request, reply });
      return undefined;
    }),
  ];
}

const noDemoAccount = () => new Refusal('not-found', 'no-demo-account', '没有这个演示账号，请刷新页面后重选。');

/** The library's own way of beginning a session, without its questions. */
const oneClick = {
  id: 'demo',
  endpoints: {
    enterDemo: createAuthEndpoint.serverOnly(
      { method: 'POST', body: z.object({ accountId: z.string() }) },
      async (context) => {
        const { internalAdapter } = context.context;
        const user = await internalAdapter.findUserById(context.body.accountId);
        if (user === null) throw new Error('the demonstration account has gone');
        const session = await internalAdapter.createSession(user.id);
        await setSessionCookie(context, { session, user });
        return context.json({});
      },
    ),
  },
};
