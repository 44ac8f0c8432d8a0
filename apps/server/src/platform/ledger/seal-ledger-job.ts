import { setTimeout as pause } from 'node:timers/promises';
import type { HashAlgorithm } from '@zhiben/proof/hash.ts';
import { sql } from 'kysely';
import { type Scope, SYSTEM } from '../db/scope.ts';
import type { Job } from '../jobs/job.ts';
import { ENTRIES_OF_A_SEAL, sealLedger } from './seal-ledger.ts';

const LOOK_EVERY_MS = 5000;
const LOOKS_IN_A_MINUTE = 9;

/** Seals the ledger every minute, and sooner when a full seal's worth of entries has come together. */
export function sealLedgerJob(algorithm: HashAlgorithm): Job {
  return {
    name: 'ledger.seal',
    cron: '* * * * *',

    async run({ scope, signal }) {
      await sealLedger(scope, algorithm, signal);
      for (let look = 0; look < LOOKS_IN_A_MINUTE; look += 1) {
        await pause(LOOK_EVERY_MS, undefined, { signal }).catch(() => {});
        if (signal.aborted) return;
        if (await isSealFull(scope)) await sealLedger(scope, algorithm, signal);
      }
    },
  };
}

function isSealFull(scope: Scope): Promise<boolean> {
  return scope(SYSTEM, async ({ tx }) => {
    const { rows } = await sql<{ count: number }>`
      select count(*) from (
        select from ledger_entries where tx_order >= ledger_sealed_until() limit ${ENTRIES_OF_A_SEAL}
      ) as unsealed`.execute(tx);
    return rows[0]?.count === ENTRIES_OF_A_SEAL;
  });
}
