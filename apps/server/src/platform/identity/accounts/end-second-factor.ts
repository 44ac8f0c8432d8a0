import type { AccountView } from '@zhiben/contract/accounts.ts';
import type { Act } from '../../db/scope.ts';
import { record } from '../../ledger/record.ts';
import { endSessions } from './account-store.ts';
import { viewOf } from './account-view.ts';
import { lockAccount } from './lock-account.ts';

/**
 * For a telephone that is lost. The security administrator's to do, while the system administrator resets passwords:
 * neither alone can take over an account.
 */
export async function endSecondFactor(act: Act, accountId: string): Promise<AccountView> {
  const { enterpriseId } = await lockAccount(act, accountId);
  await act.tx.deleteFrom('second_factors').where('account_id', '=', accountId).execute();
  const change = { second_factor: false, updated_at: act.now };
  await act.tx.updateTable('accounts').set(change).where('id', '=', accountId).execute();
  await endSessions(act.tx, accountId);
  await record(act, { act: 'account.end-second-factor', subjectKind: 'account', subjectId: accountId, enterpriseId });
  return viewOf(act, accountId);
}
