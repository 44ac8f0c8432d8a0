import type { ResultOf } from '@zhiben/contract/operation.ts';
import type { beginSecondFactor as operation } from '@zhiben/contract/session.ts';
import { toDataURL } from 'qrcode';
import type { Account } from '../accounts/account-store.ts';
import type { IdentityParts } from '../identity-needs.ts';
import { secondFactorEnabled } from '../identity-refusals.ts';
import { answerTo, type Browser, headersOf } from '../library/browser.ts';
import { provePassword } from './prove-password.ts';

/** Hands out the secret of a second factor; until its first code it guards nothing. */
export function beginSecondFactor(parts: IdentityParts) {
  return async (account: Account, password: string, browser: Browser): Promise<ResultOf<typeof operation>> => {
    if (account.secondFactor) throw secondFactorEnabled();
    await provePassword(parts, account, { password, path: 'password' }, browser);
    const body = { password, method: 'totp' } as const;
    const asked = parts.auth.api.enableTwoFactor({ body, headers: headersOf(browser), returnHeaders: true });
    const answer = await answerTo(browser, asked);
    if (answer.method !== 'totp') throw new Error('the library answered for another kind of second factor');
    const { totpURI, backupCodes } = answer;
    return { uri: totpURI, qr: await toDataURL(totpURI), recoveryCodes: backupCodes };
  };
}
