import { randomBytes } from 'node:crypto';
import type { Role } from '@zhiben/vocabulary/roles.ts';
import { SYSTEM } from '../../db/scope.ts';
import { v7 } from '../../db/uuid.ts';
import { record } from '../../ledger/record.ts';
import type { IdentityParts } from '../identity-needs.ts';
import { hashPassword } from '../passwords/password-hash.ts';
import { addAccount } from './add-account.ts';

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
export function seedAccounts({ scope, clock }: IdentityParts) {
  return async (seeds: readonly SeedAccount[]): Promise<void> => {
    const hashed = await Promise.all(
      seeds.map(async (seed) => ({ ...seed, passwordHash: await hashPassword(seed.password ?? unknowable()) })),
    );
    await scope(SYSTEM, async (act) => {
      const known = await act.tx.selectFrom('accounts').select('login').execute();
      const logins = new Set(known.map(({ login }) => login));
      for (const { name, post, passwordHash, ...seed } of hashed) {
        if (logins.has(seed.login)) continue;
        const personId = seed.personId ?? v7(clock.now());
        if (seed.personId === null) {
          const { enterpriseId: enterprise_id, agencyId: agency_id } = seed;
          const person = { id: personId, enterprise_id, agency_id, org_unit_id: null, name, post, phone: null };
          await act.tx.insertInto('people').values(person).execute();
        }
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

export const unknowable = (): string => randomBytes(32).toString('base64url');
