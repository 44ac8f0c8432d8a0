import type { changePerson as operation } from '@zhiben/contract/directory-structure.ts';
import type { BodyOf } from '@zhiben/contract/operation.ts';
import type { Act } from '../../../platform/db/scope.ts';
import { record } from '../../../platform/ledger/record.ts';
import { personNotFound } from '../directory-refusals.ts';
import { differenceOf } from './difference.ts';
import { refuseClosed, refuseStale } from './kept.ts';
import { refuseForeignUnit } from './refuse-foreign-unit.ts';
import { type Person, structureStore } from './structure-store.ts';

/** Corrects a person's particulars, or gives them another post or unit. */
export async function changePerson(
  act: Act,
  enterpriseId: string,
  personId: string,
  { version, ...fields }: BodyOf<typeof operation>,
): Promise<Person> {
  const structure = structureStore(act.tx);
  const before = await structure.lockPerson(enterpriseId, personId);
  if (before === undefined) throw personNotFound();
  refuseStale(before, version);
  refuseClosed(before);
  await refuseForeignUnit(act.tx, enterpriseId, fields.orgUnitId);

  const after = { ...before, ...fields, version: version + 1 };
  const difference = differenceOf(after.name, await shown(before), await shown(after));
  if (difference.changed.length === 0) return before;

  await structure.savePerson(after);
  await record(act, {
    act: 'person.change',
    subjectKind: 'person',
    subjectId: personId,
    enterpriseId,
    detail: difference,
  });
  return after;

  async function shown({ name, post, phone, orgUnitId }: Person) {
    return { name, post, phone, unit: await structure.unitName(orgUnitId) };
  }
}
