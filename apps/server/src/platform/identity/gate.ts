import type { Operation } from '@zhiben/contract/operation.ts';
import { sessionOperations } from '@zhiben/contract/session.ts';
import { mayDo } from '@zhiben/vocabulary/permissions.ts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Gate } from '../http/server.ts';
import { type Account, accountById } from './accounts/account-store.ts';
import { actorOf } from './accounts/actor-of.ts';
import type { IdentityParts } from './identity-needs.ts';
import {
  accountWithoutRole,
  notPermitted,
  passwordChangeRequired,
  secondFactorRequired,
  sessionEnded,
} from './identity-refusals.ts';
import { answerTo, headersOf } from './library/browser.ts';
import { requiredStep } from './sessions/session-view.ts';
import type { IdentitySettings } from './settings.ts';

const HOUR_MILLISECONDS = 60 * 60 * 1000;
const OF_THE_SESSION: ReadonlySet<string> = new Set(Object.values(sessionOperations).map(({ id }) => id));

/** Asks at every request anew: a disabled account or a changed role works at once. */
export function gate(parts: IdentityParts): Gate {
  const { auth, authDb, settings, clock } = parts;
  return {
    async admit(request, reply, operation) {
      const account = await holderOf(request, reply);
      refuseUnlessPermitted(account, operation);
      if (!OF_THE_SESSION.has(operation.id)) refuseUntilDone(account, settings, clock.now());
      return actorOf(parts, account);
    },
  };

  async function holderOf(request: FastifyRequest, reply: FastifyReply): Promise<Account> {
    const asked = auth.api.getSession({ headers: headersOf({ request }), returnHeaders: true });
    const found = await answerTo({ reply }, asked);
    if (found === null) throw sessionEnded();
    const account = await accountById(authDb, found.user.id);
    const since = clock.now().getTime() - found.session.createdAt.getTime();
    if (account?.state !== 'active' || since > settings.sessionHours * HOUR_MILLISECONDS) {
      await answerTo({ reply }, auth.api.signOut({ headers: headersOf({ request }), returnHeaders: true }));
      throw sessionEnded();
    }
    return account;
  }
}

function refuseUnlessPermitted({ role }: Account, { permission, summary }: Operation): void {
  if (role === null) throw accountWithoutRole();
  if (permission === 'public' || !mayDo(role, permission)) throw notPermitted(summary);
}

function refuseUntilDone(account: Account, settings: IdentitySettings, now: Date): void {
  const required = requiredStep(account, settings, now);
  if (required === 'change-password') throw passwordChangeRequired();
  if (required === 'set-up-second-factor') throw secondFactorRequired();
}
