import { deletedBefore } from '@zhiben/rules/monitoring/history-retention.ts';
import { PointKind } from '@zhiben/vocabulary/monitoring.ts';
import { sql } from 'kysely';
import { type Act, type Scope, SYSTEM } from '../../../platform/db/scope.ts';
import type { Job } from '../../../platform/jobs/job.ts';
import { record } from '../../../platform/ledger/record.ts';
import type { TelemetryNeeds } from '../telemetry-needs.ts';
import { daysNow } from './retention-settings.ts';

type Needs = Pick<TelemetryNeeds, 'historyDays' | 'heldSince'>;

const AT_ONCE = 5000;
const HOUR_MS = 3_600_000;
/** Counts of fates are small and show how a gateway did for longer than anybody asks. */
const FATE_DAYS = 400;

/** Deletes history that has been kept for as long as its kind is to be, some at a time, so that nothing waits for it. */
export const forgetHistoryJob = (needs: Needs): Job => ({
  name: 'forget-history',
  cron: '40 3 * * *',
  async run({ scope, signal }) {
    for (const kind of PointKind.options) await forgetKind(scope, kind, needs, signal);
    await scope(SYSTEM, async ({ tx, now }) => {
      const before = new Date(now.getTime() - FATE_DAYS * 86_400_000).toISOString().slice(0, 10);
      await tx.deleteFrom('gateway_fates').where('on_day', '<', before).execute();
    });
  },
});

async function forgetKind(scope: Scope, kind: PointKind, needs: Needs, signal: AbortSignal): Promise<void> {
  for (let gone = AT_ONCE; gone === AT_ONCE && !signal.aborted; ) {
    gone = await scope(SYSTEM, (act) => forgetSome(act, kind, needs));
  }
}

/** What goes and the entry that says so commit together. */
async function forgetSome(act: Act, kind: PointKind, needs: Needs): Promise<number> {
  const { tx, now } = act;
  const days = (await daysNow(tx, needs))[kind];
  const held = await needs.heldSince(tx);
  const points = await tx.selectFrom('points').select('id').where('kind', '=', kind).execute();
  const before = points.map(({ id }) => deletedBefore(now.getTime(), days, held.get(id)?.getTime()) - HOUR_MS);
  const { rows } = await sql<{ chunks: number; samples: number; until_at: Date }>`
    with gone as (
      delete from sample_chunks where (point_id, hour_at, part) in (
        select point_id, hour_at, part
        from unnest(${points.map(({ id }) => id)}::int[], ${before.map((ms) => new Date(ms))}::timestamptz[]) as due (id, before)
        join sample_chunks on point_id = due.id and hour_at <= due.before limit ${AT_ONCE})
      returning hour_at, samples)
    select count(*)::int as chunks, coalesce(sum(samples), 0)::float8 as samples, max(hour_at) + interval '1 hour' as until_at
    from gone`.execute(tx);
  const [{ chunks, samples, until_at } = { chunks: 0, samples: 0, until_at: null }] = rows;
  if (chunks === 0) return 0;
  await record(act, {
    act: 'retention.forget',
    subjectKind: 'retention',
    subjectId: kind,
    enterpriseId: null,
    detail: { pointKind: kind, days, chunks, samples, untilAt: until_at?.toISOString() },
  });
  return chunks;
}
