import type { AlarmRuleSettings, PointAlarms } from '@zhiben/contract/alarm-rules.ts';
import type { AlarmKind } from '@zhiben/vocabulary/monitoring.ts';

/** The rule as it is; a new one with what is usual for its signal, and no limit of ours. */
export function startingWith(
  { defaults }: Pick<PointAlarms, 'defaults'>,
  kind: AlarmKind,
  rule: PointAlarms['rules'][number] | undefined,
): AlarmRuleSettings {
  if (rule !== undefined) {
    const { limit, setpoint, deadband, onDelaySeconds, offDelaySeconds, withinSeconds, exposureLimit } = rule;
    const { consequence, response, cause, advice, suppressedBy } = rule;
    const times = { deadband, onDelaySeconds, offDelaySeconds, withinSeconds };
    return { limit, setpoint, exposureLimit, ...times, consequence, response, cause, advice, suppressedBy };
  }
  const urgent = kind === 'high-high' || kind === 'low-low';
  return {
    limit: 0,
    setpoint: null,
    deadband: defaults.deadband,
    // The last alarm before harm is not held back.
    onDelaySeconds: urgent ? 0 : defaults.onDelaySeconds,
    offDelaySeconds: defaults.offDelaySeconds,
    withinSeconds: kind === 'forecast' ? 900 : defaults.withinSeconds,
    exposureLimit: null,
    consequence: 'major',
    response: 'prompt',
    cause: null,
    advice: null,
    suppressedBy: null,
  };
}
