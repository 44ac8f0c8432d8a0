import { describe, expect, test } from 'vitest';
import type { AlarmRule, JudgedPoint } from '../alarms/alarm-rule.ts';
import { createEvaluator } from '../alarms/evaluator.ts';
import { isMoving, reachesIn } from './look-ahead.ts';
import { robustTrend, type Trend } from './robust-trend.ts';

const START = Date.UTC(2026, 10, 30);
const SECOND = 1000;

/** Even chance without a clock: the same number for the same place, about normal with deviation 1. */
function trembling(place: number): number {
  let sum = 0;
  for (let part = 0; part < 12; part += 1) {
    let hash = Math.imul(place * 12 + part + 1, 0x9e3779b1);
    hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca77);
    sum += ((hash ^ (hash >>> 13)) >>> 0) / 2 ** 32;
  }
  return sum - 6;
}

function trendOf(value: (second: number) => number, count = 24): Trend | undefined {
  const at = Float64Array.from({ length: count }, (_, i) => START + i * 10 * SECOND);
  return robustTrend(
    at,
    at.map((time) => value((time - START) / SECOND)),
  );
}

describe('a trend', () => {
  test('of a straight line is that line', () => {
    const { slope, leastSlope, mostSlope, level } = trendOf((second) => 5 + 0.01 * second) as Trend;
    for (const each of [slope, leastSlope, mostSlope]) expect(each).toBeCloseTo(0.01, 10);
    expect(level).toBeCloseTo(5 + 0.01 * 230, 10);
  });

  test('is not moved by one moment in six that is wild', () => {
    const { slope } = trendOf((second) => (second % 60 === 0 ? 90 : 5 + 0.01 * second)) as Trend;
    expect(slope).toBeCloseTo(0.01, 3);
  });

  test('of seven moments is none', () => {
    expect(trendOf((second) => second, 7)).toBeUndefined();
    expect(trendOf((second) => second, 8)).toBeDefined();
  });

  test('holds the true slope in its interval 97 times of 100, and noise alone moves it 3 times of 100 at most', () => {
    let held = 0;
    let moved = 0;
    for (let run = 0; run < 1000; run += 1) {
      const rising = trendOf((second) => 0.01 * second + trembling(run * 24 + second / 10)) as Trend;
      const resting = trendOf((second) => trembling(50_000 + run * 24 + second / 10)) as Trend;
      if (rising.leastSlope <= 0.01 && rising.mostSlope >= 0.01) held += 1;
      if (isMoving(resting)) moved += 1;
    }
    expect(held).toBeGreaterThan(970);
    expect(moved).toBeLessThan(30);
  });
});

describe('a limit ahead', () => {
  const rising: Trend = { slope: 0.01, leastSlope: 0.005, mostSlope: 0.02, level: 8 };

  test('is reached when the distance is run through, sooner and later by the interval', () => {
    expect(reachesIn(rising, 10)).toEqual({ inSeconds: 200, earliestSeconds: 100, latestSeconds: 400 });
  });

  test.each([
    ['behind the value', rising, 7],
    ['where the value stands', rising, 8],
    ['of a value whose noise dominates', { ...rising, leastSlope: -0.001 }, 10],
  ])('%s is not forecast', (_, trend, limit) => {
    expect(reachesIn(trend, limit)).toBeUndefined();
  });

  test('below is reached by a falling value', () => {
    const falling = { slope: -0.01, leastSlope: -0.02, mostSlope: -0.005, level: 3 };
    expect(reachesIn(falling, 1)).toEqual({ inSeconds: 200, earliestSeconds: 100, latestSeconds: 400 });
  });
});

describe('the alarm before the limit', () => {
  const tank: JudgedPoint = { id: 1, rangeLow: 0, rangeHigh: 12 };
  const ahead: AlarmRule = {
    ...{ id: 1, pointId: 1, kind: 'forecast', limit: 10.2, deadband: 0.1, withinSeconds: 1800 },
    ...{ onDelaySeconds: 0, offDelaySeconds: 0 },
  };

  /** A tank in metres, once a second; what the rule tells, by second. */
  function told(level: (second: number) => number, seconds: number, rule = ahead) {
    const evaluator = createEvaluator({ points: [tank], rules: [rule] });
    for (let second = 0; second < seconds; second += 1) {
      const at = START + second * SECOND;
      evaluator.judge(1, at, Math.round(1000 * (level(second) + 0.002 * trembling(second))) / 1000, true, at);
      evaluator.advance(at);
    }
    return {
      told: evaluator.drain().map(({ to, at }) => [to, (at - START) / SECOND]),
      forecast: evaluator.forecastOf(1),
    };
  }

  test('comes about half an hour before a tank that fills at 0.7 m an hour is full', () => {
    const perSecond = 0.7 / 3600;
    const full = (10.2 - 9) / perSecond;
    const {
      told: [first],
    } = told((second) => 9 + perSecond * second, full) as { told: (string | number)[][] };
    expect(first?.[0]).toBe('raised');
    expect(full - Number(first?.[1])).toBeGreaterThan(1700);
    expect(full - Number(first?.[1])).toBeLessThan(1900);
  });

  test('says when, with a band that holds the truth', () => {
    const perSecond = 0.7 / 3600;
    const { forecast } = told((second) => 9 + perSecond * second, 3600);
    const truly = (10.2 - 9) / perSecond - 3600;
    expect(Math.abs((forecast?.inSeconds ?? 0) - truly)).toBeLessThan(60);
    expect(forecast?.earliestSeconds).toBeLessThan(truly + 60);
    expect(forecast?.latestSeconds).toBeGreaterThan(truly - 60);
  });

  test('returns when the filling stops in time', () => {
    const { told: turns } = told((second) => Math.min(9.5 + (1.4 / 3600) * second, 9.9), 3600);
    expect(turns.map(([to]) => to)).toEqual(['raised', 'returned']);
  });

  test('does not come for a tank that rests, nor for one that is drawn from', () => {
    expect(told(() => 9.8, 3600).told).toEqual([]);
    expect(told((second) => 9.8 - second / 3600, 3600).told).toEqual([]);
  });

  test('of a low limit comes for the one that is drawn from', () => {
    const low = { ...ahead, limit: 1.2 };
    expect(told((second) => 2 - (1.4 / 3600) * second, 1200, low).told[0]?.[0]).toBe('raised');
    expect(told((second) => 2 + (1.4 / 3600) * second, 1200, low).told).toEqual([]);
  });
});
