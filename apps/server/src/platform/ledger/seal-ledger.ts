import type { LedgerEntry } from '@zhiben/proof/canonical.ts';
import type { HashAlgorithm } from '@zhiben/proof/hash.ts';
import { makeSeal } from '@zhiben/proof/seal.ts';
import { sql } from 'kysely';
import { type Act, type Scope, SYSTEM } from '../db/scope.ts';
import { ledgerStore } from './ledger-store.ts';

export const ENTRIES_OF_A_SEAL = 10_000;

/** Seals everything that can no longer gain an entry. Answers how many entries that were. */
export async function sealLedger(scope: Scope, algorithm: HashAlgorithm, signal?: AbortSignal): Promise<number> {
  let sealed = 0;
  for (;;) {
    const batch = await scope(SYSTEM, (act) => sealBatch(act, algorithm));
    sealed += batch;
    if (batch === 0 || signal?.aborted === true) return sealed;
  }
}

/** Makes the next seal, if there is anything to seal and nobody else is at it. */
export async function sealBatch({ tx, now }: Act, algorithm: HashAlgorithm): Promise<number> {
  const { rows } = await sql<{ ours: boolean }>`select pg_try_advisory_xact_lock(7243002) as ours`.execute(tx);
  if (rows[0]?.ours !== true) return 0;

  const ledger = ledgerStore(tx);
  const last = await ledger.lastSeal();
  const fromOrder = last?.toOrder ?? '0';
  // Taken before the entries are read: whatever committed meanwhile lies behind it and waits for the next seal.
  const horizon = await ledger.horizon();
  const found = await ledger.entries(fromOrder, horizon, ENTRIES_OF_A_SEAL + 1);
  const { entries, toOrder } = await wholeTransactions(found, horizon, (order, end) => ledger.entries(order, end));
  if (entries.length === 0) return 0;

  const sealedAt = now.toISOString().replace('Z', '000Z');
  await ledger.addSeal(makeSeal(last, entries, { algorithm, fromOrder, toOrder, sealedAt }));
  return entries.length;
}

/**
 * A seal ends between two transactions. One transaction that is larger than a seal makes a larger seal.
 */
async function wholeTransactions(
  found: readonly LedgerEntry[],
  horizon: string,
  read: (from: string, to: string) => Promise<readonly LedgerEntry[]>,
): Promise<{ entries: readonly LedgerEntry[]; toOrder: string }> {
  const [first] = found;
  const beyond = found[ENTRIES_OF_A_SEAL];
  if (first === undefined || beyond === undefined) return { entries: found, toOrder: horizon };
  if (beyond.order !== first.order) {
    return { entries: found.filter(({ order }) => order !== beyond.order), toOrder: beyond.order };
  }
  const toOrder = String(BigInt(first.order) + 1n);
  return { entries: await read(first.order, toOrder), toOrder };
}
