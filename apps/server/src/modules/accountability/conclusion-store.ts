import type { ConclusionView } from '@zhiben/contract/accountability.ts';
import { type Insertable, type Selectable, type SqlBool, sql } from 'kysely';
import type { Schema } from '../../platform/db/schema.ts';
import type { Tx } from '../../platform/db/scope.ts';
import './accountability-tables.ts';

type Row = Selectable<Schema['accountability_conclusions']>;

/** The table of conclusions, bound to one act. */
export function conclusionStore(tx: Tx) {
  return {
    /** Newest first. */
    async of(hazardId: string): Promise<ConclusionView[]> {
      const rows = await tx
        .selectFrom('accountability_conclusions')
        .selectAll()
        .where('hazard_id', '=', hazardId)
        .orderBy('version', 'desc')
        .execute();
      return rows.map(toView);
    },

    /** Lets one conclusion at a time be drawn about a hazard. */
    async lock(hazardId: string): Promise<void> {
      await sql`select pg_advisory_xact_lock(hashtext('zhiben.accountability'), hashtext(${hazardId}))`.execute(tx);
    },

    async add(row: Insertable<Schema['accountability_conclusions']>): Promise<void> {
      await tx.insertInto('accountability_conclusions').values(row).execute();
    },

    /** The conclusions that stand, newest first. */
    async page(after: { readonly key: string; readonly id: string } | undefined, limit: number): Promise<Row[]> {
      return tx
        .selectFrom('accountability_conclusions as standing')
        .selectAll()
        .where(({ not, exists, selectFrom }) =>
          not(
            exists(
              selectFrom('accountability_conclusions as later')
                .select('later.id')
                .whereRef('later.hazard_id', '=', 'standing.hazard_id')
                .whereRef('later.version', '>', 'standing.version'),
            ),
          ),
        )
        .$if(after !== undefined, (rows) =>
          rows.where(sql<SqlBool>`(concluded_at, id) < (${after?.key}::timestamptz, ${after?.id}::uuid)`),
        )
        .orderBy('concluded_at', 'desc')
        .orderBy('id', 'desc')
        .limit(limit)
        .execute();
    },
  };
}

export const toView = (row: Row): ConclusionView => ({
  version: row.version,
  summary: row.summary,
  persons: row.persons,
  traceHash: row.trace_hash,
  concludedAt: row.concluded_at.toISOString(),
  concludedByName: row.concluded_by_name,
  post: row.post,
});
