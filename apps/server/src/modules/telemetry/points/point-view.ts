import type { PointView } from '@zhiben/contract/points.ts';
import { EnterpriseId, PlaceId, PointId } from '@zhiben/vocabulary/ids.ts';
import type { Quality } from '@zhiben/vocabulary/monitoring.ts';
import type { Act } from '../../../platform/db/scope.ts';
import { standingOf } from '../domain/standing.ts';
import { latestOf } from '../history/latest-of.ts';
import type { TelemetryNeeds } from '../telemetry-needs.ts';
import type { Point } from './point-store.ts';

export const QUALITIES: readonly Quality[] = ['good', 'uncertain', 'bad'];

type Needs = Pick<TelemetryNeeds, 'enterpriseNames' | 'placesOf' | 'ingest' | 'log'>;

/** Points with their names in full and what they said last. */
export async function toPointViews({ tx, now }: Act, points: readonly Point[], needs: Needs): Promise<PointView[]> {
  const enterprises = [...new Set(points.map(({ enterprise_id }) => enterprise_id))];
  const names = await needs.enterpriseNames(tx, enterprises);
  const places = new Map<string, string>();
  const placed = new Set(points.flatMap(({ place_id, enterprise_id }) => (place_id === null ? [] : [enterprise_id])));
  for (const id of placed) for (const place of await needs.placesOf(tx, id)) places.set(place.id, place.name);
  const latest = await latestOf(
    needs,
    points.map(({ id }) => id),
  );

  return points.map((point, index): PointView => {
    const last = latest[index];
    return {
      id: PointId.parse(point.id),
      tag: point.tag,
      enterpriseId: EnterpriseId.parse(point.enterprise_id),
      enterpriseName: names.get(point.enterprise_id) ?? '',
      name: point.name,
      kind: point.kind,
      unit: point.unit,
      rangeLow: point.range_low,
      rangeHigh: point.range_high,
      decimals: point.decimals,
      everySeconds: point.every_seconds,
      equipment: point.equipment,
      placeId: PlaceId.nullable().parse(point.place_id),
      placeName: point.place_id === null ? null : (places.get(point.place_id) ?? null),
      closedAt: point.closed_at?.toISOString() ?? null,
      latest:
        last === undefined
          ? null
          : { at: new Date(last.at).toISOString(), value: last.value, quality: QUALITIES[last.quality] ?? 'bad' },
      standing: standingOf(
        { everySeconds: point.every_seconds, closed: point.closed_at !== null, latest: last },
        now.getTime(),
      ),
    };
  });
}
