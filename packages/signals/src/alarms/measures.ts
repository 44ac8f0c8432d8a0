import { valueAfter } from '../forecast/look-ahead.ts';
import { createMoments, type Moments } from '../forecast/moments.ts';
import type { Trend } from '../forecast/robust-trend.ts';
import type { LastSamples } from './last-samples.ts';
import { type RuleTable, WAY } from './rule-table.ts';

/** What a rule compares with its band, where that is not the value itself. */
export interface Measures {
  readonly anchorAt: Float64Array;
  readonly anchorValue: Float64Array;
  readonly moments: (Moments | undefined)[];
  readonly projected: Float64Array;
  of(slot: number, pointId: number, at: number, value: number, now: number): number;
  trendOf(slot: number): Trend | undefined;
}

export function createMeasures(table: RuleTable, last: LastSamples): Measures {
  const { rules, way, withinMs } = table;
  const anchorAt = new Float64Array(rules.length);
  const anchorValue = new Float64Array(rules.length).fill(Number.NaN);
  const projected = new Float64Array(rules.length).fill(Number.NaN);
  const moments = rules.map(({ kind, withinSeconds }) =>
    kind === 'forecast' ? createMoments(withinSeconds * 1000) : undefined,
  );

  /** The change in a second since the good sample before. */
  function rate(pointId: number, at: number, value: number): number {
    const seconds = (at - (last.goodAt[pointId] as number)) / 1000;
    return Math.abs(value - (last.goodValue[pointId] as number)) / seconds;
  }

  /** How long the value has not moved by more than the dead-band, in ms. */
  function still(slot: number, at: number, value: number): number {
    const moved = Math.abs(value - (anchorValue[slot] as number));
    if (!(moved <= (rules[slot]?.deadband ?? 0))) {
      anchorAt[slot] = at;
      anchorValue[slot] = value;
    }
    return at - (anchorAt[slot] as number);
  }

  /** Where the value will be, or where it is if it is over the limit already and nothing says otherwise. */
  function ahead(slot: number, at: number, value: number): number {
    const past = moments[slot];
    if (past?.add(at, value)) {
      const trend = past.trend();
      projected[slot] = trend ? valueAfter(trend, (withinMs[slot] as number) / 1000) : Number.NaN;
    }
    const will = projected[slot] as number;
    return Number.isNaN(will) ? value : will;
  }

  return {
    anchorAt,
    anchorValue,
    moments,
    projected,

    of(slot, pointId, at, value, now) {
      switch (way[slot]) {
        case WAY.rate:
          return rate(pointId, at, value);
        case WAY.stuck:
          return still(slot, at, value);
        case WAY.silence:
          return now - (last.heardAt[pointId] as number);
        case WAY.forecast:
          return ahead(slot, at, value);
        default:
          return value;
      }
    },

    trendOf: (slot) => moments[slot]?.trend(),
  };
}
