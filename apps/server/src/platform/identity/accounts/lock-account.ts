import type { Act } from '../../db/scope.ts';
import { accountNotFound, ownAccount } from '../identity-refusals.ts';
import { type Account, accountById } from './account-store.ts';

/** Holds somebody else's account until the transaction ends. Nobody administers their own. */
export async function lockAccount({ tx, actor }: Act, accountId: string): Promise<Account> {
  if (accountId === actor.accountId) throw ownAccount();
  await tx.selectFrom('accounts').select('id').where('id', '=', accountId).forNoKeyUpdate().execute();
  const account = await accountById(tx, accountId);
  if (account === undefined) throw accountNotFound();
  return account;
}
