import type { LedgerEntry } from '@zhiben/proof/canonical.ts';
import type { HashAlgorithm } from '@zhiben/proof/hash.ts';
import type { Seal, SealBefore } from '@zhiben/proof/seal.ts';
import { type Selectable, sql } from 'kysely';
import type { Schema } from '../db/schema.ts';
import type { Tx } from '../db/scope.ts';
import './ledger-tables.ts';

type SealRow = Selectable<Schema['ledger_seals']>;

/** As the proof sees an instant: the microseconds are PostgreSQL's own, so that the same row gives the same bytes. */
const MICROSECONDS = sql.lit('YYYY-MM-DD"T"HH24:MI:SS.US"Z"');

const ENTRY = sql`tx_order::text as "order", id::text as id, to_char(at at time zone 'UTC', ${MICROSECONDS}) as at,
  actor_id as "actorId", actor_name as "actorName", post, act, subject_kind as "subjectKind", subject_id as "subjectId",
  enterprise_id::text as "enterpriseId", edition, detail`;

/** The ledger as the proof reads and seals it; nothing here decides. */
export function ledgerStore(tx: Tx) {
  return {
    /** Entries from one order to before another, in the order that is sealed. */
    async entries(from: string, to: string | null, limit: number | null = null): Promise<readonly LedgerEntry[]> {
      const { rows } = await sql<LedgerEntry>`
        select ${ENTRY} from ledger_entries
        where tx_order >= ${from}::bigint and (${to}::bigint is null or tx_order < ${to}::bigint)
        order by ledger_entries.tx_order, ledger_entries.id limit ${limit}`.execute(tx);
      return rows;
    },

    async horizon(): Promise<string> {
      const { rows } = await sql<{ horizon: string }>`select ledger_horizon()::text as horizon`.execute(tx);
      return rows[0]?.horizon ?? '0';
    },

    async lastSeal(): Promise<SealBefore | undefined> {
      const row = await tx
        .selectFrom('ledger_seals')
        .select(['number', 'to_order', 'first_entry', 'count', 'hash'])
        .orderBy('number', 'desc')
        .limit(1)
        .executeTakeFirst();
      return (
        row && { ...row, toOrder: String(row.to_order), firstEntry: row.first_entry, hash: row.hash.toString('hex') }
      );
    },

    async addSeal(seal: Seal): Promise<void> {
      await sql`
        insert into ledger_seals (number, algorithm, from_order, to_order, count, first_entry, leaves, root, previous, hash, sealed_at)
        values (${seal.number}, ${seal.algorithm}, ${seal.fromOrder}, ${seal.toOrder}, ${seal.count}, ${seal.firstEntry},
          ${Buffer.from(seal.leaves)}, ${Buffer.from(seal.root, 'hex')}, ${Buffer.from(seal.previous, 'hex')},
          ${Buffer.from(seal.hash, 'hex')}, ${seal.sealedAt})`.execute(tx);
    },

    /** Seals after a number, as many as cover about so many entries. */
    async sealsAfter(number: number, aboutEntries: number): Promise<readonly Seal[]> {
      const { rows } = await sql<SealRow & { sealed_text: string }>`
        select *, to_char(sealed_at at time zone 'UTC', ${MICROSECONDS}) as sealed_text from (
          select *, sum(count) over (order by number) - count as covered_before
          from (select * from ledger_seals where number > ${number} order by number limit 500) as next
        ) as counted
        where covered_before < ${aboutEntries} order by number`.execute(tx);
      return rows.map(toSeal);
    },
  };
}

function toSeal(row: SealRow & { sealed_text: string }): Seal {
  return {
    number: row.number,
    algorithm: row.algorithm as HashAlgorithm,
    fromOrder: String(row.from_order),
    toOrder: String(row.to_order),
    count: row.count,
    firstEntry: row.first_entry,
    root: row.root.toString('hex'),
    previous: row.previous.toString('hex'),
    sealedAt: row.sealed_text,
    hash: row.hash.toString('hex'),
    leaves: row.leaves,
  };
}
