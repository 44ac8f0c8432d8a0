import type { Insertable, Selectable } from 'kysely';
import type { Schema } from '../../../platform/db/schema.ts';
import type { Tx } from '../../../platform/db/scope.ts';
import '../telemetry-tables.ts';

export type Gateway = Selectable<Schema['gateways']>;
export type DayOfFate = Selectable<Schema['gateway_fates']>;

/** The tables of gateways and of what became of their samples, bound to one act. */
export function gatewayStore(tx: Tx) {
  return {
    async find(id: string): Promise<Gateway | undefined> {
      return tx.selectFrom('gateways').selectAll().where('id', '=', id).executeTakeFirst();
    },
    async lock(id: string): Promise<Gateway | undefined> {
      return tx.selectFrom('gateways').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
    },
    async list(enterpriseId: string | undefined): Promise<readonly Gateway[]> {
      return tx
        .selectFrom('gateways')
        .selectAll()
        .$if(enterpriseId !== undefined, (gateways) => gateways.where('enterprise_id', '=', enterpriseId ?? ''))
        .orderBy('closed_at', (order) => order.nullsFirst())
        .orderBy('id')
        .limit(500)
        .execute();
    },
    async add(gateway: Insertable<Schema['gateways']>): Promise<void> {
      await tx.insertInto('gateways').values(gateway).execute();
    },
    async close(id: string, closedAt: Date): Promise<void> {
      await tx.updateTable('gateways').set({ closed_at: closedAt }).where('id', '=', id).execute();
    },
    async fatesOn(day: string, ids: readonly string[]): Promise<readonly DayOfFate[]> {
      if (ids.length === 0) return [];
      return tx
        .selectFrom('gateway_fates')
        .selectAll()
        .where('on_day', '=', day)
        .where('gateway_id', 'in', ids)
        .execute();
    },
    async lastHeard(ids: readonly string[]): Promise<ReadonlyMap<string, Date>> {
      if (ids.length === 0) return new Map();
      const rows = await tx
        .selectFrom('gateway_fates')
        .where('gateway_id', 'in', ids)
        .groupBy('gateway_id')
        .select(({ fn }) => ['gateway_id', fn.max('last_at').as('at')])
        .execute();
      return new Map(rows.map(({ gateway_id, at }) => [gateway_id, at]));
    },
    async amountByEnterprise(): Promise<ReadonlyMap<string, number>> {
      const rows = await tx
        .selectFrom('gateways')
        .where('closed_at', 'is', null)
        .groupBy('enterprise_id')
        .select(({ fn }) => ['enterprise_id', fn.countAll<number>().as('count')])
        .execute();
      return new Map(rows.map(({ enterprise_id, count }) => [enterprise_id, count]));
    },
  };
}
