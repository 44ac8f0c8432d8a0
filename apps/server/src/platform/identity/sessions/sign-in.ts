import type { SignInResult } from '@zhiben/contract/session.ts';
import type { z } from 'zod';
import { SYSTEM } from '../../db/scope.ts';
import { record } from '../../ledger/record.ts';
import { accountById, accountByLogin } from '../accounts/account-store.ts';
import { actorOf } from '../accounts/actor-of.ts';
import type { IdentityParts } from '../identity-needs.ts';
import { accountDisabled, accountWithoutRole, signInLocked, signInRefused } from '../identity-refusals.ts';
import { answerTo, type Browser, headersOf, noOf } from '../library/browser.ts';
import { sessionView } from './session-view.ts';
import { type Attempt, beginAttempt, failAttempt, forgiveAttempt } from './sign-in-failures.ts';

export type SignedIn = z.infer<typeof SignInResult>;

/** Checks login and password. The reply says nothing about which of the two was wrong. */
export function signIn(parts: IdentityParts) {
  const { auth } = parts;
  return async (login: string, password: string, browser: Browser): Promise<SignedIn> => {
    const attempt = { login: login.toLowerCase(), address: browser.request.ip };
    await refuseLocked(parts, attempt);
    try {
      const asked = auth.api.signInUsername({
        body: { username: attempt.login, password },
        headers: headersOf(browser),
        returnHeaders: true,
      });
      const answer = await answerTo(browser, asked);
      if ('twoFactorRedirect' in answer) return { kind: 'second-factor-needed' };
      return await welcome(parts, answer.user.id, attempt, browser);
    } catch (error) {
      return await refuse(parts, attempt, error);
    }
  };
}

export async function refuseLocked({ scope, settings }: IdentityParts, attempt: Attempt): Promise<void> {
  const open = await scope(SYSTEM, (act) => beginAttempt(act, attempt, settings));
  if (!open) throw signInLocked(settings.lockMinutes);
}

/** The person is who they say: failures are forgotten, an earlier session of this browser ends, the ledger knows. */
export async function welcome(
  parts: IdentityParts,
  accountId: string,
  attempt: Attempt,
  browser: Browser,
): Promise<SignedIn> {
  const { scope, settings, auth, authDb, clock } = parts;
  const account = await accountById(authDb, accountId);
  if (account === undefined) throw signInRefused();
  const actor = await actorOf(parts, account);
  await scope(SYSTEM, async (act) => {
    await forgiveAttempt(act, attempt);
    await act.tx.updateTable('accounts').set({ last_sign_in_at: act.now }).where('id', '=', accountId).execute();
    const subject = { subjectKind: 'account', subjectId: accountId, enterpriseId: null } as const;
    await record({ ...act, actor }, { act: 'session.sign-in', ...subject, detail: { address: attempt.address } });
  });
  // The cookie that the browser came with names the session it had until now.
  await auth.api.signOut({ headers: headersOf(browser) });
  return { kind: 'signed-in', session: sessionView(account, settings, clock.now()) };
}

const CREDENTIALS_WRONG = 'INVALID_USERNAME_OR_PASSWORD';

async function refuse(parts: IdentityParts, attempt: Attempt, error: unknown): Promise<never> {
  const no = noOf(error);
  if (no === CREDENTIALS_WRONG) {
    await countFailure(parts, attempt, 'password');
    throw signInRefused();
  }
  if (no === 'ACCOUNT_DISABLED') throw accountDisabled();
  if (no === 'ACCOUNT_WITHOUT_ROLE') throw accountWithoutRole();
  throw error;
}

/** Tells the ledger of a failure, and of the lock that it may have brought. What was typed never gets there. */
export function countFailure(
  parts: IdentityParts,
  attempt: Attempt,
  factor: 'password' | 'second-factor',
): Promise<void> {
  return parts.scope(SYSTEM, async (act) => {
    const locked = await failAttempt(act, attempt, parts.settings);
    const account = await accountByLogin(act.tx, attempt.login);
    const subject = { subjectKind: 'account', subjectId: account?.id ?? 'unknown', enterpriseId: null } as const;
    const detail = { address: attempt.address, factor };
    await record(act, { act: 'session.refused', ...subject, detail });
    for (const kind of locked)
      await record(act, { act: 'session.lock', ...subject, detail: { ...detail, locked: kind } });
  });
}
