import type { BodyOf, ResultOf } from '@zhiben/contract/operation.ts';
import {
  type changeWarningSettings as operation,
  WarningSettings as Schema,
} from '@zhiben/contract/warning-settings.ts';
import { sql } from 'kysely';
import type { Act } from '../../../platform/db/scope.ts';
import { record } from '../../../platform/ledger/record.ts';
import { whyUnsound } from '../domain/sound-settings.ts';
import { settingsChangedMeanwhile, settingsUnsound } from '../warning-refusals.ts';
import { type SettingsVersion, settingsVersions } from './warning-settings.ts';

/** Keeps other settings as a new version, in force at once. Open warnings are judged by it when something next happens to them. */
export async function changeSettings(
  act: Act,
  { seenVersion, settings, reason }: BodyOf<typeof operation>,
): Promise<ResultOf<typeof operation>> {
  const { tx, actor, now } = act;
  const unsound = whyUnsound(settings);
  if (unsound !== undefined) throw settingsUnsound(unsound);
  await sql`select pg_advisory_xact_lock(hashtext('warning_settings'))`.execute(tx);
  const [newest] = await settingsVersions(tx);
  if (newest?.version !== seenVersion) throw settingsChangedMeanwhile();

  const made = { version: seenVersion + 1, settings, reason, madeAt: now, madeByName: actor.name };
  await tx
    .insertInto('warning_settings')
    .values({
      revision: made.version,
      settings: JSON.stringify(settings),
      reason,
      made_at: now,
      made_by: actor.personId,
      made_by_name: actor.name,
    })
    .execute();
  await record(act, {
    act: 'warning.change-settings',
    subjectKind: 'warning',
    subjectId: `settings-${made.version}`,
    enterpriseId: null,
    detail: { version: made.version, reason, settings, settingsBefore: newest.settings },
  });
  return toSettingsView(made);
}

export const toSettingsView = ({ settings, madeAt, ...version }: SettingsVersion) => ({
  ...version,
  settings: Schema.parse(settings),
  madeAt: madeAt?.toISOString() ?? null,
});
