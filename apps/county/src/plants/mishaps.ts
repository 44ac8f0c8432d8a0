import { instruments, levelTag } from './instruments.ts';
import type { Noise } from './noise.ts';
import type { Plant } from './plant.ts';

/** Something that truly goes wrong in the plant; what it is is known here and nowhere else. */
export interface Mishap {
  readonly kind: 'overfill' | 'leak' | 'stuck' | 'silence' | 'spike';
  /** The instrument that shows it, or should. */
  readonly tag: string;
  /** Seconds since 1970. */
  readonly from: number;
  readonly until: number;
  /** How bad, 0 to 1. */
  readonly strength: number;
  /** Of a planned overfill that is noticed: it begins at so many metres, after a rest, and ends with drawing off. */
  readonly fromLevel?: number;
}

const HOUR = 3600;
/** How many of a hundred hours of a plant see it. */
const PER_HUNDRED_HOURS = { overfill: 6, leak: 5, stuck: 8, silence: 15, spike: 30 } as const;
const SECONDS = { overfill: 1800, leak: 900, stuck: 1800, silence: 400, spike: 1 } as const;
const KINDS = ['overfill', 'leak', 'stuck', 'silence', 'spike'] as const;

/** The mishaps that begin in this hour of this plant. */
export function mishapsOfHour(plant: Plant, chance: Noise, hour: number): readonly Mishap[] {
  return KINDS.flatMap((kind, index) => {
    const about = 7000 + index;
    if (chance.at(about, hour * 8) * 100 >= PER_HUNDRED_HOURS[kind]) return [];
    const tags = tagsThatMayShow(plant, kind);
    const tag = tags[Math.floor(chance.at(about, hour * 8 + 1) * tags.length)];
    if (tag === undefined) return [];
    const from = hour * HOUR + Math.floor(chance.at(about, hour * 8 + 2) * HOUR);
    const strength = chance.at(about, hour * 8 + 3);
    return [{ kind, tag, from, until: from + Math.ceil(SECONDS[kind] * (0.5 + strength)), strength }];
  });
}

function tagsThatMayShow(plant: Plant, kind: Mishap['kind']): readonly string[] {
  if (kind === 'overfill') return plant.tanks.map(levelTag);
  if (kind === 'leak') return plant.detectors.map(({ key }) => key);
  return instruments(plant)
    .filter((instrument) => instrument.kind !== 'wind-direction')
    .map(({ tag }) => tag);
}
