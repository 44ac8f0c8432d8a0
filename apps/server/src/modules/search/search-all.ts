import type { Tx } from '../../platform/db/scope.ts';
import type { SearchNeeds } from './search-needs.ts';

const MOST_OF_A_KIND = 8;

/** Looks everywhere for what was typed, within what the person may see. */
export async function searchAll(tx: Tx, q: string, { findEnterprises, findHazards, findPeople }: SearchNeeds) {
  return [
    ...(await findEnterprises(tx, q, MOST_OF_A_KIND)),
    ...(await findHazards(tx, q, MOST_OF_A_KIND)),
    ...(await findPeople(tx, q, MOST_OF_A_KIND)),
  ];
}
