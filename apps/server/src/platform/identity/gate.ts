import { type Operation, UNATTENDED_HEADER } from '@zhiben/contract/operation.ts';
import { sessionOperations } from '@zhiben/contract/session.ts';
import { mayDo } from '@zhiben/vocabulary/permissions.ts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Gate } from '../http/server.ts';
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
import { type Holder, readSession } from './sessions/read-session.ts';
import { requiredStep } from './sessions/session-view.ts';
import type { IdentitySettings } from './settings.ts';

const HOUR_MILLISECONDS = 60 * 60 * 1000;
const OF_THE_SESSION: ReadonlySet<string> = new Set(Object.values(sessionOperations).map(({ id }) => id));

/** Asks at every request anew: a disabled account or a changed role works at once. */
export function gate(parts: IdentityParts): Gate {
  const { auth, settings, clock } = parts;
  const read = readSession(parts);

  return {
    async admit(request, reply, operation) {
      const holder = await holderOf(request, reply, isUnattended(request, operation));
      refuseUnlessPermitted(holder, operation);
      if (!OF_THE_SESSION.has(operation.id)) refuseUntilDone(holder, settings, clock.now());
      return actorOf(parts, holder);
    },
  };

  async function holderOf(request: FastifyRequest, reply: FastifyReply, unattended: boolean): Promise<Holder> {
    const session = await read(request);
    if (unattended && (session === undefined || session.ended)) throw sessionEnded();
    const headers = headersOf({ request });
    if (session === undefined || (session.due && !unattended)) {
      const kept = await answerTo({ reply }, auth.api.getSession({ headers, returnHeaders: true }));
      if (kept === null || session === undefined) throw sessionEnded();
    }
    const { holder, createdAt } = session;
    const age = clock.now().getTime() - createdAt.getTime();
    if (holder.state !== 'active' || age > settings.sessionHours * HOUR_MILLISECONDS) {
      await answerTo({ reply }, auth.api.signOut({ headers, returnHeaders: true }));
      throw sessionEnded();
    }
    return holder;
  }
}

/** An open screen that asks by itself is no use of the session: left alone, it ends like any other. */
function isUnattended(request: FastifyRequest, { returns }: Operation): boolean {
  return returns === 'event-stream' || request.headers[UNATTENDED_HEADER] !== undefined;
}

function refuseUnlessPermitted({ role }: Holder, { permission, summary }: Operation): void {
  if (role === null) throw accountWithoutRole();
  if (permission === 'public' || !mayDo(role, permission)) throw notPermitted(summary);
}

function refuseUntilDone(holder: Holder, settings: IdentitySettings, now: Date): void {
  const required = requiredStep(holder, settings, now);
  if (required === 'change-password') throw passwordChangeRequired();
  if (required === 'set-up-second-factor') throw secondFactorRequired();
}
