import type { Role } from '@zhiben/vocabulary/roles.ts';
import { SYSTEM } from '../../db/scope.ts';
import { record } from '../../ledger/record.ts';
import type { IdentityParts } from '../identity-needs.ts';
import { hashPassword, unknowablePassword } from '../passwords/password-hash.ts';
import { addAccount } from './add-account.ts';
import { addHolder } from './add-holder.ts';

export interface SeedAccount {
  readonly login: string;
  readonly name: string;
  /** null: a new person of the bureau or the administration is entered. */
  readonly personId: string | null;
  readonly role: Role;
  readonly post: string;
  readonly enterpriseId: string | null;
  readonly agencyId: string | null;
  /** Absent: one that nobody knows. */
  readonly password?: string;
}

/** Enters accounts with their roles at once, for a demonstration or a test. Logins already known stay as they are. */
export function seedAccounts({ scope }: IdentityParts) {
  return async (seeds: readonly SeedAccount[]): Promise<void> => {
    const hashed = await Promise.all(
      seeds.map(async (seed) => ({ ...seed, passwordHash: await hashPassword(seed.password ?? unknowablePassword()) })),
    );
    await scope(SYSTEM, async (act) => {
      const known = await act.tx.selectFrom('accounts').select('login').execute();
      const logins = new Set(known.map(({ login }) => login));
      for (const { name, post, passwordHash, ...seed } of hashed) {
        if (logins.has(seed.login)) continue;
        const personId = seed.personId ?? (await addHolder(act, { name, post, ...seed }));
        const id = await addAccount(act, { ...seed, personId, passwordHash, passwordIsTheirs: true });
        const { role, enterpriseId } = seed;
        await record(act, {
          act: 'account.seed',
          subjectKind: 'account',
          subjectId: id,
          enterpriseId,
          detail: { role },
        });
      }
    });
  };
}
