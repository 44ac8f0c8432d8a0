import type { AlarmKind, AlarmPriority, PointKind } from './monitoring.ts';

/** What an alarm has just become, with everything another module needs to judge it by. */
export interface AlarmChange {
  readonly alarmId: string;
  readonly ruleId: number;
  readonly pointId: number;
  readonly enterpriseId: string;
  readonly to: 'raised' | 'returned' | 'acknowledged' | 'shelved';
  readonly alarmKind: AlarmKind;
  readonly priority: AlarmPriority;
  readonly at: Date;
  /** null where no sample decided, as in silence. */
  readonly value: number | null;
  /** In force when it was raised; null where the kind knows none. */
  readonly limit: number | null;
  readonly tag: string;
  readonly pointName: string;
  readonly pointKind: PointKind;
  readonly unit: string;
  /** The tank, pump or detector it belongs to, in the words of the control room. */
  readonly equipment: string | null;
  readonly placeId: string | null;
}
