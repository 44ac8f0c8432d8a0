import type { Tx } from '../../../platform/db/scope.ts';
import { unitClosedAbove, unitNotHere } from '../directory-refusals.ts';
import type { Kept } from './kept.ts';
import { structureStore } from './structure-store.ts';

/** A place or a person belongs to a unit of the same enterprise that is in use, or to none. */
export async function refuseForeignUnit(tx: Tx, enterpriseId: string, orgUnitId: string | null): Promise<void> {
  if (orgUnitId === null) return;
  const unit = await structureStore(tx).unit(enterpriseId, orgUnitId);
  if (unit === undefined) throw unitNotHere('orgUnitId');
}

/** What is taken back stands again where it stood, which must be in use. */
export async function refuseUnitClosedAbove(
  tx: Tx,
  enterpriseId: string,
  { name }: Kept,
  unitId: string | null,
): Promise<void> {
  if (unitId === null) return;
  if ((await structureStore(tx).unit(enterpriseId, unitId)) === undefined) throw unitClosedAbove(name);
}
