import { counterparts, criterion } from '@zhiben/rules/major-hazards.ts';
import type { Tx } from '../../platform/db/scope.ts';
import type { Hazard } from './domain/hazard.ts';
import { hazardStore, toHazard } from './hazard-store.ts';

/** A hazard as the register has it, for whoever asks how it came to be. */
export interface HazardOnRecord
  extends Pick<
    Hazard,
    | 'id'
    | 'number'
    | 'enterpriseId'
    | 'description'
    | 'location'
    | 'placeId'
    | 'level'
    | 'state'
    | 'channel'
    | 'criterionId'
    | 'foundOn'
    | 'foundBy'
    | 'reportedAt'
    | 'closedAt'
    | 'reopenedTimes'
  > {
  readonly criterionTitle: string | null;
}

/** Undefined when it is not within reach. */
export async function hazardOnRecord(tx: Tx, hazardId: string): Promise<HazardOnRecord | undefined> {
  const hazard = await hazardStore(tx).find(hazardId);
  return hazard && onRecord(hazard);
}

/** Hazards of a place under one criterion, in whichever edition, that were found until a day, dismissed ones left out, oldest first. */
export async function hazardsAtPlace(
  tx: Tx,
  { placeId, criterionId, foundUntil }: { placeId: string; criterionId: string; foundUntil: string },
): Promise<readonly HazardOnRecord[]> {
  const rows = await tx
    .selectFrom('hazards')
    .selectAll()
    .where('place_id', '=', placeId)
    .where('criterion_id', 'in', [criterionId, ...counterparts(criterionId).map(({ id }) => id)])
    .where('state', '<>', 'dismissed')
    .where('found_on', '<=', foundUntil)
    .orderBy('found_on')
    .orderBy('id')
    .execute();
  return rows.map((row) => onRecord(toHazard(row)));
}

const onRecord = (hazard: Hazard): HazardOnRecord => ({
  ...hazard,
  criterionTitle:
    hazard.editionId === null || hazard.criterionId === null
      ? null
      : (criterion(hazard.editionId, hazard.criterionId)?.title ?? null),
});
