import { describe, expect, test } from 'vitest';
import { STRUCTURES } from '../structures.ts';
import { instruments } from './instruments.ts';
import { type Mishap, mishapsOfHour } from './mishaps.ts';
import { noise } from './noise.ts';
import type { Plant } from './plant.ts';
import { PLANTS } from './plants.ts';
import { type Reading, type RunningPlant, simulatePlant } from './simulate-plant.ts';

const START = Date.UTC(2026, 10, 24) / 1000;
const SEED = 7;
const HOUR = 3600;
const planOf = (...mishaps: readonly Mishap[]) => ({ mishaps, calm: { from: 0, until: 0 } });

function plant(key: string): Plant {
  const found = PLANTS.find((one) => one.key === key);
  if (found === undefined) throw new Error(`no plant ${key}`);
  return found;
}

function listen(running: RunningPlant, seconds: number): readonly Reading[] {
  return Array.from({ length: seconds }, () => running.next()).flat();
}

const saidBy = (readings: readonly Reading[], tag: string) => readings.filter((reading) => reading.tag === tag);

describe('a simulated plant', () => {
  test('says the same again from the same seed and start, and something else from another', () => {
    const once = listen(simulatePlant(plant('ruihe'), SEED, START), 600);

    expect(listen(simulatePlant(plant('ruihe'), SEED, START), 600)).toEqual(once);
    expect(listen(simulatePlant(plant('ruihe'), SEED + 1, START), 600)).not.toEqual(once);
  });

  test.each(PLANTS)('$key: every instrument stands at a place of the enterprise and has a name of its own', (one) => {
    const places = Object.entries(STRUCTURES)
      .find(([key]) => key === one.key)?.[1]
      .places.map(([place]) => place);
    const points = instruments(one);
    expect(points.map(({ place }) => place).filter((place) => !places?.includes(place))).toEqual([]);
    expect(new Set(points.map(({ tag }) => tag)).size).toBe(points.length);
  });

  test.each(PLANTS)('$key: readings keep to their beat, their decimals and, but for wild ones, their range', (one) => {
    const running = simulatePlant(one, SEED, START);
    const readings = listen(running, 1800);
    const wild = running
      .truth()
      .mishaps.filter(({ kind }) => kind === 'spike')
      .map(({ from }) => from);
    for (const { tag, everySeconds, decimals, rangeLow, rangeHigh } of running.instruments) {
      const said = saidBy(readings, tag);
      expect(said.length).toBeLessThanOrEqual(Math.ceil(1800 / everySeconds));
      for (const { at, value } of said) {
        expect(Number(value.toFixed(decimals))).toBe(value);
        if (!wild.includes(Math.floor(at / 1000))) expect(value >= rangeLow && value <= rangeHigh).toBe(true);
      }
    }
  });

  test('an overfilled tank rises at the rate of its pump over high and high-high, and the truth says when', () => {
    const overfill = {
      kind: 'overfill',
      tag: 'LT-T1',
      from: START + 60,
      until: START + 20 * HOUR,
      strength: 1,
    } as const;
    const running = simulatePlant(plant('songling'), SEED, START, planOf(overfill));
    const said = saidBy(listen(running, 16 * HOUR), 'LT-T1');
    const { crossings } = running.truth();

    expect(crossings.filter(({ tag }) => tag === 'LT-T1').map(({ limit }) => limit)).toEqual(['high', 'highHigh']);
    const high = crossings.find(({ limit }) => limit === 'high');
    const shown = said.find(({ at }) => Math.floor(at / 1000) === high?.at);
    expect(Math.abs((shown?.value ?? 0) - 11.9)).toBeLessThan(0.02);
  });

  test('an overfill that is noticed rises from where the tank rested over high, never to high-high, and is drawn off', () => {
    const [from, until] = [START + 600, START + 900];
    const overfill = { kind: 'overfill', tag: 'LT-V201', from, until, strength: 1, fromLevel: 5 } as const;
    const running = simulatePlant(plant('ruihe'), SEED, START, planOf(overfill));
    const said = saidBy(listen(running, 2000), 'LT-V201');
    const shownAt = (second: number) => said.find(({ at }) => Math.floor(at / 1000) === second)?.value ?? Number.NaN;

    expect(Math.abs(shownAt(from - 1) - 5)).toBeLessThan(0.02);
    expect(Math.abs(shownAt(until - 1) - (5 + (45 / 12.6 / 3600) * 300))).toBeLessThan(0.02);
    expect(shownAt(START + 1999)).toBeLessThan(5);
    expect(running.truth().crossings.map(({ limit }) => limit)).toEqual(['high']);
  });

  test('an overfill that somebody notices sooner ends there, and the truth says so', () => {
    const overfill = {
      kind: 'overfill',
      tag: 'LT-V201',
      from: START,
      until: START + 900,
      strength: 1,
      fromLevel: 5,
    } as const;
    const running = simulatePlant(plant('ruihe'), SEED, START, planOf(overfill));
    const before = saidBy(listen(running, 100), 'LT-V201').at(-1)?.value ?? Number.NaN;
    running.notice('LT-V202');
    running.notice('LT-V201');
    const after = saidBy(listen(running, 60), 'LT-V201').at(-1)?.value ?? Number.NaN;

    expect(before - after).toBeGreaterThan(0.1);
    const { mishaps } = running.truth();
    expect(mishaps.filter(({ tag }) => tag === 'LT-V201').map(({ until }) => until)).toEqual([START + 100]);
  });

  test('nothing goes wrong by chance while a story is told, and what does before and after stays', () => {
    const told = { from: START + 5 * HOUR, until: START + 8 * HOUR };
    const all = simulatePlant(plant('ruihe'), SEED, START);
    const calm = simulatePlant(plant('ruihe'), SEED, START, { mishaps: [], calm: told });
    for (const running of [all, calm]) listen(running, 20 * HOUR);
    const outside = all.truth().mishaps.filter(({ from, until }) => until <= told.from || from >= told.until);

    expect(outside.length).toBeLessThan(all.truth().mishaps.length);
    expect(calm.truth().mishaps).toEqual(outside);
  });

  test('a leak is felt within minutes and a quiet detector stays far below its first alarm', () => {
    const leak = { kind: 'leak', tag: 'GT602', from: START + 300, until: START + 900, strength: 0.5 } as const;
    const readings = listen(simulatePlant(plant('songling'), SEED, START, planOf(leak)), 1200);
    const said = saidBy(readings, 'GT602');

    expect(Math.max(...said.slice(0, 300).map(({ value }) => value))).toBeLessThan(3);
    expect(said.slice(300, 480).some(({ value }) => value > 25)).toBe(true);
    expect(Math.max(...said.slice(905).map(({ value }) => value))).toBeLessThan(3);
  });

  test('a silent instrument says nothing, a stuck one repeats itself', () => {
    const hush = { kind: 'silence', tag: 'LT-S1', from: START + 10, until: START + 100, strength: 0 } as const;
    const stuck = { kind: 'stuck', tag: 'PT-S2', from: START + 10, until: START + 100, strength: 0 } as const;
    const readings = listen(simulatePlant(plant('qingluan'), SEED, START, planOf(hush, stuck)), 120);

    const spoken = saidBy(readings, 'LT-S1').map(({ at }) => Math.floor(at / 1000) - START);
    expect(spoken.filter((second) => second >= 10 && second < 100)).toEqual([]);
    const during = saidBy(readings, 'PT-S2').slice(10, 100);
    expect(new Set(during.map(({ value }) => value)).size).toBe(1);
  });

  test('in a month every kind of mishap happens in the district, each in the hour it was drawn for', () => {
    const hours = Array.from({ length: 30 * 24 }, (_, i) => START / HOUR + i);
    const drawn = PLANTS.flatMap((one) =>
      hours.flatMap((hour) => mishapsOfHour(one, noise(SEED), hour).map((mishap) => ({ ...mishap, hour }))),
    );

    expect(new Set(drawn.map(({ kind }) => kind)).size).toBe(5);
    expect(drawn.filter(({ from, hour }) => Math.floor(from / HOUR) !== hour)).toEqual([]);
    expect(drawn.filter(({ from, until }) => from >= until)).toEqual([]);
  });
});
