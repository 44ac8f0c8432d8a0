import { sql } from 'kysely';
import type { Act } from '../../db/scope.ts';
import type { IdentitySettings } from '../settings.ts';

const MINUTE_MILLISECONDS = 60 * 1000;

/** Under what somebody tries to sign in. Counted whether or not such a login exists, so that a lock tells nothing. */
export interface Attempt {
  readonly login: string;
  readonly address: string;
}

type Kind = 'login' | 'address';

/**
 * Counts an attempt before the password is looked at, so that many at once get no more guesses than one after another.
 * False when the login or the address is locked.
 */
export async function beginAttempt({ tx, now }: Act, attempt: Attempt, settings: IdentitySettings): Promise<boolean> {
  const since = new Date(now.getTime() - settings.failureMinutes * MINUTE_MILLISECONDS);
  const limits: Readonly<Record<Kind, number>> = {
    login: settings.failuresPerLogin,
    address: settings.failuresPerAddress,
  };
  for (const kind of ['address', 'login'] as const) {
    const { rows } = await sql<{ tries: number; locked: boolean }>`
      insert into sign_in_failures as known (kind, subject, failed_at) values (${kind}, ${attempt[kind]}, array[${now}::timestamptz])
      on conflict (kind, subject) do update set failed_at = case when known.locked_until > ${now} then known.failed_at
        else array(select at from unnest(known.failed_at) at where at > ${since}) || ${now}::timestamptz end
      returning cardinality(failed_at) as tries, coalesce(locked_until > ${now}, false) as locked`.execute(tx);
    const [counted] = rows;
    if (counted === undefined || counted.locked || counted.tries > limits[kind]) return false;
  }
  return true;
}

/** Locks whatever has now failed too often, and tells which. */
export async function failAttempt(
  { tx, now }: Act,
  attempt: Attempt,
  settings: IdentitySettings,
): Promise<readonly Kind[]> {
  const until = new Date(now.getTime() + settings.lockMinutes * MINUTE_MILLISECONDS);
  const { rows } = await sql<{ kind: Kind }>`
    update sign_in_failures set locked_until = ${until}, failed_at = '{}'
    where (kind = 'login' and subject = ${attempt.login} and cardinality(failed_at) >= ${settings.failuresPerLogin})
       or (kind = 'address' and subject = ${attempt.address} and cardinality(failed_at) >= ${settings.failuresPerAddress})
    returning kind`.execute(tx);
  return rows.map(({ kind }) => kind);
}

/** A success clears what was counted against the login, and takes back the one attempt counted against the address. */
export async function forgiveAttempt(act: Act, attempt: Attempt): Promise<void> {
  await takeBackAttempt(act, attempt);
  await clearFailures(act.tx, attempt.login);
}

/** The attempt was no failure; earlier ones stay counted. */
export async function takeBackAttempt({ tx }: Act, { login, address }: Attempt): Promise<void> {
  await sql`
    update sign_in_failures set failed_at = trim_array(failed_at, 1)
    where cardinality(failed_at) > 0
      and ((kind = 'address' and subject = ${address}) or (kind = 'login' and subject = ${login}))`.execute(tx);
}

/** Forgets what was counted against a login, and the lock. */
export async function clearFailures(tx: Act['tx'], login: string): Promise<void> {
  await tx.deleteFrom('sign_in_failures').where('kind', '=', 'login').where('subject', '=', login).execute();
}
