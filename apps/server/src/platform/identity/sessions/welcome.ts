import type { SessionView } from '@zhiben/contract/session.ts';
import { SYSTEM } from '../../db/scope.ts';
import { record } from '../../ledger/record.ts';
import { accountById } from '../accounts/account-store.ts';
import { holderOf } from '../accounts/holder.ts';
import type { IdentityParts } from '../identity-needs.ts';
import { signInRefused } from '../identity-refusals.ts';
import { type Browser, headersOf } from '../library/browser.ts';
import { sessionView } from './session-view.ts';
import { type Attempt, forgiveAttempt } from './sign-in-failures.ts';

/** The person is who they say: failures are forgotten, the browser's earlier session ends, the ledger knows. */
export async function welcome(
  parts: IdentityParts,
  accountId: string,
  attempt: Attempt,
  browser: Browser,
): Promise<{ readonly kind: 'signed-in'; readonly session: SessionView }> {
  const { scope, settings, auth } = parts;
  const session = await scope(SYSTEM, async (act) => {
    const account = await accountById(act.tx, accountId);
    if (account === undefined) throw signInRefused();
    await forgiveAttempt(act, attempt);
    await act.tx.updateTable('accounts').set({ last_sign_in_at: act.now }).where('id', '=', accountId).execute();
    const subject = { subjectKind: 'account', subjectId: accountId, enterpriseId: null } as const;
    const actor = holderOf(account);
    await record({ ...act, actor }, { act: 'session.sign-in', ...subject, detail: { address: attempt.address } });
    return sessionView(account, settings, act.now);
  });
  // The cookie that the browser came with names the session it had until now.
  await auth.api.signOut({ headers: headersOf(browser) });
  return { kind: 'signed-in', session };
}
