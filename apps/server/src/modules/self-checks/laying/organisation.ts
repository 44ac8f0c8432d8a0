import type { Organisation } from '@zhiben/rules/cadence/due-checks.ts';
import type { Tx } from '../../../platform/db/scope.ts';
import '../check-tables.ts';
import type { SelfChecksNeeds } from '../self-checks-needs.ts';

/** An enterprise as the cadence sees it: only what is in use and who is still at work, with the excuses since a day. */
export async function organisationInUse(
  tx: Tx,
  enterpriseId: string,
  sinceOn: string,
  { organisationOf }: Pick<SelfChecksNeeds, 'organisationOf'>,
): Promise<Organisation> {
  const { units, places, people } = await organisationOf(tx, enterpriseId);
  const excuses = await tx
    .selectFrom('check_excuses')
    .selectAll()
    .where('enterprise_id', '=', enterpriseId)
    .where('until_on', '>=', sinceOn)
    .orderBy('id')
    .execute();
  const inUse = ({ closedAt }: { readonly closedAt: string | null }) => closedAt === null;
  return {
    units: units.filter(inUse),
    places: places.filter(inUse),
    people: people.filter(inUse),
    excuses: excuses.map((row) => ({
      kind: row.kind,
      orgUnitId: row.org_unit_id,
      personId: row.person_id,
      fromOn: row.from_on,
      untilOn: row.until_on,
      reason: row.reason,
    })),
  };
}
