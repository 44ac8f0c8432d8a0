import type { Tx } from '../../../platform/db/scope.ts';
import { unitNotHere } from '../directory-refusals.ts';
import { structureStore } from './structure-store.ts';

/** A place or a person belongs to a unit of the same enterprise that is in use, or to none. */
export async function refuseForeignUnit(tx: Tx, enterpriseId: string, orgUnitId: string | null): Promise<void> {
  if (orgUnitId === null) return;
  const unit = await structureStore(tx).unit(enterpriseId, orgUnitId);
  if (unit === undefined) throw unitNotHere('orgUnitId');
}
