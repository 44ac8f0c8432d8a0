import type { FastifyBaseLogger } from 'fastify';
import { sql } from 'kysely';
import { type Scope, SYSTEM } from '../../../platform/db/scope.ts';
import { createLatestValues } from '../ingest/latest-values.ts';
import { createPages } from '../ingest/pages.ts';
import { restoreSamples } from '../ingest/restore-samples.ts';
import { createChunkWriter } from '../ingest/write-chunks.ts';

const LOCK = 7_243_002;

/** What one worker took in before several divided it: written into chunks once, by whichever of them comes first. */
export async function settleUnshared(scope: Scope, log: Pick<FastifyBaseLogger, 'error'>): Promise<void> {
  await scope(SYSTEM, async ({ tx }) => {
    await sql`select pg_advisory_xact_lock(${LOCK})`.execute(tx);
    const pages = createPages();
    await restoreSamples(scope, pages, createLatestValues(), null);
    const limits = { inMemory: 1, afterHourMs: Number.NEGATIVE_INFINITY };
    const chunks = createChunkWriter({ scope, log, pages, limits, share: null });
    await chunks.room(Date.now);
  });
}
