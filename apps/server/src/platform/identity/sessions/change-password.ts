import { SYSTEM } from '../../db/scope.ts';
import { record } from '../../ledger/record.ts';
import type { Account } from '../accounts/account-store.ts';
import { holderOf } from '../accounts/holder.ts';
import type { IdentityParts } from '../identity-needs.ts';
import { answerTo, type Browser, headersOf } from '../library/browser.ts';
import { refuseEarlierPassword, refuseWeakPassword, rememberPassword } from '../passwords/keep-password.ts';
import { provePassword } from './prove-password.ts';

/** Changes one's own password and ends every other session of the account. */
export function changePassword(parts: IdentityParts) {
  const { auth, scope } = parts;
  return async (account: Account, current: string, next: string, browser: Browser): Promise<undefined> => {
    await provePassword(parts, account, { password: current, path: 'current' }, browser);
    refuseWeakPassword(next, account, 'next');
    await scope(SYSTEM, async (act) => {
      await refuseEarlierPassword(act.tx, account.id, next, 'next');
      const { id: subjectId, enterpriseId } = account;
      const actor = holderOf(account);
      await record(
        { ...act, actor },
        { act: 'account.change-password', subjectKind: 'account', subjectId, enterpriseId },
      );
      // The library works outside this transaction: last of what may fail, and no lock of ours stands in its way.
      const body = { currentPassword: current, newPassword: next, revokeOtherSessions: true };
      await answerTo(browser, auth.api.changePassword({ body, headers: headersOf(browser), returnHeaders: true }));
      await rememberPassword(act, account.id);
    });
    return undefined;
  };
}
