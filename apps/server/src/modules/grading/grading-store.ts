import type { GradingColour } from '@zhiben/vocabulary/grading.ts';
import { type Insertable, type Selectable, sql } from 'kysely';
import type { Schema } from '../../platform/db/schema.ts';
import type { Tx } from '../../platform/db/scope.ts';
import './grading-tables.ts';

export type GradingRecord = Selectable<Schema['gradings']>;

/** The table of gradings, bound to one act. */
export function gradingStore(tx: Tx) {
  return {
    /** Newest first. */
    of(enterpriseId: string): Promise<GradingRecord[]> {
      return tx
        .selectFrom('gradings')
        .selectAll()
        .where('enterprise_id', '=', enterpriseId)
        .orderBy('revision', 'desc')
        .execute();
    },

    /** The last grading of each enterprise within reach. */
    async latest(): Promise<ReadonlyMap<string, GradingRecord>> {
      const rows = await tx
        .selectFrom('gradings')
        .selectAll()
        .distinctOn('enterprise_id')
        .orderBy('enterprise_id')
        .orderBy('revision', 'desc')
        .execute();
      return new Map(rows.map((row) => [row.enterprise_id, row]));
    },

    /** The colour of each enterprise's last grading, without what it rests on. */
    async latestColours(): Promise<ReadonlyMap<string, GradingColour | null>> {
      const rows = await tx
        .selectFrom('gradings')
        .select(['enterprise_id', 'colour'])
        .distinctOn('enterprise_id')
        .orderBy('enterprise_id')
        .orderBy('revision', 'desc')
        .execute();
      return new Map(rows.map(({ enterprise_id, colour }) => [enterprise_id, colour]));
    },

    /** Lets one person at a time grade an enterprise. */
    async lock(enterpriseId: string): Promise<void> {
      await sql`select pg_advisory_xact_lock(hashtext('zhiben.grading'), hashtext(${enterpriseId}))`.execute(tx);
    },

    async add(row: Insertable<Schema['gradings']>): Promise<void> {
      await tx.insertInto('gradings').values(row).execute();
    },
  };
}
