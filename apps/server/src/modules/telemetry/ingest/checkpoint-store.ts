import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/scope.ts';
import '../telemetry-tables.ts';

/** What the evaluation of the one worker remembered. Blocks behind the one it names were judged after it was left. */
export function checkpointStore(tx: Tx) {
  return {
    async leave(state: Buffer): Promise<void> {
      await sql`
        insert into evaluation_checkpoint (block, state) select coalesce(max(id), 0), ${state}::bytea from sample_blocks
        on conflict (one) do update set block = excluded.block, state = excluded.state`.execute(tx);
    },

    left: async () => tx.selectFrom('evaluation_checkpoint').select(['block', 'state']).executeTakeFirst(),
  };
}
