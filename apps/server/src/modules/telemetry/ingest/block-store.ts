import { decodeBlock, encodeBlock } from '@zhiben/signals/history/block-codec.ts';
import type { Block } from '@zhiben/signals/history/samples.ts';
import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/scope.ts';
import '../telemetry-tables.ts';

/** The share of a block; null for those of one worker that takes everything in, undefined for all of them alike. */
export type BlocksOf = number | null | undefined;

interface BlocksRead {
  readonly blocks: readonly (Block & { readonly id: number })[];
  readonly last: number;
}

/** The table of acknowledged samples that stand in no chunk yet. */
export function blockStore(tx: Tx, share?: BlocksOf) {
  const ours = share !== undefined;
  const mine = () => sql<boolean>`share is not distinct from ${share}::smallint`;
  return {
    async add(blocks: readonly Block[]): Promise<void> {
      if (blocks.length === 0) return;
      const rows = blocks.map(rowOf);
      await tx
        .insertInto('sample_blocks')
        .values(ours ? rows.map((row) => ({ ...row, share: share ?? null })) : rows)
        .execute();
    },

    /** In the order they were acknowledged, some at a time. */
    async after(id: number, limit: number): Promise<BlocksRead> {
      const rows = await tx
        .selectFrom('sample_blocks')
        .select(['id', 'payload'])
        .where('id', '>', id)
        .$if(ours, (blocks) => blocks.where(mine()))
        .orderBy('id')
        .limit(limit)
        .execute();
      return {
        blocks: rows.map(({ id, payload }) => ({ id, ...decodeBlock(payload) })),
        last: rows.at(-1)?.id ?? id,
      };
    },

    async newest(): Promise<number> {
      const row = await tx
        .selectFrom('sample_blocks')
        .select(({ fn }) => fn.max('id').as('id'))
        .executeTakeFirst();
      return row?.id ?? 0;
    },

    /** Those of one hour up to a number: their samples stand in chunks now. */
    async dropHour(hourAt: Date, nextHourAt: Date, upTo: number): Promise<void> {
      await tx
        .deleteFrom('sample_blocks')
        .where('from_at', '>=', hourAt)
        .where('from_at', '<', nextHourAt)
        .where('id', '<=', upTo)
        .$if(ours, (blocks) => blocks.where(mine()))
        .execute();
    },
  };
}

function rowOf(block: Block) {
  let from = Number.POSITIVE_INFINITY;
  let until = Number.NEGATIVE_INFINITY;
  for (const at of block.at) {
    if (at < from) from = at;
    if (at > until) until = at;
  }
  const bytes = encodeBlock(block);
  return {
    from_at: new Date(from),
    until_at: new Date(until),
    samples: block.length,
    payload: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength),
  };
}
