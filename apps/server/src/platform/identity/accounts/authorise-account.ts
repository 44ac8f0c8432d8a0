import type { AccountView } from '@zhiben/contract/accounts.ts';
import { type Role, realmOf, roleLabel } from '@zhiben/vocabulary/roles.ts';
import type { Act } from '../../db/scope.ts';
import { record } from '../../ledger/record.ts';
import { roleUnfit } from '../identity-refusals.ts';
import { type Account, endSessions } from './account-store.ts';
import { viewOf } from './account-view.ts';
import { refuseLastAdministrator } from './administrators.ts';
import { lockAccount } from './lock-account.ts';

/** Grants a role, or takes it away with null. Nobody authorises themselves. */
export async function authoriseAccount(act: Act, accountId: string, role: Role | null): Promise<AccountView> {
  const account = await lockAccount(act, accountId);
  if (role !== null && !fits(role, account)) throw roleUnfit(roleLabel[role]);
  if (role === account.role) return viewOf(act, accountId);
  if (account.state === 'active') await refuseLastAdministrator(act.tx, account);

  await act.tx.updateTable('accounts').set({ role, updated_at: act.now }).where('id', '=', accountId).execute();
  await endSessions(act.tx, accountId);
  const subject = { subjectKind: 'account', subjectId: accountId, enterpriseId: account.enterpriseId } as const;
  await record(act, { act: 'account.authorise', ...subject, detail: { before: account.role, after: role } });
  return viewOf(act, accountId);
}

/** A role works in one realm, and an account belongs to one. */
function fits(role: Role, { enterpriseId, agencyId }: Account): boolean {
  const realm = realmOf[role];
  return (realm === 'enterprise') === (enterpriseId !== null) && (realm === 'agency') === (agencyId !== null);
}
