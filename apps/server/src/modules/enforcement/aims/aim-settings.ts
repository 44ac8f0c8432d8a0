import type { BodyOf } from '@zhiben/contract/operation.ts';
import type { changeVisitAims as operation, VisitAimsVersion } from '@zhiben/contract/visit-proposals.ts';
import { VISIT_AIM_SETTINGS } from '@zhiben/rules/enforcement/visit-aims.ts';
import { sql } from 'kysely';
import type { Act, Tx } from '../../../platform/db/scope.ts';
import { record } from '../../../platform/ledger/record.ts';
import { aimsChanged } from '../enforcement-refusals.ts';
import '../enforcement-tables.ts';

const SHIPPED: VisitAimsVersion = {
  version: 0,
  settings: VISIT_AIM_SETTINGS,
  reason: '产品自带的分值：没有标准规定，由本局确定',
  madeAt: null,
  madeByName: null,
};

/** What weighs how much now: the office's own, or what ships. */
export async function currentAims(tx: Tx): Promise<VisitAimsVersion> {
  const row = await tx.selectFrom('visit_aims').selectAll().orderBy('revision', 'desc').limit(1).executeTakeFirst();
  if (row === undefined) return SHIPPED;
  const { revision, settings, reason, made_at, made_by_name } = row;
  return { version: revision, settings, reason, madeAt: made_at.toISOString(), madeByName: made_by_name };
}

/** Keeps other weights as a new version. Plans made before keep the reasons they were made with. */
export async function changeAims(
  act: Act,
  { seenVersion, settings, reason }: BodyOf<typeof operation>,
): Promise<VisitAimsVersion> {
  const { tx, actor, now } = act;
  await sql`select pg_advisory_xact_lock(hashtext('visit_aims'))`.execute(tx);
  const before = await currentAims(tx);
  if (before.version !== seenVersion) throw aimsChanged();
  const row = {
    revision: seenVersion + 1,
    settings: JSON.stringify(settings),
    reason,
    made_at: now,
    made_by: actor.personId,
    made_by_name: actor.name,
  };
  await tx.insertInto('visit_aims').values(row).execute();
  await record(act, {
    act: 'visit-aims.change',
    subjectKind: 'visit-aims',
    subjectId: `settings-${row.revision}`,
    enterpriseId: null,
    detail: { version: row.revision, settings, before: before.settings, reason },
  });
  return currentAims(tx);
}
