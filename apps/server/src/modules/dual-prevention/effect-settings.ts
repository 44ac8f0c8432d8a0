import type { EffectSettingsVersion, getEffectSettings as operation } from '@zhiben/contract/dual-prevention.ts';
import { EffectSettings as Schema } from '@zhiben/contract/dual-prevention.ts';
import type { ResultOf } from '@zhiben/contract/operation.ts';
import { EFFECT_SETTINGS, type EffectSettings } from '@zhiben/rules/dual-prevention/effect.ts';
import type { Selectable } from 'kysely';
import { dayOf } from '../../platform/clock.ts';
import type { Schema as Database } from '../../platform/db/schema.ts';
import type { Act, Tx } from '../../platform/db/scope.ts';
import { weekOf } from './domain/week.ts';
import './effect-tables.ts';

export interface SettingsVersion {
  readonly version: number;
  /** null: since ever. */
  readonly fromOn: string | null;
  readonly settings: EffectSettings;
  readonly reason: string;
  readonly madeAt: Date | null;
  readonly madeByName: string | null;
}

const SHIPPED: SettingsVersion = {
  version: 0,
  fromOn: null,
  settings: EFFECT_SETTINGS,
  reason: '产品自带的暂定值：指南未公布分数线与否决项',
  madeAt: null,
  madeByName: null,
};

/** Every version, newest first; the one that ships comes last. */
export async function settingsVersions(tx: Tx): Promise<readonly SettingsVersion[]> {
  const rows = await tx.selectFrom('effect_settings').selectAll().orderBy('revision', 'desc').execute();
  return [...rows.map(fromRow), SHIPPED];
}

const fromRow = (row: Selectable<Database['effect_settings']>): SettingsVersion => ({
  version: row.revision,
  fromOn: row.from_on,
  settings: row.settings,
  reason: row.reason,
  madeAt: row.made_at,
  madeByName: row.made_by_name,
});

/** What holds for a week: the newest version that begins with it or before. */
export function settingsFor(versions: readonly SettingsVersion[], weekOn: string): SettingsVersion {
  return versions.find(({ fromOn }) => fromOn === null || fromOn <= weekOn) ?? SHIPPED;
}

export async function showSettings({ tx, now }: Act): Promise<ResultOf<typeof operation>> {
  const versions = await settingsVersions(tx);
  return {
    running: toSettingsView(settingsFor(versions, weekOf(dayOf(now)).weekOn)),
    versions: versions.map(toSettingsView),
  };
}

export const toSettingsView = ({ settings, madeAt, ...version }: SettingsVersion): EffectSettingsVersion => ({
  ...version,
  settings: Schema.parse(settings),
  madeAt: madeAt?.toISOString() ?? null,
});
