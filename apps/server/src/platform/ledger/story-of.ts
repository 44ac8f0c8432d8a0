import type { LedgerEntryView } from '@zhiben/contract/ledger.ts';
import type { Tx } from '../db/scope.ts';
import { isSealed, toEntryView } from './ledger-view.ts';

const MOST_ENTRIES = 1000;

/** What happened to one subject, from the beginning, as far as this person may see it. */
export async function storyOf(tx: Tx, subjectId: string): Promise<LedgerEntryView[]> {
  const rows = await tx
    .selectFrom('ledger_entries')
    .selectAll()
    .select(isSealed.as('sealed'))
    .where('subject_id', '=', subjectId)
    .orderBy('tx_order')
    .orderBy('id')
    .limit(MOST_ENTRIES)
    .execute();
  return rows.map(toEntryView);
}
