import type { Mishap } from './mishaps.ts';
import type { Noise } from './noise.ts';
import type { Detector, InstrumentKind } from './plant.ts';
import type { TankAtWork } from './tank-at-work.ts';

const HOUR = 3600;
const DAY = 24 * HOUR;
/** China keeps one time; the afternoon is warmest at three. */
const WARMEST = (15 - 8) * HOUR;

/** Where and when an instrument feels, with the chance that makes it tremble. */
export interface Moment {
  readonly chance: Noise;
  /** Number of the instrument in its plant. */
  readonly number: number;
  readonly second: number;
}

/** What the tank's instrument of that kind feels, before it is rounded to its decimals. */
export function feelTank(kind: InstrumentKind, { tank, level, flow }: TankAtWork, moment: Moment): number {
  const { chance, number, second } = moment;
  const trembling = chance.normal(number, second);
  switch (kind) {
    case 'level':
      return level + 0.002 * trembling;
    case 'temperature':
      return warmth(tank.storage === 'pressurised' ? 14 : 20, moment) + 0.1 * trembling;
    case 'pressure':
      return 0.55 + 0.017 * warmth(14, moment) + 0.002 * trembling;
    case 'flow':
      return flow === 0 ? 0 : flow + 0.4 * trembling;
    case 'current':
      return flow === 0 ? 0 : 42 + 0.8 * trembling + 2 * chance.drift(number, second, HOUR / 2);
    default:
      throw new RangeError(`a tank has no ${kind}`);
  }
}

/** A leak fills the air around the detector within minutes and comes in gusts. */
export function feelGas({ range }: Detector, leak: Mishap | undefined, { chance, number, second }: Moment): number {
  const quiet = Math.max(0, range * (0.003 + 0.002 * chance.normal(number, second)));
  if (leak === undefined) return quiet;
  const grown = 1 - Math.exp(-(second - leak.from) / 90);
  const gusts = 0.7 + 0.3 * chance.drift(number + 500, second, 40);
  return Math.min(range, quiet + range * (0.4 + 0.5 * leak.strength) * grown * gusts);
}

export function feelWeather(kind: InstrumentKind, { chance, number, second }: Moment): number {
  const trembling = chance.normal(number, second);
  if (kind === 'wind-speed') return Math.max(0, 2.5 + 2 * chance.drift(number, second, 900) + 0.3 * trembling);
  return (200 + 80 * chance.drift(number, second, HOUR) + 6 * trembling + 360) % 360;
}

function warmth(mean: number, { chance, number, second }: Moment): number {
  return mean + 6 * Math.cos(((second - WARMEST) / DAY) * 2 * Math.PI) + chance.drift(number, second, 2 * HOUR);
}
