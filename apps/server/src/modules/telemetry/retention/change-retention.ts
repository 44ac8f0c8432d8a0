import type { BodyOf, ResultOf } from '@zhiben/contract/operation.ts';
import type { changeRetention as operation } from '@zhiben/contract/retention.ts';
import { sql } from 'kysely';
import type { Act } from '../../../platform/db/scope.ts';
import { record } from '../../../platform/ledger/record.ts';
import type { TelemetryNeeds } from '../telemetry-needs.ts';
import { keptTooLong, retentionChangedMeanwhile } from '../telemetry-refusals.ts';
import { type Retention, retentionVersions } from './retention-settings.ts';

/** Keeps other times as a new version; the next night goes by it. */
export async function changeRetention(
  act: Act,
  { seenVersion, days, reason }: BodyOf<typeof operation>,
  needs: Pick<TelemetryNeeds, 'historyDays'>,
): Promise<ResultOf<typeof operation>> {
  const { tx, actor, now } = act;
  if (Object.values(days).some((wanted) => wanted > needs.historyDays)) throw keptTooLong(needs.historyDays);
  await sql`select pg_advisory_xact_lock(hashtext('retention_settings'))`.execute(tx);
  const [newest] = await retentionVersions(tx, needs);
  if (newest?.version !== seenVersion) throw retentionChangedMeanwhile();

  const made = { version: seenVersion + 1, days, reason, madeAt: now, madeByName: actor.name };
  await tx
    .insertInto('retention_settings')
    .values({
      revision: made.version,
      days: JSON.stringify(days),
      reason,
      made_at: now,
      made_by: actor.personId,
      made_by_name: actor.name,
    })
    .execute();
  await record(act, {
    act: 'retention.change',
    subjectKind: 'retention',
    subjectId: `settings-${made.version}`,
    enterpriseId: null,
    detail: { version: made.version, reason, days, daysBefore: newest.days },
  });
  return toView(made);
}

export const toView = ({ madeAt, days, ...version }: Retention) => ({
  ...version,
  days: { ...days },
  madeAt: madeAt?.toISOString() ?? null,
});
