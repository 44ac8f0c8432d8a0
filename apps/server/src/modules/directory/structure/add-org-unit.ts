import type { addOrgUnit as operation } from '@zhiben/contract/directory-structure.ts';
import type { BodyOf, ResultOf } from '@zhiben/contract/operation.ts';
import { OrgUnitId } from '@zhiben/vocabulary/ids.ts';
import type { Act } from '../../../platform/db/scope.ts';
import { v7 } from '../../../platform/db/uuid.ts';
import { record } from '../../../platform/ledger/record.ts';
import { unitNotHere, unitOutOfOrder } from '../directory-refusals.ts';
import { mayStandUnder } from '../domain/may-stand-under.ts';
import { NEWLY_KEPT } from './kept.ts';
import { refuseUnknownEnterprise } from './refuse-unknown-enterprise.ts';
import { structureStore } from './structure-store.ts';

export async function addOrgUnit(
  act: Act,
  enterpriseId: string,
  { parentId, kind, name }: BodyOf<typeof operation>,
): Promise<ResultOf<typeof operation>> {
  await refuseUnknownEnterprise(act.tx, enterpriseId);
  const structure = structureStore(act.tx);
  if (parentId !== null) {
    const parent = await structure.unit(enterpriseId, parentId);
    if (parent === undefined) throw unitNotHere('parentId');
    if (!mayStandUnder(kind, parent.kind)) throw unitOutOfOrder(kind, parent.kind);
  }

  const id = OrgUnitId.parse(v7(act.now));
  await structure.addUnit({ id, enterprise_id: enterpriseId, parent_id: parentId, kind, name });
  await record(act, {
    act: 'org-unit.add',
    subjectKind: 'enterprise',
    subjectId: enterpriseId,
    enterpriseId,
    detail: { orgUnitId: id, kind, name },
  });
  return { id, parentId, kind, name, ...NEWLY_KEPT };
}
