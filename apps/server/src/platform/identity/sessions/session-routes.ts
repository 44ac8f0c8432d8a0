import * as operations from '@zhiben/contract/session.ts';
import { openRoute, type Route } from '../../http/route.ts';
import { accountById } from '../accounts/account-store.ts';
import type { IdentityParts } from '../identity-needs.ts';
import { sessionEnded } from '../identity-refusals.ts';
import { sessionView } from './session-view.ts';
import { signIn } from './sign-in.ts';
import { signOut } from './sign-out.ts';

export function sessionRoutes(parts: IdentityParts): readonly Route[] {
  const { authDb, settings, clock } = parts;
  const enter = signIn(parts);
  const leave = signOut(parts);
  const viewOf = async (accountId: string) => {
    const account = await accountById(authDb, accountId);
    if (account === undefined) throw sessionEnded();
    return sessionView(account, settings, clock.now());
  };

  return [
    openRoute(operations.signIn, ({ body, request, reply }) => enter(body.account, body.password, { request, reply })),
    openRoute(operations.signOut, ({ actor, request, reply }) => leave(actor, { request, reply })),
    openRoute(operations.getSession, ({ actor }) => viewOf(actor.accountId)),
  ];
}
