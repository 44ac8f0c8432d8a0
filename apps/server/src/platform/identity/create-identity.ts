import { connect } from '../db/connect.ts';
import { accountHolders, noAccountYet } from './accounts/account-holders.ts';
import { seedAccounts } from './accounts/seed-accounts.ts';
import { gate } from './gate.ts';
import type { IdentityNeeds } from './identity-needs.ts';
import { openAuth } from './library/open-auth.ts';
import { sessionRoutes } from './sessions/session-routes.ts';

const AUTH_CONNECTIONS = 8;

/** Who somebody is and what they may do, wired. The composition root calls it once. */
export function createIdentity(needs: IdentityNeeds) {
  const connected = connect(needs.url, { max: AUTH_CONNECTIONS, settings: { 'zhiben.realm': 'system' } });
  const authDb = connected.db;
  const parts = { ...needs, authDb, auth: openAuth({ ...needs, authDb }) };

  return {
    gate: gate(parts),
    routes: sessionRoutes(parts),
    accountHolders: accountHolders(parts),
    noAccountYet: noAccountYet(parts),
    accounts: { seed: seedAccounts(parts) },
    /** For a demonstration's own way in; nothing else needs it. */
    parts,
    close: connected.close,
  };
}

export type Identity = ReturnType<typeof createIdentity>;
