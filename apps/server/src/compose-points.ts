import type { PointFacts, PointsAsked } from './modules/alarms/index.ts';
import { pointsOf } from './modules/telemetry/index.ts';
import type { Tx } from './platform/db/scope.ts';

/** Points in the words of alarms, for the pages and for the worker that judges. */
export async function pointsForAlarms(tx: Tx, asked: PointsAsked): Promise<readonly PointFacts[]> {
  const points = await pointsOf(tx, asked);
  return points.map((point) => ({
    id: point.id,
    enterpriseId: point.enterprise_id,
    tag: point.tag,
    name: point.name,
    kind: point.kind,
    unit: point.unit,
    rangeLow: point.range_low,
    rangeHigh: point.range_high,
    decimals: point.decimals,
    everySeconds: point.every_seconds,
    equipment: point.equipment,
    placeId: point.place_id,
  }));
}
