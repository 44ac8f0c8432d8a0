import { feelGas, feelTank, feelWeather } from './feel.ts';
import { instruments, levelTag } from './instruments.ts';
import { type Mishap, mishapsOfHour } from './mishaps.ts';
import { noise } from './noise.ts';
import type { Instrument, Plant } from './plant.ts';
import { drawOff, rest, type TankAtWork, tankAtStart, work } from './tank-at-work.ts';

/** What one instrument says at one moment. */
export interface Reading {
  readonly tag: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly value: number;
}

/** The liquid itself rose to a limit of its tank. */
export interface Crossing {
  readonly tag: string;
  readonly limit: 'high' | 'highHigh';
  /** Seconds since 1970. */
  readonly at: number;
}

/** What really was, beside what was said: for measuring how well it is found. */
export interface Truth {
  readonly mishaps: readonly Mishap[];
  readonly crossings: readonly Crossing[];
}

export interface RunningPlant {
  readonly instruments: readonly Instrument[];
  /** Goes on by one second and tells what the instruments say in it. */
  next(): readonly Reading[];
  /** Somebody in the plant sees what is planned to go wrong there, before they would have by themselves. */
  notice(tag: string): void;
  /** Of everything up to now. */
  truth(): Truth;
}

/** Its end may come sooner: when somebody notices. */
type Planned = Omit<Mishap, 'until'> & { until: number };

const HOUR = 3600;
/** A wild reading that no instrument of this range can have measured. */
const WILD = 1.5;

/** What goes wrong besides what goes wrong by chance. */
export interface Plan {
  readonly mishaps: readonly Mishap[];
  /** While a story is told nothing goes wrong by chance, anywhere in the plant: seconds since 1970. */
  readonly calm: { readonly from: number; readonly until: number };
}
const NO_PLAN: Plan = { mishaps: [], calm: { from: 0, until: 0 } };

/**
 * A plant from `startSecond` (since 1970) on. The same plant, seed, start, plan and noticing say the same for ever, on every
 * machine. Chance leaves the instruments of a plan alone.
 */
export function simulatePlant(plant: Plant, seed: number, startSecond: number, plan: Plan = NO_PLAN): RunningPlant {
  const planned: Planned[] = plan.mishaps.map((mishap) => ({ ...mishap }));
  const byChance = ({ tag, from, until }: Mishap) =>
    !planned.some((mishap) => mishap.tag === tag) && (until <= plan.calm.from || from >= plan.calm.until);
  const chance = noise(seed ^ hashOf(plant.key));
  const points = instruments(plant);
  const tanks = plant.tanks.map((tank, number) => tankAtStart(tank, chance, number));
  const senses = points.map((point, number) => senseOf(point, number));
  const mishaps: Mishap[] = [...planned];
  const crossings: Crossing[] = [];
  for (const state of tanks) {
    const filling = noticed(planned, state);
    if (filling?.fromLevel !== undefined) rest(state, filling.fromLevel, filling.from);
  }
  const lastSaid = new Map<string, number>();
  let current: readonly Mishap[] = [];
  let second = startSecond - 1;
  let hour = Math.floor(startSecond / HOUR) - 1;

  const now = (kind: Mishap['kind'], tag: string): Mishap | undefined =>
    current.find((mishap) => mishap.kind === kind && mishap.tag === tag);

  function next(): readonly Reading[] {
    second += 1;
    while (hour < Math.floor(second / HOUR)) {
      hour += 1;
      mishaps.push(...mishapsOfHour(plant, chance, hour).filter(byChance));
    }
    current = mishaps.filter(({ from, until }) => second >= from && second < until);
    for (const [number, state] of tanks.entries()) {
      const tag = levelTag(state.tank);
      const before = state.level;
      if (noticed(planned, state)?.until === second) drawOff(state);
      work(state, chance, number, second, now('overfill', tag) !== undefined);
      crossings.push(...crossed(points, tag, before, state.level, second));
    }
    return points.flatMap((point, number) => say(point, number));
  }

  function say(point: Instrument, number: number): readonly Reading[] {
    const { tag, everySeconds, rangeHigh, decimals } = point;
    if ((second + number) % everySeconds !== 0 || now('silence', tag)) return [];
    const felt = now('spike', tag) ? rangeHigh * WILD : (senses[number]?.() ?? Number.NaN);
    const value = (now('stuck', tag) && lastSaid.get(tag)) ?? rounded(felt, decimals);
    lastSaid.set(tag, value);
    // Devices read their points one after the other, and no clock is even.
    return [{ tag, at: second * 1000 + Math.floor(chance.at(9000 + number, second) * 96), value }];
  }

  function senseOf({ kind, equipment, tag }: Instrument, number: number): () => number {
    const moment = () => ({ chance, number, second });
    const tank: TankAtWork | undefined = tanks.find(({ tank: { key } }) => key === equipment);
    if (tank) return () => feelTank(kind, tank, moment());
    const detector = plant.detectors.find(({ key }) => key === equipment);
    return detector ? () => feelGas(detector, now('leak', tag), moment()) : () => feelWeather(kind, moment());
  }

  function notice(tag: string): void {
    for (const mishap of planned) {
      if (mishap.tag === tag && mishap.from <= second && mishap.until > second) mishap.until = second + 1;
    }
  }

  const truth = (): Truth => ({ mishaps: mishaps.filter(({ from }) => from <= second), crossings: [...crossings] });
  return { instruments: points, next, notice, truth };
}

const noticed = (planned: readonly Mishap[], { tank }: TankAtWork): Mishap | undefined =>
  planned.find(({ tag, fromLevel }) => fromLevel !== undefined && tag === levelTag(tank));

function crossed(points: readonly Instrument[], tag: string, before: number, level: number, at: number): Crossing[] {
  const limits = points.find((point) => point.tag === tag)?.limits ?? {};
  return (['high', 'highHigh'] as const).flatMap((limit) => {
    const height = limits[limit] ?? Number.POSITIVE_INFINITY;
    return before < height && level >= height ? [{ tag, limit, at }] : [];
  });
}

const rounded = (value: number, decimals: number): number => Math.round(value * 10 ** decimals) / 10 ** decimals;

function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return hash;
}
