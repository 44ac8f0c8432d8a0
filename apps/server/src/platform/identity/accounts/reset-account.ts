import type { resetAccount as operation } from '@zhiben/contract/accounts.ts';
import type { ResultOf } from '@zhiben/contract/operation.ts';
import type { Act } from '../../db/scope.ts';
import { record } from '../../ledger/record.ts';
import { accountIsDisabled } from '../identity-refusals.ts';
import { issueLink } from '../links/one-time-links.ts';
import type { IdentitySettings } from '../settings.ts';
import { accountView } from './account-view.ts';
import { lockAccount } from './lock-account.ts';

/** Issues a link for a forgotten password. The second factor stays: whoever passes the link on cannot enter with it. */
export async function resetAccount(
  act: Act,
  accountId: string,
  settings: IdentitySettings,
): Promise<ResultOf<typeof operation>> {
  const account = await lockAccount(act, accountId);
  if (account.state === 'disabled') throw accountIsDisabled();
  const link = await issueLink(act, { purpose: 'set-password', accountId }, settings);
  const { enterpriseId } = account;
  await record(act, { act: 'account.reset', subjectKind: 'account', subjectId: accountId, enterpriseId });
  return { account: accountView(account, act.now), link };
}
