import type { addPlace as operation } from '@zhiben/contract/directory.ts';
import type { BodyOf, ResultOf } from '@zhiben/contract/operation.ts';
import { PlaceId } from '@zhiben/vocabulary/ids.ts';
import type { Act } from '../../../platform/db/scope.ts';
import { v7 } from '../../../platform/db/uuid.ts';
import { record } from '../../../platform/ledger/record.ts';
import { unitNotHere } from '../directory-refusals.ts';
import { refuseUnknownEnterprise } from './refuse-unknown-enterprise.ts';
import { structureStore } from './structure-store.ts';

export async function addPlace(
  act: Act,
  enterpriseId: string,
  { orgUnitId, name, areaClass }: BodyOf<typeof operation>,
): Promise<ResultOf<typeof operation>> {
  await refuseUnknownEnterprise(act.tx, enterpriseId);
  const structure = structureStore(act.tx);
  if (orgUnitId !== null && (await structure.unit(enterpriseId, orgUnitId)) === undefined) {
    throw unitNotHere('orgUnitId');
  }

  const id = PlaceId.parse(v7(act.now));
  await structure.addPlace({ id, enterprise_id: enterpriseId, org_unit_id: orgUnitId, name, area_class: areaClass });
  await record(act, {
    act: 'place.add',
    subjectKind: 'enterprise',
    subjectId: enterpriseId,
    enterpriseId,
    detail: { placeId: id, name },
  });
  return { id, orgUnitId, name, areaClass };
}
