import type { Tx } from '../../db/scope.ts';
import { loginMalformed, loginTaken } from '../identity-refusals.ts';

export async function refuseUnusableLogin(tx: Tx, login: string): Promise<void> {
  if (!/^[a-z0-9._-]{3,64}$/.test(login)) throw loginMalformed();
  const taken = await tx.selectFrom('accounts').select('id').where('login', '=', login).executeTakeFirst();
  if (taken !== undefined) throw loginTaken(login);
}
