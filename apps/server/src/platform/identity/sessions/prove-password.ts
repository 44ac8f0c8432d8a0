import { SYSTEM } from '../../db/scope.ts';
import type { Account } from '../accounts/account-store.ts';
import type { IdentityParts } from '../identity-needs.ts';
import { passwordWrong } from '../identity-refusals.ts';
import { type Browser, headersOf, noOf } from '../library/browser.ts';
import { countAttempt, noteFailure } from './attempts.ts';
import { takeBackAttempt } from './sign-in-failures.ts';

interface Proof {
  readonly password: string;
  /** The field it was typed into. */
  readonly path: string;
}

/** Whoever found an open screen may not change how its owner signs in: the password is asked again, and guesses are counted. */
export async function provePassword(
  parts: IdentityParts,
  { login }: Account,
  { password, path }: Proof,
  browser: Browser,
): Promise<void> {
  const attempt = { login, address: browser.request.ip };
  await countAttempt(parts, attempt);
  try {
    await parts.auth.api.verifyPassword({ body: { password }, headers: headersOf(browser) });
  } catch (error) {
    if (noOf(error) !== 'INVALID_PASSWORD') throw error;
    await noteFailure(parts, attempt, 'password');
    throw passwordWrong(path);
  }
  await parts.scope(SYSTEM, (act) => takeBackAttempt(act, attempt));
}
