import type { Samples } from '@zhiben/signals/history/samples.ts';
import { hourOfPoint, SECONDS_OF_HOUR } from '../alarms/chunk-size.ts';

/** The beginning of a day that is over. */
export const START = Date.UTC(2026, 10, 29);
const HOURS = 24;

/** An hour of a point that speaks once a second by a clock that jitters; the same again for the same seed. */
export const toldHour = (point: number, hour: number, seed: number): Samples =>
  hourOfPoint({
    point,
    startAt: START + hour * SECONDS_OF_HOUR * 1000,
    everySeconds: 1,
    jitterMs: 97,
    seed: seed + hour * 7919,
  });

/** In how many samples what was read of a day differs from what was told. */
export function dayOf(point: number, seed: number, read: readonly Samples[]): number {
  const at = read.flatMap((part) => Array.from(part.at.subarray(0, part.length)));
  const value = read.flatMap((part) => Array.from(part.value.subarray(0, part.length)));
  let [place, differences] = [0, 0];
  for (let hour = 0; hour < HOURS; hour += 1) {
    const told = toldHour(point, hour, seed);
    for (let i = 0; i < told.length; i += 1, place += 1) {
      if (at[place] !== told.at[i] || value[place] !== told.value[i]) differences += 1;
    }
  }
  return differences + Math.abs(at.length - place);
}
