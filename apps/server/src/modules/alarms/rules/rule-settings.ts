import type { AlarmConsequence, AlarmResponse } from '@zhiben/vocabulary/monitoring.ts';

/** What a person decides about one alarm of one point. The limit is in the unit of the point. */
export interface RuleSettings {
  readonly limit: number;
  readonly setpoint: number | null;
  readonly deadband: number;
  readonly onDelaySeconds: number;
  readonly offDelaySeconds: number;
  readonly withinSeconds: number;
  readonly exposureLimit: number | null;
  readonly consequence: AlarmConsequence;
  readonly response: AlarmResponse;
  readonly cause: string | null;
  readonly advice: string | null;
  readonly suppressedBy: number | null;
}
