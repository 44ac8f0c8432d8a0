import type { ResultOf } from '@zhiben/contract/operation.ts';
import type { getRetention as operation } from '@zhiben/contract/retention.ts';
import { LEAST_HISTORY_DAYS, RETENTION_SOURCE } from '@zhiben/rules/monitoring/history-retention.ts';
import type { PointKind } from '@zhiben/vocabulary/monitoring.ts';
import { sql } from 'kysely';
import type { Act } from '../../../platform/db/scope.ts';
import type { TelemetryNeeds } from '../telemetry-needs.ts';
import { toView } from './change-retention.ts';
import { retentionVersions } from './retention-settings.ts';

/** What is set, and how far back what is kept really goes, as far as the person sees points. */
export async function showRetention(
  { tx }: Act,
  needs: Pick<TelemetryNeeds, 'historyDays'>,
): Promise<ResultOf<typeof operation>> {
  const { standard, clause, basis } = RETENTION_SOURCE;
  const { rows } = await sql<{ kind: PointKind; points: number; oldest_at: Date | null }>`
    select kind, count(*)::int as points, min(oldest.hour_at) as oldest_at from points left join lateral (
      select hour_at from sample_chunks where point_id = points.id order by hour_at limit 1) as oldest on true
    group by kind order by kind`.execute(tx);
  return {
    versions: (await retentionVersions(tx, needs)).map(toView),
    leastDays: LEAST_HISTORY_DAYS,
    mostDays: needs.historyDays,
    rule: { standard, clause, provisional: basis === 'provisional' },
    kept: rows.map(({ kind, points, oldest_at }) => ({ kind, points, oldestAt: oldest_at?.toISOString() ?? null })),
  };
}
