import type { ResultOf } from '@zhiben/contract/operation.ts';
import type { signIn as operation } from '@zhiben/contract/session.ts';
import { SYSTEM } from '../../db/scope.ts';
import type { Refusal } from '../../refusal.ts';
import type { IdentityParts } from '../identity-needs.ts';
import { accountDisabled, accountWithoutRole, signInRefused } from '../identity-refusals.ts';
import { answerTo, type Browser, headersOf, noOf } from '../library/browser.ts';
import { type Because, countAttempt, noteFailure } from './attempts.ts';
import { type Attempt, takeBackAttempt } from './sign-in-failures.ts';
import { welcome } from './welcome.ts';

/** Checks login and password. The reply says nothing about which of the two was wrong. */
export function signIn(parts: IdentityParts) {
  const { auth, scope } = parts;
  return async (login: string, password: string, browser: Browser): Promise<ResultOf<typeof operation>> => {
    const attempt = { login: login.toLowerCase(), address: browser.request.ip };
    await countAttempt(parts, attempt);
    const headers = headersOf(browser);
    const body = { username: attempt.login, password };
    const asked = auth.api.signInUsername({ body, headers, returnHeaders: true });
    const answer = await answerTo(browser, asked).catch((error: unknown) => refuse(parts, attempt, error));
    if (!('twoFactorRedirect' in answer)) return welcome(parts, answer.user.id, attempt, browser);

    await scope(SYSTEM, (act) => takeBackAttempt(act, attempt));
    await auth.api.signOut({ headers });
    return { kind: 'second-factor-needed' };
  };
}

async function refuse(parts: IdentityParts, attempt: Attempt, error: unknown): Promise<never> {
  const refusal = REFUSALS[noOf(error) ?? ''];
  if (refusal === undefined) throw error;
  await noteFailure(parts, attempt, refusal.because);
  throw refusal.say();
}

/** That an account is closed is told only to whoever knows its password. */
const REFUSALS: Readonly<Record<string, { readonly because: Because; readonly say: () => Refusal }>> = {
  INVALID_USERNAME_OR_PASSWORD: { because: 'password', say: signInRefused },
  ACCOUNT_DISABLED: { because: 'account-disabled', say: accountDisabled },
  ACCOUNT_WITHOUT_ROLE: { because: 'account-without-role', say: accountWithoutRole },
};
