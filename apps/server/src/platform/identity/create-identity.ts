import { connect } from '../db/connect.ts';
import { accountHolders, noAccountYet } from './accounts/account-holders.ts';
import { accountRoutes } from './accounts/account-routes.ts';
import { seedAccounts } from './accounts/seed-accounts.ts';
import { stillAdmitted } from './accounts/still-admitted.ts';
import { gate } from './gate.ts';
import type { IdentityNeeds } from './identity-needs.ts';
import { openAuth } from './library/open-auth.ts';
import { firstStart } from './links/first-start.ts';
import { sessionRoutes } from './sessions/session-routes.ts';
import { sweepIdentity } from './sweep-identity-job.ts';

const AUTH_CONNECTIONS = 8;

/** Who somebody is and what they may do, wired. The composition root calls it once. */
export function createIdentity(needs: IdentityNeeds) {
  const connected = connect(needs.url, { max: AUTH_CONNECTIONS, settings: { 'zhiben.realm': 'system' } });
  const { db: authDb, pool } = connected;
  const parts = { ...needs, authDb, pool, auth: openAuth({ ...needs, authDb }) };

  return {
    gate: gate(parts),
    routes: [...sessionRoutes(parts), ...accountRoutes(parts)],
    jobs: [sweepIdentity],
    firstStart: firstStart(parts),
    stillAdmitted: stillAdmitted(parts),
    accountHolders: accountHolders(parts),
    noAccountYet: noAccountYet(parts),
    accounts: { seed: seedAccounts(parts) },
    /** For a demonstration's own way in; nothing else needs it. */
    parts,
    close: connected.close,
  };
}

export type Identity = ReturnType<typeof createIdentity>;
