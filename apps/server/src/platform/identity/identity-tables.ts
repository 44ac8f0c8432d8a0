import type { Role } from '@zhiben/vocabulary/roles.ts';
import type { Generated } from 'kysely';

interface AccountsTable {
  id: string;
  login: string;
  person_id: string;
  role: Role | null;
  state: Generated<'active' | 'disabled'>;
  enterprise_id: string | null;
  agency_id: string | null;
  must_change_password: Generated<boolean>;
  password_set_at: Date | null;
  second_factor: Generated<boolean>;
  last_sign_in_at: Date | null;
  created_at: Date;
  updated_at: Date;
}

interface CredentialsTable {
  id: string;
  account_id: string;
  provider_id: string;
  provider_account_id: string;
  password: string;
  created_at: Date;
  updated_at: Date;
}

interface SessionsTable {
  id: string;
  account_id: string;
  token: string;
  expires_at: Date;
  created_at: Date;
}

interface VerificationsTable {
  identifier: string;
  value: string;
  expires_at: Date;
}

interface SecondFactorsTable {
  account_id: string;
  verified: boolean;
}

interface UsedCodesTable {
  account_id: string;
  code: string;
  used_at: Date;
}

interface PasswordHistoryTable {
  id: Generated<number>;
  account_id: string;
  hash: string;
  set_at: Date;
}

interface SignInFailuresTable {
  kind: 'login' | 'address';
  subject: string;
  failed_at: Date[];
  locked_until: Date | null;
}

interface OneTimeLinksTable {
  id: string;
  token_hash: Buffer;
  purpose: 'first-administrator' | 'set-password';
  account_id: string | null;
  role: Role | null;
  issued_at: Date;
  expires_at: Date;
  used_at: Date | null;
}

declare module '../db/schema.ts' {
  interface Schema {
    accounts: AccountsTable;
    credentials: CredentialsTable;
    sessions: SessionsTable;
    verifications: VerificationsTable;
    second_factors: SecondFactorsTable;
    used_codes: UsedCodesTable;
    password_history: PasswordHistoryTable;
    sign_in_failures: SignInFailuresTable;
    one_time_links: OneTimeLinksTable;
  }
}
