import type { PriorityMatrix } from '@zhiben/rules/alarms/alarm-priority.ts';
import type {
  AlarmConsequence,
  AlarmHidden,
  AlarmHold,
  AlarmKind,
  AlarmPriority,
  AlarmResponse,
  AlarmState,
  PointKind,
} from '@zhiben/vocabulary/monitoring.ts';
import type { Generated, JSONColumnType } from 'kysely';
import type { RuleSettings } from './rules/rule-settings.ts';

export interface AlarmRulesTable {
  id: Generated<number>;
  enterprise_id: string;
  point_id: number;
  kind: AlarmKind;
  revision: number;
  limit_value: number;
  setpoint: number | null;
  deadband: number;
  on_delay_seconds: number;
  off_delay_seconds: number;
  within_seconds: number;
  exposure_limit: number | null;
  consequence: AlarmConsequence;
  response: AlarmResponse;
  priority: AlarmPriority;
  cause: string | null;
  advice: string | null;
  suppressed_by: number | null;
  closed_at: Date | null;
}

interface AlarmRuleVersionsTable {
  rule_id: number;
  revision: number;
  enterprise_id: string;
  settings: JSONColumnType<RuleSettings | null>;
  reason: string;
  made_at: Date;
  made_by: string;
  made_by_name: string;
}

export interface AlarmHoldsTable {
  id: string;
  rule_id: number;
  enterprise_id: string;
  kind: AlarmHold;
  reason: string;
  from_at: Date;
  until_at: Date | null;
  by_person: string;
  by_name: string;
  ended_at: Date | null;
  ended_by_name: string | null;
}

export interface AlarmsTable {
  id: string;
  rule_id: number;
  point_id: number;
  enterprise_id: string;
  episode: number;
  rule_revision: number;
  kind: AlarmKind;
  priority: AlarmPriority;
  limit_value: number;
  tag: string;
  point_name: string;
  point_kind: PointKind;
  unit: string;
  decimals: number;
  equipment: string | null;
  place_id: string | null;
  group_key: string;
  first_out: boolean;
  state: AlarmState;
  hidden: AlarmHidden | null;
  occurrences: number;
  began_at: Date;
  raised_at: Date;
  returned_at: Date | null;
  committed_at: Date;
  value: number | null;
  acknowledged_at: Date | null;
  acknowledged_by_name: string | null;
  stale_at: Date | null;
  urgency: Generated<number>;
}

interface AlarmChangesTable {
  id: Generated<number>;
  alarm_id: string;
  rule_id: number;
  enterprise_id: string;
  what: 'raised' | 'returned' | 'acknowledged';
  at: Date;
  value: number | null;
  hidden: boolean;
}

interface AlarmPriorityMatricesTable {
  enterprise_id: string;
  revision: number;
  matrix: JSONColumnType<PriorityMatrix>;
  reason: string;
  made_at: Date;
  made_by: string;
  made_by_name: string;
}

declare module '../../platform/db/schema.ts' {
  interface Schema {
    alarm_rules: AlarmRulesTable;
    alarm_rule_versions: AlarmRuleVersionsTable;
    alarm_holds: AlarmHoldsTable;
    alarms: AlarmsTable;
    alarm_changes: AlarmChangesTable;
    alarm_priority_matrices: AlarmPriorityMatricesTable;
  }
}
