import type { WarningSettings } from '@zhiben/rules/warnings/warning-settings.ts';
import type { AlarmKind, AlarmPriority, WarningLevel } from '@zhiben/vocabulary/monitoring.ts';
import type {
  CheckFinding,
  DeliveryState,
  PushReason,
  PushWay,
  WarningAudience,
  WarningCause,
  WarningState,
} from '@zhiben/vocabulary/warnings.ts';
import type { ColumnType, Generated, JSONColumnType } from 'kysely';
import type { Because } from './domain/warning.ts';

interface WarningSettingsTable {
  revision: number;
  settings: JSONColumnType<WarningSettings>;
  reason: string;
  made_at: Date;
  made_by: string;
  made_by_name: string;
}

export interface WarningsTable {
  id: string;
  number: string;
  version: Generated<number>;
  enterprise_id: string;
  enterprise_name: string;
  subject: string;
  subject_name: string;
  place_id: string | null;
  level: WarningLevel;
  state: WarningState;
  because: JSONColumnType<Because[]>;
  headline: string;
  missing: string[];
  settings_version: number;
  issued_at: Date;
  level_since: Date;
  again_at: Date | null;
  escalates_at: Generated<Date | null>;
  next_at: ColumnType<Date | null, never, never>;
  told: WarningAudience;
  dispatched_to: Generated<string | null>;
  finding: Generated<CheckFinding | null>;
  cleared_at: Generated<Date | null>;
  cause: Generated<WarningCause | null>;
  measures: Generated<string | null>;
}

export interface WarningAlarmsTable {
  alarm_id: string;
  enterprise_id: string;
  subject: string;
  warning_id: string | null;
  kind: AlarmKind;
  priority: AlarmPriority;
  tag: string;
  point_name: string;
  unit: string;
  value: number | null;
  alarm_limit: number | null;
  raised_at: Date;
  acknowledged_at: Generated<Date | null>;
  returned_at: Generated<Date | null>;
}

export interface WarningPushesTable {
  id: string;
  warning_id: string;
  enterprise_id: string;
  audience: WarningAudience;
  level: WarningLevel;
  reason: PushReason;
  told_at: Date;
  answer_by: Date;
  answered_at: Generated<Date | null>;
  answered_by: Generated<string | null>;
  answered_by_name: Generated<string | null>;
  answered_post: Generated<string | null>;
}

export interface WarningReceiversTable {
  number: Generated<number>;
  audience: WarningAudience;
  enterprise_id: string | null;
  way: Exclude<PushWay, 'in-app'>;
  name: string;
  address: string;
  phone: string | null;
  sealed: Buffer | null;
  made_at: Date;
  made_by_name: string;
  closed_at: Generated<Date | null>;
}

export interface WarningDeliveriesTable {
  id: string;
  push_id: string;
  warning_id: string;
  way: PushWay;
  receiver_number: number | null;
  receiver_name: string;
  state: DeliveryState;
  attempts: Generated<number>;
  next_try_at: Date | null;
  problem: Generated<string | null>;
  ended_at: Date | null;
}

declare module '../../platform/db/schema.ts' {
  interface Schema {
    warning_settings: WarningSettingsTable;
    warnings: WarningsTable;
    warning_alarms: WarningAlarmsTable;
    warning_pushes: WarningPushesTable;
    warning_receivers: WarningReceiversTable;
    warning_deliveries: WarningDeliveriesTable;
  }
}
