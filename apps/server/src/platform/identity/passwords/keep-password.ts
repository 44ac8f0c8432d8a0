import { sql } from 'kysely';
import type { Act, Tx } from '../../db/scope.ts';
import { passwordUsedBefore, passwordWeak } from '../identity-refusals.ts';
import { passwordMatches } from './password-hash.ts';
import { type PasswordOwner, passwordFlaws } from './password-rules.ts';

const REMEMBERED = 5;

/** Refuses a password that breaks the rules. `path` names the field it was typed into. */
export function refuseWeakPassword(password: string, owner: PasswordOwner, path: string): void {
  const flaws = passwordFlaws(password, owner);
  if (flaws.length > 0) throw passwordWeak(flaws, path);
}

export async function refuseEarlierPassword(tx: Tx, accountId: string, password: string, path: string): Promise<void> {
  const earlier = await tx
    .selectFrom('password_history')
    .select('hash')
    .where('account_id', '=', accountId)
    .orderBy('id', 'desc')
    .limit(REMEMBERED)
    .execute();
  const matches = await Promise.all(earlier.map(({ hash }) => passwordMatches(hash, password)));
  if (matches.includes(true)) throw passwordUsedBefore(REMEMBERED, path);
}

/** Remembers the password that an account now has as one its person chose. */
export async function rememberPassword({ tx, now }: Pick<Act, 'tx' | 'now'>, accountId: string): Promise<void> {
  await sql`
    insert into password_history (account_id, hash, set_at)
    select account_id, password, ${now} from credentials where account_id = ${accountId}`.execute(tx);
  await tx
    .updateTable('accounts')
    .set({ password_set_at: now, must_change_password: false, updated_at: now })
    .where('id', '=', accountId)
    .execute();
}
