import { type Scope, SYSTEM } from '../../../platform/db/scope.ts';
import type { KnownGateway } from '../ingest/gateway.ts';
import '../telemetry-tables.ts';

interface Admitted extends KnownGateway {
  readonly closedAt: number;
}

/** Gateways by login, closed ones too: what they sent before is in the log and was acknowledged. */
export function createKnownGateways(scope: Scope) {
  const known = new Map<string, Admitted | undefined>();

  async function read(login: string): Promise<Admitted | undefined> {
    const row = await scope(SYSTEM, ({ tx }) =>
      tx
        .selectFrom('gateways')
        .select(['id', 'login', 'enterprise_id', 'closed_at'])
        .where('login', '=', login)
        .executeTakeFirst(),
    );
    if (row === undefined) return undefined;
    const closedAt = row.closed_at?.getTime() ?? Number.POSITIVE_INFINITY;
    return { id: row.id, login, enterpriseId: row.enterprise_id, closedAt };
  }

  return {
    /** The gateway as it stood then; undefined when it was not admitted. */
    async at(login: string, at: number): Promise<KnownGateway | undefined> {
      if (!known.has(login)) known.set(login, await read(login));
      const gateway = known.get(login);
      return gateway !== undefined && at < gateway.closedAt ? gateway : undefined;
    },
    /** Something was admitted or closed. */
    forget: () => known.clear(),
  };
}
export type KnownGateways = ReturnType<typeof createKnownGateways>;
