import type { Source } from '../engine/rule.ts';

/** How an alarm is kept from chattering, by what is measured: the dead-band in percent of the range, delays in seconds. */
export interface AlarmDefaults {
  readonly deadbandPercent: number;
  readonly delaySeconds: number;
}

export const ALARM_DEFAULTS_SOURCE: Source = {
  standard: 'IEC 62682',
  clause: '按信号类型的死区与延时起始值',
  basis: 'provisional',
};

const BY_KIND: Readonly<Record<string, AlarmDefaults>> = {
  flow: { deadbandPercent: 5, delaySeconds: 15 },
  level: { deadbandPercent: 5, delaySeconds: 60 },
  pressure: { deadbandPercent: 2, delaySeconds: 15 },
  temperature: { deadbandPercent: 1, delaySeconds: 60 },
};
const WITHOUT: AlarmDefaults = { deadbandPercent: 0, delaySeconds: 0 };

/** Where to begin; a plant changes it with a reason. What is not in the table begins without. */
export const alarmDefaults = (pointKind: string): AlarmDefaults => BY_KIND[pointKind] ?? WITHOUT;

/** The alarm nobody may hear late: it is not held back until the condition has lasted. */
export const isHeldBack = (alarmKind: string): boolean => alarmKind === 'low' || alarmKind === 'high';
