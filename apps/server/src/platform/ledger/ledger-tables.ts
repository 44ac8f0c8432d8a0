import type { Generated } from 'kysely';

interface LedgerEntriesTable {
  tx_order: Generated<number>;
  id: Generated<number>;
  at: Date;
  actor_id: string;
  actor_name: string;
  post: string;
  act: string;
  subject_kind: string;
  subject_id: string;
  enterprise_id: string | null;
  edition: string | null;
  detail: string;
}

interface LedgerSealsTable {
  number: number;
  algorithm: string;
  from_order: number;
  to_order: number;
  count: number;
  first_entry: number;
  leaves: Buffer;
  root: Buffer;
  previous: Buffer;
  hash: Buffer;
  sealed_at: Date;
}

interface OutboxTable {
  id: Generated<number>;
  at: Date;
  topic: string;
  subject_kind: string;
  subject_id: string;
  enterprise_id: string | null;
}

declare module '../db/schema.ts' {
  interface Schema {
    ledger_entries: LedgerEntriesTable;
    ledger_seals: LedgerSealsTable;
    outbox: OutboxTable;
  }
}
