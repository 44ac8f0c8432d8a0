import type { closePlace as operation, PlaceView } from '@zhiben/contract/directory-structure.ts';
import type { BodyOf } from '@zhiben/contract/operation.ts';
import type { Act } from '../../../platform/db/scope.ts';
import { record } from '../../../platform/ledger/record.ts';
import { placeNotFound } from '../directory-refusals.ts';
import { refuseStale, setClosed } from './kept.ts';
import { refuseUnitClosedAbove } from './refuse-foreign-unit.ts';
import { structureStore } from './structure-store.ts';

/** Takes a place out of use, or back into use. Hazards found there keep its name. */
export async function closePlace(
  act: Act,
  enterpriseId: string,
  placeId: string,
  { version, closed }: BodyOf<typeof operation>,
): Promise<PlaceView> {
  const structure = structureStore(act.tx);
  const before = await structure.lockPlace(enterpriseId, placeId);
  if (before === undefined) throw placeNotFound();
  refuseStale(before, version);
  if ((before.closedAt !== null) === closed) return before;
  if (!closed) await refuseUnitClosedAbove(act.tx, enterpriseId, before, before.orgUnitId);

  const after = setClosed(before, closed, act.now);
  await structure.savePlace(after);
  await record(act, {
    act: closed ? 'place.close' : 'place.reopen',
    subjectKind: 'enterprise',
    subjectId: enterpriseId,
    enterpriseId,
    detail: { placeId, name: after.name },
  });
  return after;
}
