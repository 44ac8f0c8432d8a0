import type { LedgerEntry } from '@zhiben/proof/canonical.ts';
import type { Header } from '@zhiben/proof/export-lines.ts';
import { NO_SEAL, type Seal } from '@zhiben/proof/seal.ts';
import { type SealedEntries, writeExport } from '@zhiben/proof/write-export.ts';
import { connect } from '../db/connect.ts';
import type { Tx } from '../db/scope.ts';
import { ledgerStore } from './ledger-store.ts';

const ENTRIES_AT_ONCE = 20_000;

/** The whole ledger as it stands at one moment, for the offline verifier, in pieces that are made as they are fetched. */
export async function* exportLedger(url: string, header: Header): AsyncGenerator<string> {
  const { db, close } = connect(url, { max: 1, settings: { 'zhiben.realm': 'audit' } });
  try {
    // Held for as long as somebody reads, so that the last piece is of the same moment as the first.
    const tx = await db.startTransaction().setIsolationLevel('repeatable read').setAccessMode('read only').execute();
    try {
      yield* writeExport({ header, sealed: sealedEntries(tx), open: () => unsealedEntries(tx) });
    } finally {
      await tx.rollback().execute();
    }
  } finally {
    await close();
  }
}

async function unsealedEntries(tx: Tx): Promise<readonly LedgerEntry[]> {
  const { toOrder } = (await ledgerStore(tx).lastSeal()) ?? NO_SEAL;
  return ledgerStore(tx).entries(toOrder, null);
}

/** Several small seals are read at once; a large one alone. */
async function* sealedEntries(tx: Tx): AsyncGenerator<SealedEntries> {
  const ledger = ledgerStore(tx);
  let last = 0;
  for (;;) {
    const seals = await ledger.sealsAfter(last, ENTRIES_AT_ONCE);
    const [first, final] = [seals[0], seals.at(-1)];
    if (first === undefined || final === undefined) return;
    const entries = await ledger.entries(first.fromOrder, final.toOrder);
    yield* dealOut(seals, entries);
    last = final.number;
  }
}

/** Gives each seal the entries up to its end. One that stands where no seal reaches goes to the next: the verifier finds it there. */
function* dealOut(seals: readonly Seal[], entries: readonly LedgerEntry[]): Generator<SealedEntries> {
  let at = 0;
  for (const seal of seals) {
    const start = at;
    while (Number(entries[at]?.order) < Number(seal.toOrder)) at += 1;
    yield { seal, entries: entries.slice(start, at) };
  }
}
