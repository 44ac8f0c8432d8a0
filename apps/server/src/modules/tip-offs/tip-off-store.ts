import type { Insertable, Selectable } from 'kysely';
import type { Schema } from '../../platform/db/schema.ts';
import type { Tx } from '../../platform/db/scope.ts';
import type { TipOff } from './domain/tip-off.ts';
import type { TipOffRewardsTable, TipOffsTable } from './tip-off-tables.ts';

export type Reward = Selectable<TipOffRewardsTable>;
export type Message = Selectable<Schema['tip_off_messages']>;

/** The tables of tip-offs and nothing else, bound to one act. */
export function tipOffStore(tx: Tx) {
  return {
    /** Holds the row until the transaction ends, so two people cannot move one tip-off at once. */
    async lock(id: string): Promise<TipOff | undefined> {
      const row = await tx.selectFrom('tip_offs').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
      return row && toTipOff(row);
    },

    async find(id: string): Promise<TipOff | undefined> {
      const row = await tx.selectFrom('tip_offs').selectAll().where('id', '=', id).executeTakeFirst();
      return row && toTipOff(row);
    },

    async byCode(codeHash: string): Promise<TipOff | undefined> {
      const row = await tx.selectFrom('tip_offs').selectAll().where('code_hash', '=', codeHash).executeTakeFirst();
      return row && toTipOff(row);
    },

    async save({ id, version }: TipOff, change: Partial<Insertable<TipOffsTable>>): Promise<void> {
      await tx
        .updateTable('tip_offs')
        .set({ ...change, version: version + 1 })
        .where('id', '=', id)
        .execute();
    },

    async joinedInto(id: string): Promise<readonly TipOff[]> {
      const rows = await tx
        .selectFrom('tip_offs')
        .selectAll()
        .where('joined_to', '=', id)
        .orderBy('received_at')
        .execute();
      return rows.map(toTipOff);
    },

    /** False when the same message has been kept before. */
    async say(message: Insertable<Schema['tip_off_messages']>): Promise<boolean> {
      const { numInsertedOrUpdatedRows = 0n } = await tx
        .insertInto('tip_off_messages')
        .values(message)
        .onConflict((conflict) => conflict.column('sent_hash').doNothing())
        .executeTakeFirstOrThrow();
      return numInsertedOrUpdatedRows > 0n;
    },

    messagesOf(ids: readonly string[]): Promise<readonly Message[]> {
      return tx
        .selectFrom('tip_off_messages')
        .selectAll()
        .where('tip_off_id', 'in', ids)
        .orderBy('at')
        .orderBy('id')
        .execute();
    },

    async photosOf(id: string): Promise<readonly { readonly photo_hash: string; readonly file_hash: string }[]> {
      return tx.selectFrom('tip_off_photos').select(['photo_hash', 'file_hash']).where('tip_off_id', '=', id).execute();
    },

    rewardOf(id: string): Promise<Reward | undefined> {
      return tx.selectFrom('tip_off_rewards').selectAll().where('tip_off_id', '=', id).executeTakeFirst();
    },
  };
}

export function toTipOff(row: Selectable<TipOffsTable>): TipOff {
  return {
    id: row.id,
    number: row.number,
    version: row.version,
    receivedAt: row.received_at,
    description: row.description,
    location: row.location,
    enterpriseId: row.enterprise_id,
    placeId: row.place_id,
    hasIdentity: row.has_identity,
    state: row.state,
    dueAt: row.due_at,
    reporterSpokeAt: row.reporter_spoke_at,
    hazardId: row.hazard_id,
    joinedTo: row.joined_to,
    referredTo: row.referred_to,
    declinedBecause: row.declined_because,
    verified: row.verified,
    answer: row.answer,
    decidedAt: row.decided_at,
  };
}
