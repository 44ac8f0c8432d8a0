import { WARNING_SETTINGS, type WarningSettings } from '@zhiben/rules/warnings/warning-settings.ts';
import type { Tx } from '../../../platform/db/scope.ts';
import '../warning-tables.ts';

export interface SettingsVersion {
  /** 0 is what the product ships. */
  readonly version: number;
  readonly settings: WarningSettings;
  readonly reason: string;
  readonly madeAt: Date | null;
  readonly madeByName: string | null;
}

export const SHIPPED: SettingsVersion = {
  version: 0,
  settings: WARNING_SETTINGS,
  reason: '产品自带的暂定值：国家未公布分级公式和时限',
  madeAt: null,
  madeByName: null,
};

/** Every version, newest first; the one that ships comes last. */
export async function settingsVersions(tx: Tx): Promise<readonly SettingsVersion[]> {
  const rows = await tx.selectFrom('warning_settings').selectAll().orderBy('revision', 'desc').execute();
  return [
    ...rows.map(({ revision, settings, reason, made_at, made_by_name }) => ({
      version: revision,
      settings,
      reason,
      madeAt: made_at,
      madeByName: made_by_name,
    })),
    SHIPPED,
  ];
}

/** What holds now. A warning keeps the version it was last judged by. */
export async function settingsNow(tx: Tx): Promise<SettingsVersion> {
  const row = await tx
    .selectFrom('warning_settings')
    .selectAll()
    .orderBy('revision', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (row === undefined) return SHIPPED;
  const { revision, settings, reason, made_at, made_by_name } = row;
  return { version: revision, settings, reason, madeAt: made_at, madeByName: made_by_name };
}
