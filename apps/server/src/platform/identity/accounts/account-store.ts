import type { Role } from '@zhiben/vocabulary/roles.ts';
import { type Kysely, sql } from 'kysely';
import type { Schema } from '../../db/schema.ts';
import '../identity-tables.ts';

/** An account with the person it belongs to. */
export interface Account {
  readonly id: string;
  readonly login: string;
  readonly personId: string;
  readonly name: string;
  readonly post: string;
  readonly role: Role | null;
  readonly state: 'active' | 'disabled';
  readonly enterpriseId: string | null;
  readonly enterpriseName: string | null;
  readonly agencyId: string | null;
  readonly agencyName: string | null;
  readonly mustChangePassword: boolean;
  readonly passwordSetAt: Date | null;
  readonly secondFactor: boolean;
  readonly lastSignInAt: Date | null;
  readonly createdAt: Date;
  readonly lockedUntil: Date | null;
}

export const accountById = (db: Kysely<Schema>, id: string): Promise<Account | undefined> =>
  accounts(db).where('accounts.id', '=', id).executeTakeFirst();

export const accountByLogin = (db: Kysely<Schema>, login: string): Promise<Account | undefined> =>
  accounts(db).where('accounts.login', '=', login).executeTakeFirst();

/** Every account, to be narrowed by whoever asks. */
export function accounts(db: Kysely<Schema>) {
  return db
    .selectFrom('accounts')
    .innerJoin('people', 'people.id', 'accounts.person_id')
    .leftJoin('enterprises', 'enterprises.id', 'accounts.enterprise_id')
    .leftJoin('agencies', 'agencies.id', 'accounts.agency_id')
    .leftJoin('sign_in_failures', (join) =>
      join.onRef('sign_in_failures.subject', '=', 'accounts.login').on('sign_in_failures.kind', '=', 'login'),
    )
    .select([
      'accounts.id',
      'accounts.login',
      'accounts.person_id as personId',
      'people.name',
      'people.post',
      'accounts.role',
      'accounts.state',
      'accounts.enterprise_id as enterpriseId',
      'enterprises.name as enterpriseName',
      'accounts.agency_id as agencyId',
      'agencies.name as agencyName',
      'accounts.must_change_password as mustChangePassword',
      'accounts.password_set_at as passwordSetAt',
      'accounts.second_factor as secondFactor',
      'accounts.last_sign_in_at as lastSignInAt',
      'accounts.created_at as createdAt',
      'sign_in_failures.locked_until as lockedUntil',
    ]);
}

/** Ends every session of an account, in the transaction that took away its reason. */
export async function endSessions(db: Kysely<Schema>, accountId: string): Promise<void> {
  await sql`delete from sessions where account_id = ${accountId}`.execute(db);
}
