import { sql } from 'kysely';
import { SYSTEM } from '../../platform/db/scope.ts';
import type { Job } from '../../platform/jobs/job.ts';
import type { TelemetryNeeds } from './telemetry-needs.ts';

const AT_ONCE = 5000;
/** Counts of fates are small and show how a gateway did for longer than anybody asks. */
const FATE_DAYS = 400;

/** Deletes history older than it is to be kept, some at a time, so that nothing waits for it. */
export const forgetHistoryJob = ({ historyDays }: Pick<TelemetryNeeds, 'historyDays'>): Job => ({
  name: 'forget-history',
  cron: '40 3 * * *',
  async run({ scope, signal }) {
    for (let gone = AT_ONCE; gone === AT_ONCE && !signal.aborted; ) {
      gone = await scope(SYSTEM, async ({ tx, now }) => {
        const before = new Date(now.getTime() - historyDays * 86_400_000);
        const { numAffectedRows = 0n } = await sql`
          delete from sample_chunks where (point_id, hour_at, part) in (
            select point_id, hour_at, part from sample_chunks where hour_at < ${before} limit ${AT_ONCE})`.execute(tx);
        return Number(numAffectedRows);
      });
    }
    await scope(SYSTEM, async ({ tx, now }) => {
      const before = new Date(now.getTime() - FATE_DAYS * 86_400_000).toISOString().slice(0, 10);
      await tx.deleteFrom('gateway_fates').where('on_day', '<', before).execute();
    });
  },
});
