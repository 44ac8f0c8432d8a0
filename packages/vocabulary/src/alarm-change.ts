import type { AlarmKind, AlarmPriority, PointKind } from './monitoring.ts';

/** What became of an announced alarm, told to whoever warns by it, in the transaction of the change. */
export interface AlarmChange {
  readonly alarmId: string;
  readonly ruleId: number;
  readonly pointId: number;
  readonly enterpriseId: string;
  readonly to: 'raised' | 'returned' | 'acknowledged' | 'shelved';
  readonly alarmKind: AlarmKind;
  readonly priority: AlarmPriority;
  readonly at: Date;
  /** The value that decided; null where there was none, as in silence. */
  readonly value: number | null;
  readonly limit: number;
  readonly tag: string;
  readonly pointName: string;
  readonly pointKind: PointKind;
  readonly unit: string;
  readonly equipment: string | null;
  readonly placeId: string | null;
}
