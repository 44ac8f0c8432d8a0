import type { changeEffectSettings as operation } from '@zhiben/contract/dual-prevention.ts';
import type { BodyOf, ResultOf } from '@zhiben/contract/operation.ts';
import { sql } from 'kysely';
import { dayOf } from '../../platform/clock.ts';
import type { Act } from '../../platform/db/scope.ts';
import { record } from '../../platform/ledger/record.ts';
import { cutOffsFall } from './domain/sound-settings.ts';
import { weekAfter, weekOf } from './domain/week.ts';
import { changedMeanwhile, cutOffsCrossed } from './effect-refusals.ts';
import { settingsVersions, toSettingsView } from './effect-settings.ts';

/** Keeps other settings as a new version. It holds from next Monday: nobody is measured by what came after they acted. */
export async function changeSettings(
  act: Act,
  { seenVersion, settings, reason }: BodyOf<typeof operation>,
): Promise<ResultOf<typeof operation>> {
  const { tx, actor, now } = act;
  if (!cutOffsFall(settings)) throw cutOffsCrossed();
  await sql`select pg_advisory_xact_lock(hashtext('effect_settings'))`.execute(tx);
  const [newest] = await settingsVersions(tx);
  if (newest !== undefined && newest.version !== seenVersion) throw changedMeanwhile(newest);

  const made = {
    version: seenVersion + 1,
    fromOn: weekAfter(weekOf(dayOf(now))).weekOn,
    settings,
    reason,
    madeAt: now,
    madeByName: actor.name,
  };
  await tx
    .insertInto('effect_settings')
    .values({
      revision: made.version,
      from_on: made.fromOn,
      settings: JSON.stringify(settings),
      reason,
      made_at: now,
      made_by: actor.personId,
      made_by_name: actor.name,
    })
    .execute();
  await record(act, {
    act: 'effect.change-settings',
    subjectKind: 'effect',
    subjectId: `settings-${made.version}`,
    enterpriseId: null,
    detail: { version: made.version, fromOn: made.fromOn, settings, before: newest?.settings, reason },
  });
  return toSettingsView(made);
}
