import type { AlarmRule } from '@zhiben/signals/alarms/alarm-rule.ts';
import type { Evaluator } from '@zhiben/signals/alarms/evaluator.ts';

export interface ForecastTold {
  readonly limit: number;
  readonly inSeconds: number;
  readonly earliestSeconds: number;
  readonly latestSeconds: number | null;
  readonly withinSeconds: number;
}

/** What the evaluator sees coming for one point; further than its rule looks ahead nothing is told. */
export function forecastsOf(
  pointId: number,
  rules: readonly AlarmRule[],
  evaluator: Pick<Evaluator, 'forecastOf'>,
): readonly ForecastTold[] {
  return rules.flatMap(({ id, kind, pointId: of, limit, withinSeconds }) => {
    if (kind !== 'forecast' || of !== pointId) return [];
    const forecast = evaluator.forecastOf(id);
    if (forecast === undefined || forecast.inSeconds > withinSeconds) return [];
    const { inSeconds, earliestSeconds, latestSeconds } = forecast;
    const latest = Number.isFinite(latestSeconds) ? latestSeconds : null;
    return [{ limit, inSeconds, earliestSeconds, latestSeconds: latest, withinSeconds }];
  });
}
