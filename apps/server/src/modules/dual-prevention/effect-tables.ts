import type { Effect, EffectSettings } from '@zhiben/rules/dual-prevention/effect.ts';
import type { Source } from '@zhiben/rules/engine/rule.ts';
import type { JSONColumnType } from 'kysely';
import type { Counts } from './domain/figures.ts';

interface EffectSettingsTable {
  revision: number;
  from_on: string;
  settings: JSONColumnType<EffectSettings>;
  reason: string;
  made_at: Date;
  made_by: string;
  made_by_name: string;
}

interface EffectWeeksTable {
  id: string;
  enterprise_id: string;
  week_on: string;
  counts: JSONColumnType<Counts>;
  effect: JSONColumnType<Effect>;
  settings_version: number;
  settings: JSONColumnType<EffectSettings>;
  rule: JSONColumnType<Source>;
  closed_at: Date;
}

declare module '../../platform/db/schema.ts' {
  interface Schema {
    effect_settings: EffectSettingsTable;
    effect_weeks: EffectWeeksTable;
  }
}
