import type { getStructure as operation } from '@zhiben/contract/directory.ts';
import type { ResultOf } from '@zhiben/contract/operation.ts';
import type { Tx } from '../../../platform/db/scope.ts';
import type { DirectoryNeeds } from '../directory-needs.ts';
import { refuseUnknownEnterprise } from './refuse-unknown-enterprise.ts';
import { structureStore } from './structure-store.ts';

/** An enterprise's units, places and people. */
export async function showStructure(
  tx: Tx,
  enterpriseId: string,
  { accountHolders }: Pick<DirectoryNeeds, 'accountHolders'>,
): Promise<ResultOf<typeof operation>> {
  await refuseUnknownEnterprise(tx, enterpriseId);
  const structure = structureStore(tx);
  const people = await structure.peopleOf(enterpriseId);
  const holders = await accountHolders(
    tx,
    people.map(({ id }) => id),
  );
  return {
    orgUnits: await structure.unitsOf(enterpriseId),
    places: await structure.placesOf(enterpriseId),
    people: people.map((person) => ({ ...person, hasAccount: holders.has(person.id) })),
  };
}
