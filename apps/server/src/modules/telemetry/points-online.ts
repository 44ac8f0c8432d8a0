import type { Act } from '../../platform/db/scope.ts';
import { standingOf } from './domain/standing.ts';
import { latestOf } from './history/latest-of.ts';
import { pointStore } from './points/point-store.ts';
import type { TelemetryNeeds } from './telemetry-needs.ts';

interface Share {
  readonly part: number;
  readonly whole: number;
}

/** How many of each enterprise's points can be relied on now; null while nobody has a point at all. */
export async function pointsOnline(
  { tx, now }: Pick<Act, 'tx' | 'now'>,
  needs: Pick<TelemetryNeeds, 'ingest' | 'log'>,
): Promise<ReadonlyMap<string, Share> | null> {
  const points = await pointStore(tx).inUse();
  if (points.length === 0) return null;
  const latest = await latestOf(
    needs,
    points.map(({ id }) => id),
  );
  const known = points.map(({ enterprise_id, every_seconds }, index) => ({
    enterprise_id,
    standing: standingOf({ everySeconds: every_seconds, closed: false, latest: latest[index] }, now.getTime()),
  }));
  return new Map(
    [...Map.groupBy(known, ({ enterprise_id }) => enterprise_id)].map(([enterpriseId, those]) => [
      enterpriseId,
      { part: those.filter(({ standing }) => standing === 'live').length, whole: those.length },
    ]),
  );
}
