import type { PointAlarms } from '@zhiben/contract/alarm-rules.ts';
import { type AlarmKind, alarmKindLabel } from '@zhiben/vocabulary/monitoring.ts';
import type { Limit } from './trend-option.ts';

/** Alarms whose limit is a value of the point itself, and so a line in its trend. */
const LINES: readonly AlarmKind[] = ['low-low', 'low', 'high', 'high-high'];

export const limitsOf = (alarms: PointAlarms | undefined): readonly Limit[] =>
  (alarms?.rules ?? [])
    .filter(({ kind }) => LINES.includes(kind))
    .map(({ kind, limit }) => ({ name: alarmKindLabel[kind], value: limit }));
