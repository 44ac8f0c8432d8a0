import type { OrgUnitView, changeOrgUnit as operation } from '@zhiben/contract/directory-structure.ts';
import type { BodyOf } from '@zhiben/contract/operation.ts';
import type { Act } from '../../../platform/db/scope.ts';
import { record } from '../../../platform/ledger/record.ts';
import { unitNotFound, unitNotHere, unitOutOfOrder } from '../directory-refusals.ts';
import { mayStandUnder } from '../domain/may-stand-under.ts';
import { differenceOf } from './difference.ts';
import { refuseClosed, refuseStale } from './kept.ts';
import { structureStore } from './structure-store.ts';

/** Renames a unit or moves it under another. What was recorded under it stays with it. */
export async function changeOrgUnit(
  act: Act,
  enterpriseId: string,
  orgUnitId: string,
  { version, parentId, name }: BodyOf<typeof operation>,
): Promise<OrgUnitView> {
  const structure = structureStore(act.tx);
  const before = await structure.lockUnit(enterpriseId, orgUnitId);
  if (before === undefined) throw unitNotFound();
  refuseStale(before, version);
  refuseClosed(before);
  if (before.name === name && before.parentId === parentId) return before;

  const parent = parentId === null ? null : await structure.unit(enterpriseId, parentId);
  if (parent === undefined) throw unitNotHere('parentId');
  if (parent !== null && !mayStandUnder(before.kind, parent.kind)) throw unitOutOfOrder(before.kind, parent.kind);

  const after = { ...before, parentId, name, version: version + 1 };
  await structure.saveUnit(after);
  await record(act, {
    act: 'org-unit.change',
    subjectKind: 'enterprise',
    subjectId: enterpriseId,
    enterpriseId,
    detail: { orgUnitId, ...differenceOf(name, await shown(before), await shown(after)) },
  });
  return after;

  async function shown(unit: OrgUnitView) {
    return { name: unit.name, unit: await structure.unitName(unit.parentId) };
  }
}
