import type { PointKind } from '@zhiben/vocabulary/monitoring.ts';
import type { Point } from './point-store.ts';

/** A measuring point as other modules know it. */
export interface PointFacts {
  readonly id: number;
  readonly enterpriseId: string;
  readonly tag: string;
  readonly name: string;
  readonly kind: PointKind;
  readonly unit: string;
  readonly rangeLow: number;
  readonly rangeHigh: number;
  readonly decimals: number;
  readonly everySeconds: number;
  readonly equipment: string | null;
  readonly placeId: string | null;
}

export const toFacts = (point: Point): PointFacts => ({
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
});
