import type { Actor } from '../../actor.ts';
import { SYSTEM } from '../../db/scope.ts';
import type { Account } from './account-store.ts';

/** The person behind an account as the ledger names them, where no right is used: signing in, setting a password. */
export function holderOf({ id, personId, name, post }: Pick<Account, 'id' | 'personId' | 'name' | 'post'>): Actor {
  return { ...SYSTEM, accountId: id, personId, name, post };
}
