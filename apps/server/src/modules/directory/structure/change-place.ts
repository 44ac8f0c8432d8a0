import type { changePlace as operation, PlaceView } from '@zhiben/contract/directory-structure.ts';
import type { BodyOf } from '@zhiben/contract/operation.ts';
import type { Act } from '../../../platform/db/scope.ts';
import { record } from '../../../platform/ledger/record.ts';
import { placeNotFound } from '../directory-refusals.ts';
import { differenceOf } from './difference.ts';
import { refuseClosed, refuseStale } from './kept.ts';
import { refuseForeignUnit } from './refuse-foreign-unit.ts';
import { structureStore } from './structure-store.ts';

export async function changePlace(
  act: Act,
  enterpriseId: string,
  placeId: string,
  { version, ...fields }: BodyOf<typeof operation>,
): Promise<PlaceView> {
  const structure = structureStore(act.tx);
  const before = await structure.lockPlace(enterpriseId, placeId);
  if (before === undefined) throw placeNotFound();
  refuseStale(before, version);
  refuseClosed(before);
  await refuseForeignUnit(act.tx, enterpriseId, fields.orgUnitId);

  const after = { ...before, ...fields, version: version + 1 };
  const difference = differenceOf(after.name, await shown(before), await shown(after));
  if (difference.changed.length === 0) return before;

  await structure.savePlace(after);
  await record(act, {
    act: 'place.change',
    subjectKind: 'enterprise',
    subjectId: enterpriseId,
    enterpriseId,
    detail: { placeId, ...difference },
  });
  return after;

  async function shown({ name, areaClass, orgUnitId }: PlaceView) {
    return { name, areaClass, unit: await structure.unitName(orgUnitId) };
  }
}
