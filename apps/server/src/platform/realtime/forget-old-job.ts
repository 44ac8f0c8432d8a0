import { type RawBuilder, sql } from 'kysely';
import { type Scope, SYSTEM } from '../db/scope.ts';
import type { Job } from '../jobs/job.ts';

const HOUR_MS = 60 * 60 * 1000;
const BATCH = 5000;

/** Drops announcements a day after they were made, and answers to creates after a week. */
export const forgetOld: Job = {
  name: 'realtime.forget-old',
  cron: '17 * * * *',

  async run({ scope, signal }) {
    await inBatches(scope, signal, (now) => {
      const before = new Date(now.getTime() - 24 * HOUR_MS);
      return sql`delete from outbox where id in (select id from outbox where at < ${before} limit ${BATCH})`;
    });
    await inBatches(scope, signal, (now) => {
      const before = new Date(now.getTime() - 7 * 24 * HOUR_MS);
      return sql`delete from idempotency_keys where (account_id, key) in (
        select account_id, key from idempotency_keys where created_at < ${before} limit ${BATCH})`;
    });
  },
};

async function inBatches(scope: Scope, signal: AbortSignal, remove: (now: Date) => RawBuilder<unknown>): Promise<void> {
  let removed = BATCH;
  while (removed === BATCH && !signal.aborted) {
    removed = await scope(SYSTEM, async ({ tx, now }) => Number((await remove(now).execute(tx)).numAffectedRows ?? 0n));
  }
}
