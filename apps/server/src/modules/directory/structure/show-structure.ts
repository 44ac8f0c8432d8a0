import type { getStructure as operation } from '@zhiben/contract/directory-structure.ts';
import type { QueryOf, ResultOf } from '@zhiben/contract/operation.ts';
import type { Tx } from '../../../platform/db/scope.ts';
import type { DirectoryNeeds } from '../directory-needs.ts';
import type { Kept } from './kept.ts';
import { refuseUnknownEnterprise } from './refuse-unknown-enterprise.ts';
import { structureStore } from './structure-store.ts';

/** An enterprise's units, places and people: those in use, and on request those closed since. */
export async function showStructure(
  tx: Tx,
  enterpriseId: string,
  { withClosed = false }: QueryOf<typeof operation>,
  { accountHolders }: Pick<DirectoryNeeds, 'accountHolders'>,
): Promise<ResultOf<typeof operation>> {
  await refuseUnknownEnterprise(tx, enterpriseId);
  const structure = structureStore(tx);
  const wanted = ({ closedAt }: Kept) => withClosed || closedAt === null;
  const people = (await structure.peopleOf(enterpriseId)).filter(wanted);
  const holders = await accountHolders(
    tx,
    people.map(({ id }) => id),
  );
  return {
    orgUnits: (await structure.unitsOf(enterpriseId)).filter(wanted),
    places: (await structure.placesOf(enterpriseId)).filter(wanted),
    people: people.map((person) => ({ ...person, hasAccount: holders.has(person.id) })),
  };
}
