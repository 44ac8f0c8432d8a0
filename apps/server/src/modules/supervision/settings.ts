import type { BodyOf, ResultOf } from '@zhiben/contract/operation.ts';
import type {
  changeSupervisionSettings,
  getSupervisionSettings,
  SupervisionSettings,
} from '@zhiben/contract/supervision-proposals.ts';
import { sql } from 'kysely';
import type { Act, Tx } from '../../platform/db/scope.ts';
import { record } from '../../platform/ledger/record.ts';
import { DEFAULT_SETTINGS } from './domain/supervision-settings.ts';
import { settingsChanged } from './supervision-refusals.ts';
import './supervision-tables.ts';

const latest = (tx: Tx) =>
  tx.selectFrom('supervision_settings').selectAll().orderBy('revision', 'desc').limit(1).executeTakeFirst();

/** The settings in use: the office's own, or those the product brings. */
export const settingsInForce = async (tx: Tx): Promise<SupervisionSettings> =>
  (await latest(tx))?.settings ?? (DEFAULT_SETTINGS as SupervisionSettings);

export async function showSettings({ tx }: Act): Promise<ResultOf<typeof getSupervisionSettings>> {
  const row = await latest(tx);
  return {
    version: row?.revision ?? 0,
    settings: row?.settings ?? (DEFAULT_SETTINGS as SupervisionSettings),
    made: row === undefined ? null : { at: row.made_at.toISOString(), byName: row.made_by_name, reason: row.reason },
  };
}

/** Keeps other numbers as a new version, with the reason. What was issued before keeps its day. */
export async function changeSettings(
  act: Act,
  { seenVersion, settings, reason }: BodyOf<typeof changeSupervisionSettings>,
): Promise<ResultOf<typeof getSupervisionSettings>> {
  const { tx, now, actor } = act;
  await sql`select pg_advisory_xact_lock(hashtext('supervision_settings'))`.execute(tx);
  if (((await latest(tx))?.revision ?? 0) !== seenVersion) throw settingsChanged();
  await tx
    .insertInto('supervision_settings')
    .values({
      revision: seenVersion + 1,
      settings: JSON.stringify(settings),
      reason,
      made_at: now,
      made_by_name: actor.name,
    })
    .execute();
  await record(act, {
    act: 'supervision-setting.change',
    subjectKind: 'supervision-setting',
    subjectId: String(seenVersion + 1),
    enterpriseId: null,
    detail: { settings, reason },
  });
  return showSettings(act);
}
