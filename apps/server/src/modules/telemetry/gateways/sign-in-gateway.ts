import { type Scope, SYSTEM } from '../../../platform/db/scope.ts';
import type { KnownGateway } from '../ingest/gateway.ts';
import { secretMatches } from './gateway-secret.ts';
import '../telemetry-tables.ts';

const NOBODY = 'A'.repeat(43);

/** The gateway whose login and secret these are; undefined for everybody else, unknown, closed or mistaken alike. */
export async function signInGateway(scope: Scope, login: string, secret: string): Promise<KnownGateway | undefined> {
  const row = await scope(SYSTEM, ({ tx }) =>
    tx
      .selectFrom('gateways')
      .select(['id', 'login', 'enterprise_id', 'secret_hash'])
      .where('login', '=', login)
      .where('closed_at', 'is', null)
      .executeTakeFirst(),
  );
  const matches = secretMatches(row?.secret_hash ?? NOBODY, secret);
  return matches && row !== undefined ? { id: row.id, login: row.login, enterpriseId: row.enterprise_id } : undefined;
}
