import type { Cadence } from '@zhiben/vocabulary/checks.ts';
import type { Tx } from '../../../platform/db/scope.ts';
import '../check-tables.ts';

/** By what a check is named. */
export interface CheckNamed {
  readonly orgUnitName: string;
  readonly cadence: Cadence;
  readonly fromOn: string;
  readonly untilOn: string;
}

/** Those of these checks that are within reach. */
export async function checksNamed(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, CheckNamed>> {
  if (ids.length === 0) return new Map();
  const rows = await tx
    .selectFrom('checks')
    .select(['id', 'org_unit_name', 'cadence', 'from_on', 'until_on'])
    .where('id', 'in', ids)
    .execute();
  return new Map(
    rows.map(({ id, org_unit_name, cadence, from_on, until_on }) => [
      id,
      { orgUnitName: org_unit_name, cadence, fromOn: from_on, untilOn: until_on },
    ]),
  );
}
