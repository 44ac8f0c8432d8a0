import type { BodyOf } from '@zhiben/contract/operation.ts';
import type { changeSectors as operation } from '@zhiben/contract/sectors.ts';
import { sql } from 'kysely';
import type { Act } from '../../../platform/db/scope.ts';
import { record } from '../../../platform/ledger/record.ts';
import { sectorEnterpriseUnknown, sectorsChangedMeanwhile } from '../installation-refusals.ts';
import type { InstallationsNeeds } from '../installations-needs.ts';
import { latestSectors } from './show-sectors.ts';

/** Keeps another list as a new version; the earlier ones stay. */
export async function changeSectors(
  act: Act,
  { seenVersion, sectors, reason }: BodyOf<typeof operation>,
  { enterpriseNames }: Pick<InstallationsNeeds, 'enterpriseNames'>,
): Promise<void> {
  const { tx, actor, now } = act;
  await sql`select pg_advisory_xact_lock(hashtext('sector_lists'))`.execute(tx);
  const before = await latestSectors(act);
  if (before.version !== seenVersion) throw sectorsChangedMeanwhile(before.madeByName ?? '他人');
  const named = [...new Set(sectors.flatMap(({ added, removed }) => [...added, ...removed]))];
  if ((await enterpriseNames(tx, named)).size < named.length) throw sectorEnterpriseUnknown();

  const revision = seenVersion + 1;
  await tx
    .insertInto('sector_lists')
    .values({
      revision,
      sectors: JSON.stringify(sectors),
      reason,
      made_at: now,
      made_by: actor.personId,
      made_by_name: actor.name,
    })
    .execute();
  await record(act, {
    act: 'sector-list.change',
    subjectKind: 'sector-list',
    subjectId: `sectors-${revision}`,
    enterpriseId: null,
    detail: { version: revision, sectors: sectors.map(({ name }) => name), reason },
  });
}
