import type { AccountView, disableAccount as operation } from '@zhiben/contract/accounts.ts';
import type { BodyOf } from '@zhiben/contract/operation.ts';
import type { Act, Tx } from '../../db/scope.ts';
import { record } from '../../ledger/record.ts';
import { holderHasLeft } from '../identity-refusals.ts';
import { type Account, endSessions } from './account-store.ts';
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
  else await refuseLeaver(act.tx, account);

  await act.tx.updateTable('accounts').set({ state, updated_at: act.now }).where('id', '=', accountId).execute();
  await endSessions(act.tx, accountId);
  const subject = { subjectKind: 'account', subjectId: accountId, enterpriseId: account.enterpriseId } as const;
  await record(act, { act: disabled ? 'account.disable' : 'account.enable', ...subject, detail: { reason } });
  return viewOf(act, accountId);
}

/** Whoever was recorded as having left does not come back by their old account. */
async function refuseLeaver(tx: Tx, { personId, name }: Account): Promise<void> {
  const person = await tx.selectFrom('people').select('closed_at').where('id', '=', personId).executeTakeFirstOrThrow();
  if (person.closed_at !== null) throw holderHasLeft(name);
}
