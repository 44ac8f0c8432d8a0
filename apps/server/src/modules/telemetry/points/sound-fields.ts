import type { PointFields } from '@zhiben/contract/points.ts';
import type { Tx } from '../../../platform/db/scope.ts';
import type { TelemetryNeeds } from '../telemetry-needs.ts';
import { placeNotFound, rangeCrossed } from '../telemetry-refusals.ts';

/** What no schema can say: a range has a width, and the place is one of this enterprise. */
export async function refuseUnsound(
  tx: Tx,
  enterpriseId: string,
  { rangeLow, rangeHigh, placeId }: PointFields,
  { placeName }: Pick<TelemetryNeeds, 'placeName'>,
): Promise<void> {
  if (placeId !== null && (await placeName(tx, enterpriseId, placeId)) === undefined) throw placeNotFound();
  if (rangeLow >= rangeHigh) throw rangeCrossed();
}
