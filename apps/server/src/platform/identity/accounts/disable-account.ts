import type { AccountView, disableAccount as operation } from '@zhiben/contract/accounts.ts';
import type { BodyOf } from '@zhiben/contract/operation.ts';
import type { Act } from '../../db/scope.ts';
import { record } from '../../ledger/record.ts';
import { endSessions } from './account-store.ts';
import { viewOf } from './account-view.ts';
import { refuseLastAdministrator } from './administrators.ts';
import { lockAccount } from './lock-account.ts';

/** Disables an account, whose sessions end with it, or enables it again. */
export async function disableAccount(
  act: Act,
  accountId: string,
  { disabled, reason }: BodyOf<typeof operation>,
): Promise<AccountView> {
  const account = await lockAccount(act, accountId);
  const state = disabled ? 'disabled' : 'active';
  if (state === account.state) return viewOf(act, accountId);
  if (disabled) await refuseLastAdministrator(act.tx, account);

  await act.tx.updateTable('accounts').set({ state, updated_at: act.now }).where('id', '=', accountId).execute();
  await endSessions(act.tx, accountId);
  const subject = { subjectKind: 'account', subjectId: accountId, enterpriseId: account.enterpriseId } as const;
  await record(act, { act: disabled ? 'account.disable' : 'account.enable', ...subject, detail: { reason } });
  return viewOf(act, accountId);
}
