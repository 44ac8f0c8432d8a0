import type { addPerson as operation } from '@zhiben/contract/directory.ts';
import type { BodyOf, ResultOf } from '@zhiben/contract/operation.ts';
import type { Act } from '../../../platform/db/scope.ts';
import { unitNotHere } from '../directory-refusals.ts';
import { refuseUnknownEnterprise } from './refuse-unknown-enterprise.ts';
import { registerPerson } from './register-person.ts';
import { structureStore } from './structure-store.ts';

export async function addPerson(
  act: Act,
  enterpriseId: string,
  person: BodyOf<typeof operation>,
): Promise<ResultOf<typeof operation>> {
  await refuseUnknownEnterprise(act.tx, enterpriseId);
  const { orgUnitId } = person;
  if (orgUnitId !== null && (await structureStore(act.tx).unit(enterpriseId, orgUnitId)) === undefined) {
    throw unitNotHere('orgUnitId');
  }
  const id = await registerPerson(act, { ...person, enterpriseId });
  return { id, ...person, hasAccount: false };
}
