import type { LedgerEntryView } from '@zhiben/contract/ledger.ts';
import type { PageQuery } from '@zhiben/contract/shared.ts';
import { type SqlBool, sql } from 'kysely';
import type { z } from 'zod';
import { cursorOf, readCursor } from '../../../platform/db/cursor.ts';
import type { Tx } from '../../../platform/db/scope.ts';
import { isSealed, toEntryView } from '../../../platform/ledger/ledger-view.ts';
import { refuseUnknownEnterprise } from '../structure/refuse-unknown-enterprise.ts';
import { structureStore } from '../structure/structure-store.ts';

const PLACE = /^\d{1,18}$/;

/** What was changed in an enterprise's file, units, places and people, newest first, as the ledger has it. */
export async function showHistory(tx: Tx, enterpriseId: string, { cursor, limit }: z.output<typeof PageQuery>) {
  await refuseUnknownEnterprise(tx, enterpriseId);
  const people = await structureStore(tx).peopleOf(enterpriseId);
  const subjects = [enterpriseId, ...people.map(({ id }) => id)];
  const after = readCursor(cursor);
  const known = after !== undefined && PLACE.test(after.key) && PLACE.test(after.id);
  const rows = await tx
    .selectFrom('ledger_entries')
    .selectAll()
    .select(isSealed.as('sealed'))
    .where(sql<SqlBool>`subject_id = any(${subjects})`)
    .$if(known, (entries) =>
      entries.where(sql<SqlBool>`(tx_order, id) < (${after?.key}::bigint, ${after?.id}::bigint)`),
    )
    .orderBy('tx_order', 'desc')
    .orderBy('id', 'desc')
    .limit(limit + 1)
    .execute();
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  const nextCursor =
    rows.length > limit && last !== undefined ? cursorOf(String(last.tx_order), String(last.id)) : null;
  const items: LedgerEntryView[] = page.map(toEntryView);
  return { items, nextCursor, total: null };
}
