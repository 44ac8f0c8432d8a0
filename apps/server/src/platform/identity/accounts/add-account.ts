import type { Role } from '@zhiben/vocabulary/roles.ts';
import type { Act } from '../../db/scope.ts';
import { v7 } from '../../db/uuid.ts';

export interface NewAccount {
  readonly login: string;
  readonly personId: string;
  readonly role: Role | null;
  readonly enterpriseId: string | null;
  readonly agencyId: string | null;
  readonly passwordHash: string;
  /** False while the password is one that nobody knows, or that somebody else chose. */
  readonly passwordIsTheirs: boolean;
}

/** Adds an account with its credential in the form the library reads. Every account has a password from the start, if only one nobody knows. */
export async function addAccount({ tx, now }: Pick<Act, 'tx' | 'now'>, account: NewAccount): Promise<string> {
  const id = v7(now);
  const born = { created_at: now, updated_at: now };
  await tx
    .insertInto('accounts')
    .values({
      id,
      login: account.login,
      person_id: account.personId,
      role: account.role,
      enterprise_id: account.enterpriseId,
      agency_id: account.agencyId,
      password_set_at: account.passwordIsTheirs ? now : null,
      last_sign_in_at: null,
      ...born,
    })
    .execute();
  await tx
    .insertInto('credentials')
    .values({
      id: v7(now),
      account_id: id,
      provider_id: 'credential',
      provider_account_id: id,
      password: account.passwordHash,
      ...born,
    })
    .execute();
  if (account.passwordIsTheirs) {
    await tx
      .insertInto('password_history')
      .values({ account_id: id, hash: account.passwordHash, set_at: now })
      .execute();
  }
  return id;
}
