import type { listSeals as operation, SealView } from '@zhiben/contract/ledger.ts';
import type { QueryOf } from '@zhiben/contract/operation.ts';
import type { z } from 'zod';
import { cursorOf, readCursor } from '../db/cursor.ts';
import type { Tx } from '../db/scope.ts';
import './ledger-tables.ts';

/** The seals, newest first. They are numbered without gaps, so the newest number is their count. */
export async function listSeals(tx: Tx, { cursor, limit }: QueryOf<typeof operation>) {
  const before = Number(readCursor(cursor)?.key ?? Number.MAX_SAFE_INTEGER);
  const rows = await tx
    .selectFrom('ledger_seals')
    .select(['number', 'sealed_at', 'count', 'first_entry', 'algorithm', 'root', 'previous', 'hash'])
    .where('number', '<', Number.isSafeInteger(before) ? before : 0)
    .orderBy('number', 'desc')
    .limit(limit + 1)
    .execute();
  const items: z.output<typeof SealView>[] = rows.slice(0, limit).map((row) => ({
    number: row.number,
    sealedAt: row.sealed_at.toISOString(),
    count: row.count,
    firstEntry: row.first_entry,
    algorithm: row.algorithm,
    root: row.root.toString('hex'),
    previous: row.previous.toString('hex'),
    hash: row.hash.toString('hex'),
  }));
  const last = items.at(-1);
  const newest = await tx
    .selectFrom('ledger_seals')
    .select('number')
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  const nextCursor = rows.length > limit && last !== undefined ? cursorOf(String(last.number), 'seal') : null;
  return { items, nextCursor, total: newest?.number ?? 0 };
}
