import { type Scope, SYSTEM } from '../../../platform/db/scope.ts';
import { lineHashOf } from '../cluster/nats-secrets.ts';
import type { KnownGateway } from '../ingest/gateway.ts';
import { secretMatches } from './gateway-secret.ts';
import '../telemetry-tables.ts';

const NOBODY = 'A'.repeat(43);

/** The gateway whose login and secret these are; undefined for everybody else, unknown, closed or mistaken alike. */
export async function signInGateway(scope: Scope, login: string, secret: string): Promise<KnownGateway | undefined> {
  const row = await scope(SYSTEM, ({ tx }) =>
    tx
      .selectFrom('gateways')
      .select(['id', 'login', 'enterprise_id', 'secret_hash', 'line_hash'])
      .where('login', '=', login)
      .where('closed_at', 'is', null)
      .executeTakeFirst(),
  );
  const matches = secretMatches(row?.secret_hash ?? NOBODY, secret);
  if (!matches || row === undefined) return undefined;
  if (row.line_hash === null) await learnLineHash(scope, row.id, lineHashOf(login, secret));
  return { id: row.id, login: row.login, enterpriseId: row.enterprise_id };
}

/** Only the gateway itself knows its secret: what a cluster will hold it against is noted when it is seen. */
async function learnLineHash(scope: Scope, id: string, lineHash: string): Promise<void> {
  await scope(SYSTEM, ({ tx }) =>
    tx.updateTable('gateways').set({ line_hash: lineHash }).where('id', '=', id).execute(),
  );
}
