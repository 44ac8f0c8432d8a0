import type { OrgUnitView, closeOrgUnit as operation } from '@zhiben/contract/directory-structure.ts';
import type { BodyOf } from '@zhiben/contract/operation.ts';
import type { Act } from '../../../platform/db/scope.ts';
import { record } from '../../../platform/ledger/record.ts';
import { unitInUse, unitNotFound } from '../directory-refusals.ts';
import { refuseStale, setClosed } from './kept.ts';
import { refuseUnitClosedAbove } from './refuse-foreign-unit.ts';
import { structureStore } from './structure-store.ts';

/** Closes a unit that holds nothing any more, or takes it back. */
export async function closeOrgUnit(
  act: Act,
  enterpriseId: string,
  orgUnitId: string,
  { version, closed }: BodyOf<typeof operation>,
): Promise<OrgUnitView> {
  const structure = structureStore(act.tx);
  const before = await structure.lockUnit(enterpriseId, orgUnitId);
  if (before === undefined) throw unitNotFound();
  refuseStale(before, version);
  if ((before.closedAt !== null) === closed) return before;

  const holdings = await structure.holdingsOf(orgUnitId);
  if (closed && Object.values(holdings).some((count) => count > 0)) throw unitInUse(before.name, holdings);
  if (!closed) await refuseUnitClosedAbove(act.tx, enterpriseId, before, before.parentId);

  const after = setClosed(before, closed, act.now);
  await structure.saveUnit(after);
  await record(act, {
    act: closed ? 'org-unit.close' : 'org-unit.reopen',
    subjectKind: 'enterprise',
    subjectId: enterpriseId,
    enterpriseId,
    detail: { orgUnitId, kind: after.kind, name: after.name },
  });
  return after;
}
