import type { addPerson as operation } from '@zhiben/contract/directory-structure.ts';
import type { BodyOf, ResultOf } from '@zhiben/contract/operation.ts';
import type { Act } from '../../../platform/db/scope.ts';
import { NEWLY_KEPT } from './kept.ts';
import { refuseForeignUnit } from './refuse-foreign-unit.ts';
import { refuseUnknownEnterprise } from './refuse-unknown-enterprise.ts';
import { registerPerson } from './register-person.ts';

export async function addPerson(
  act: Act,
  enterpriseId: string,
  person: BodyOf<typeof operation>,
): Promise<ResultOf<typeof operation>> {
  await refuseUnknownEnterprise(act.tx, enterpriseId);
  await refuseForeignUnit(act.tx, enterpriseId, person.orgUnitId);
  const id = await registerPerson(act, { ...person, enterpriseId });
  return { id, ...person, hasAccount: false, ...NEWLY_KEPT };
}
