/** What may be wrong with a measured value (报警类型). The vocabulary holds the Chinese words. */
export type AlarmKind =
  | 'low-low'
  | 'low'
  | 'high'
  | 'high-high'
  | 'deviation'
  | 'rate'
  | 'stuck'
  | 'out-of-range'
  | 'silence'
  | 'forecast';

/**
 * One alarm of one point, as a person configured it. `limit` is in the unit of the point; for `deviation` the distance from `setpoint`,
 * for `rate` the change in a second, for `stuck` and `silence` it is not used.
 */
export interface AlarmRule {
  readonly id: number;
  readonly pointId: number;
  readonly kind: AlarmKind;
  readonly limit: number;
  readonly setpoint?: number;
  /** The value must come back by so much before the alarm returns, in the unit of the point. */
  readonly deadband: number;
  /** The condition must hold so long before the alarm is raised. */
  readonly onDelaySeconds: number;
  /** The condition must be gone so long before the alarm returns. */
  readonly offDelaySeconds: number;
  /** How long without change is stuck, without a sample is silence, ahead is a forecast. */
  readonly withinSeconds: number;
}

/** A measuring point as far as judging it goes. */
export interface JudgedPoint {
  readonly id: number;
  readonly rangeLow: number;
  readonly rangeHigh: number;
}

/** An alarm begins or is over. `at` is the time of the sample, or of the wheel where time itself decided, in ms since 1970. */
export interface Transition {
  readonly ruleId: number;
  readonly pointId: number;
  readonly to: 'raised' | 'returned';
  readonly at: number;
  /** The value that decided; NaN where there was none, as in silence. */
  readonly value: number;
}
