import type { addPlace as operation } from '@zhiben/contract/directory-structure.ts';
import type { BodyOf, ResultOf } from '@zhiben/contract/operation.ts';
import { PlaceId } from '@zhiben/vocabulary/ids.ts';
import type { Act } from '../../../platform/db/scope.ts';
import { v7 } from '../../../platform/db/uuid.ts';
import { record } from '../../../platform/ledger/record.ts';
import { NEWLY_KEPT } from './kept.ts';
import { refuseForeignUnit } from './refuse-foreign-unit.ts';
import { refuseUnknownEnterprise } from './refuse-unknown-enterprise.ts';
import { structureStore } from './structure-store.ts';

export async function addPlace(
  act: Act,
  enterpriseId: string,
  { orgUnitId, name, areaClass }: BodyOf<typeof operation>,
): Promise<ResultOf<typeof operation>> {
  await refuseUnknownEnterprise(act.tx, enterpriseId);
  const structure = structureStore(act.tx);
  await refuseForeignUnit(act.tx, enterpriseId, orgUnitId);

  const id = PlaceId.parse(v7(act.now));
  await structure.addPlace({ id, enterprise_id: enterpriseId, org_unit_id: orgUnitId, name, area_class: areaClass });
  await record(act, {
    act: 'place.add',
    subjectKind: 'enterprise',
    subjectId: enterpriseId,
    enterpriseId,
    detail: { placeId: id, name },
  });
  return { id, orgUnitId, name, areaClass, ...NEWLY_KEPT };
}
