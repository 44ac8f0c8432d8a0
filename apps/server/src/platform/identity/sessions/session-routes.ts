import * as operations from '@zhiben/contract/session.ts';
import { openRoute, type Route, route } from '../../http/route.ts';
import { type Account, accountById } from '../accounts/account-store.ts';
import type { IdentityParts } from '../identity-needs.ts';
import { sessionEnded } from '../identity-refusals.ts';
import { inspectLink } from '../links/inspect-link.ts';
import { redeemLink } from '../links/redeem-link.ts';
import { beginSecondFactor } from './begin-second-factor.ts';
import { changePassword } from './change-password.ts';
import { confirmSecondFactor } from './confirm-second-factor.ts';
import { enableSecondFactor } from './enable-second-factor.ts';
import { sessionView } from './session-view.ts';
import { signIn } from './sign-in.ts';
import { signOut } from './sign-out.ts';

export function sessionRoutes(parts: IdentityParts): readonly Route[] {
  const { authDb, settings, clock } = parts;
  const enter = signIn(parts);
  const confirm = confirmSecondFactor(parts);
  const leave = signOut(parts);
  const change = changePassword(parts);
  const begin = beginSecondFactor(parts);
  const enable = enableSecondFactor(parts);

  const own = async ({ accountId }: { accountId: string }): Promise<Account> => {
    const account = await accountById(authDb, accountId);
    if (account === undefined) throw sessionEnded();
    return account;
  };

  return [
    openRoute(operations.signIn, ({ body, ...browser }) => enter(body.account, body.password, browser)),
    openRoute(operations.confirmSecondFactor, ({ body, ...browser }) => confirm(body.code, browser)),
    openRoute(operations.signOut, ({ actor, ...browser }) => leave(actor, browser)),
    openRoute(operations.getSession, async ({ actor }) => sessionView(await own(actor), settings, clock.now())),
    openRoute(operations.changePassword, async ({ actor, body, ...browser }) =>
      change(await own(actor), body.current, body.next, browser),
    ),
    openRoute(operations.beginSecondFactor, async ({ actor, body, ...browser }) =>
      begin(await own(actor), body.password, browser),
    ),
    openRoute(operations.enableSecondFactor, async ({ actor, body, ...browser }) =>
      enable(await own(actor), body.code, browser),
    ),
    route(operations.inspectLink, ({ query, ...act }) => inspectLink(act, query.token)),
    route(operations.redeemLink, ({ body, ...act }) => redeemLink(act, body)),
  ];
}
