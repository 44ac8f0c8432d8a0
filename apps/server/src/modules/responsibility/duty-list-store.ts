import { type Insertable, type Selectable, sql } from 'kysely';
import type { Schema } from '../../platform/db/schema.ts';
import type { Tx } from '../../platform/db/scope.ts';
import './responsibility-tables.ts';

export type DutyListRow = Selectable<Schema['duty_lists']>;
type AcknowledgementRow = Selectable<Schema['duty_list_acknowledgements']>;

/** The tables of duty lists and signatures, bound to one act. */
export function dutyListStore(tx: Tx) {
  return {
    /** Lets one publication or signature at a time change what stands at an enterprise. */
    async lock(enterpriseId: string): Promise<void> {
      await sql`select pg_advisory_xact_lock(hashtext('zhiben.responsibility'), hashtext(${enterpriseId}))`.execute(tx);
    },

    /** The newest version of each post's list. */
    async standing(enterpriseIds: readonly string[]): Promise<readonly DutyListRow[]> {
      if (enterpriseIds.length === 0) return [];
      return tx
        .selectFrom('duty_lists')
        .selectAll()
        .distinctOn(['enterprise_id', 'post'])
        .where('enterprise_id', 'in', enterpriseIds)
        .orderBy('enterprise_id')
        .orderBy('post')
        .orderBy('version', 'desc')
        .execute();
    },

    async acknowledgementsOf(listIds: readonly string[]): Promise<readonly Omit<AcknowledgementRow, 'strokes'>[]> {
      if (listIds.length === 0) return [];
      return tx
        .selectFrom('duty_list_acknowledgements')
        .select(['id', 'list_id', 'enterprise_id', 'person_id', 'name', 'post', 'signature_hash', 'acknowledged_at'])
        .where('list_id', 'in', listIds)
        .execute();
    },

    signature(listId: string, personId: string): Promise<AcknowledgementRow | undefined> {
      return tx
        .selectFrom('duty_list_acknowledgements')
        .selectAll()
        .where('list_id', '=', listId)
        .where('person_id', '=', personId)
        .executeTakeFirst();
    },

    async publish(lists: readonly Insertable<Schema['duty_lists']>[]): Promise<void> {
      if (lists.length > 0) await tx.insertInto('duty_lists').values(lists).execute();
    },

    async acknowledge(row: Insertable<Schema['duty_list_acknowledgements']>): Promise<void> {
      await tx.insertInto('duty_list_acknowledgements').values(row).execute();
    },
  };
}
