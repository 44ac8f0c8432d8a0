import type { ResultOf } from '@zhiben/contract/operation.ts';
import type { confirmSecondFactor as operation } from '@zhiben/contract/session.ts';
import { SYSTEM } from '../../db/scope.ts';
import { type Account, accountById } from '../accounts/account-store.ts';
import type { IdentityParts } from '../identity-needs.ts';
import { accountDisabled, challengeEnded, codeWrong, signInLocked } from '../identity-refusals.ts';
import { CHALLENGE_COOKIE } from '../library/auth-options.ts';
import { answerTo, type Browser, challengeHeadersOf, noOf } from '../library/browser.ts';
import { countAttempt, noteFailure } from './attempts.ts';
import { burnCode } from './burn-code.ts';
import type { Attempt } from './sign-in-failures.ts';
import { welcome } from './welcome.ts';

const SIX_DIGITS = /^\d{6}$/;

/** The second question after login and password: a code from the telephone, or a recovery code, each good once. */
export function confirmSecondFactor(parts: IdentityParts) {
  const { auth, scope } = parts;
  return async (code: string, browser: Browser): Promise<ResultOf<typeof operation>> => {
    const account = await challenged(parts, browser);
    const attempt = { login: account.login, address: browser.request.ip };
    await countAttempt(parts, attempt);
    const fromTelephone = SIX_DIGITS.test(code);
    if (fromTelephone && !(await scope(SYSTEM, (act) => burnCode(act, account.id, code)))) {
      await noteFailure(parts, attempt, 'second-factor');
      throw codeWrong();
    }
    const asked = { body: { code }, headers: challengeHeadersOf(browser), returnHeaders: true } as const;
    const answer = fromTelephone ? auth.api.verifyTOTP(asked) : auth.api.verifyBackupCode(asked);
    await answerTo<unknown>(browser, answer).catch((error: unknown) => refuse(parts, attempt, error));
    return welcome(parts, account.id, attempt, browser);
  };
}

/** Whose second factor this browser was asked for. That the cookie is genuine, the library proves afterwards. */
async function challenged({ authDb, clock }: IdentityParts, { request }: Browser): Promise<Account> {
  const [identifier = ''] = request.cookies[CHALLENGE_COOKIE]?.split('.') ?? [];
  const challenge = await authDb
    .selectFrom('verifications')
    .select('value')
    .where('identifier', '=', identifier)
    .where('expires_at', '>', clock.now())
    .executeTakeFirst();
  const account = challenge && (await accountById(authDb, challenge.value));
  if (account === undefined) throw challengeEnded();
  return account;
}

async function refuse(parts: IdentityParts, attempt: Attempt, error: unknown): Promise<never> {
  const no = noOf(error);
  if (no === 'INVALID_CODE' || no === 'INVALID_BACKUP_CODE') {
    await noteFailure(parts, attempt, 'second-factor');
    throw codeWrong();
  }
  if (no === 'ACCOUNT_TEMPORARILY_LOCKED') throw signInLocked(parts.settings.lockMinutes);
  if (no === 'ACCOUNT_DISABLED') {
    await noteFailure(parts, attempt, 'account-disabled');
    throw accountDisabled();
  }
  if (no === 'INVALID_TWO_FACTOR_COOKIE' || no === 'TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE') throw challengeEnded();
  throw error;
}
