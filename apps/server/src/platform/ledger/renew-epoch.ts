import { Client } from 'pg';

/**
 * Lets new entries follow old ones in a cluster whose transactions are counted from further back, as after a restore.
 * Called at every start, as the owner; changes nothing where the order already continues.
 */
export async function renewEpoch(ownerUrl: string): Promise<void> {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query(`
      with last as (
        select coalesce((select max(tx_order) from ledger_entries), -1) as entry,
          coalesce((select to_order from ledger_seals order by number desc limit 1), 0) as sealed_until
      )
      update ledger_epoch set epoch = greatest(entry, sealed_until) / 281474976710656 + 1
      from last where entry >= ledger_order() or sealed_until > ledger_order()`);
  } finally {
    await client.end();
  }
}
