import type { Tx } from '../../../platform/db/scope.ts';
import '../directory-tables.ts';

/** Somebody who works at an enterprise now. */
export interface PersonAtWork {
  readonly personId: string;
  readonly enterpriseId: string;
  readonly name: string;
  readonly post: string;
  readonly unitName: string | null;
}

/** Who works at these enterprises now, by enterprise and name. */
export async function peopleAtWork(tx: Tx, enterpriseIds: readonly string[]): Promise<readonly PersonAtWork[]> {
  if (enterpriseIds.length === 0) return [];
  const rows = await tx
    .selectFrom('people')
    .leftJoin('org_units', 'org_units.id', 'people.org_unit_id')
    .select(['people.id', 'people.enterprise_id', 'people.name', 'people.post', 'org_units.name as unitName'])
    .where('people.enterprise_id', 'in', enterpriseIds)
    .where('people.closed_at', 'is', null)
    .orderBy('people.enterprise_id')
    .orderBy('people.name')
    .orderBy('people.id')
    .execute();
  return rows.map(({ id, enterprise_id, ...person }) => ({
    ...person,
    personId: id,
    enterpriseId: enterprise_id ?? '',
  }));
}
