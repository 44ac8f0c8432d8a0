import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/scope.ts';
import '../telemetry-tables.ts';

/** A share that this worker keeps. Whoever takes it over raises the epoch. */
export interface Held {
  readonly share: number;
  readonly epoch: number;
}

/** A place in a log: numbers of different logs have nothing to do with each other. */
export interface Place {
  readonly log: string;
  readonly position: number;
}

/** Who keeps which share, and how far it has come. All by the clock of the database: workers' clocks need not agree. */
export function shareStore(tx: Tx) {
  return {
    /** Divides the enterprises into so many shares, once. Gives how many there are. */
    async lay(amount: number): Promise<number> {
      await sql`
        insert into ingest_shares (share) select share from generate_series(0, ${amount}::int - 1) share
        where not exists (select from ingest_shares)
        on conflict do nothing`.execute(tx);
      return this.amount();
    },

    async amount(): Promise<number> {
      const { count } = await tx
        .selectFrom('ingest_shares')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .executeTakeFirstOrThrow();
      return count;
    },

    /** Says that a worker lives. Gives how many do. */
    async seen(worker: string, livesMs: number): Promise<number> {
      const { rows } = await sql<{ alive: number }>`
        with me as (
          insert into ingest_workers (id, seen_at) values (${worker}, clock_timestamp())
          on conflict (id) do update set seen_at = clock_timestamp() returning id),
        gone as (delete from ingest_workers where seen_at < clock_timestamp() - interval '1 hour' returning id)
        select 1 + count(*)::int as alive from ingest_workers
        where id <> ${worker} and seen_at > clock_timestamp() - ${livesMs} * interval '1 ms'`.execute(tx);
      return rows[0]?.alive ?? 1;
    },

    async leave(worker: string): Promise<void> {
      await tx.deleteFrom('ingest_workers').where('id', '=', worker).execute();
    },

    /** Keeps what is still ours for a while longer. Gives it; what is missing has been lost. */
    async renew(worker: string, forMs: number): Promise<readonly Held[]> {
      const { rows } = await sql<Held>`
        update ingest_shares set held_until = clock_timestamp() + ${forMs} * interval '1 ms'
        where holder = ${worker} and held_until > clock_timestamp() returning share, epoch`.execute(tx);
      return rows;
    },

    /** Takes some that nobody keeps; what another is just taking or still writing is passed over. */
    async claim(worker: string, forMs: number, most: number): Promise<readonly Held[]> {
      const { rows } = await sql<Held>`
        update ingest_shares set holder = ${worker}, epoch = epoch + 1, held_until = clock_timestamp() + ${forMs} * interval '1 ms'
        where share in (
          select share from ingest_shares where held_until is null or held_until <= clock_timestamp()
          order by share limit ${most} for update skip locked)
        returning share, epoch`.execute(tx);
      return rows;
    },

    async release(worker: string, share: number): Promise<void> {
      await tx
        .updateTable('ingest_shares')
        .set({ holder: null, held_until: null })
        .where('share', '=', share)
        .where('holder', '=', worker)
        .execute();
    },

    /** Whether it is still ours; while this transaction lasts nobody takes it over. */
    async isHeld({ share, epoch }: Held): Promise<boolean> {
      const { rows } = await sql`
        select from ingest_shares where share = ${share} and epoch = ${epoch} for key share`.execute(tx);
      return rows.length === 1;
    },

    async place(share: number): Promise<Place | undefined> {
      const row = await tx
        .selectFrom('ingest_shares')
        .select(['log', 'position'])
        .where('share', '=', share)
        .executeTakeFirst();
      return row === undefined || row.log === null ? undefined : { log: row.log, position: row.position };
    },

    /** Everything up to there is committed with this transaction. Gives whether the share is still ours. */
    async moveTo({ share, epoch }: Held, { log, position }: Place): Promise<boolean> {
      const moved = await tx
        .updateTable('ingest_shares')
        .set({ log, position })
        .where('share', '=', share)
        .where('epoch', '=', epoch)
        .executeTakeFirst();
      return moved.numUpdatedRows === 1n;
    },

    async leaveCheckpoint(share: number, { log, position }: Place, state: Buffer): Promise<void> {
      await tx
        .insertInto('ingest_checkpoints')
        .values({ share, log, position, state })
        .onConflict((known) => known.column('share').doUpdateSet({ log, position, state }))
        .execute();
    },

    async checkpoint(share: number): Promise<(Place & { readonly state: Buffer }) | undefined> {
      return tx
        .selectFrom('ingest_checkpoints')
        .select(['log', 'position', 'state'])
        .where('share', '=', share)
        .executeTakeFirst();
    },
  };
}
