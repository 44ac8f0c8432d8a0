import type { listHomes as operation } from '@zhiben/contract/accounts.ts';
import type { QueryOf, ResultOf } from '@zhiben/contract/operation.ts';
import { AgencyId, EnterpriseId } from '@zhiben/vocabulary/ids.ts';
import { type SqlBool, sql } from 'kysely';
import type { Act } from '../../db/scope.ts';

const MOST_SHOWN = 50;

/** Enterprises and agencies whose name fits, for the one who opens accounts. Names only: their files are not an administrator's. */
export async function listHomes(
  { tx }: Act,
  { q = '' }: QueryOf<typeof operation>,
): Promise<ResultOf<typeof operation>> {
  const fits = sql<SqlBool>`strpos(lower(name), ${q.trim().toLowerCase()}) > 0`;
  const enterprises = await tx
    .selectFrom('enterprises')
    .select(['id', 'name'])
    .where(fits)
    .orderBy('name')
    .limit(MOST_SHOWN)
    .execute();
  const agencies = await tx
    .selectFrom('agencies')
    .select(['id', 'name'])
    .where(fits)
    .orderBy('name')
    .limit(MOST_SHOWN)
    .execute();
  return {
    enterprises: enterprises.map(({ id, name }) => ({ id: EnterpriseId.parse(id), name })),
    agencies: agencies.map(({ id, name }) => ({ id: AgencyId.parse(id), name })),
  };
}
