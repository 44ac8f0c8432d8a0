/** Chance that depends only on what is asked, never on what was asked before: the same second of the same instrument is always the same. */
export interface Noise {
  /** 0 ≤ n < 1 for one instrument at one moment. */
  at(what: number, moment: number): number;
  /** About normal, mean 0, standard deviation 1. */
  normal(what: number, moment: number): number;
  /** Wanders smoothly between −1 and 1, turning about once in `period` moments. */
  drift(what: number, moment: number, period: number): number;
}

export function noise(seed: number): Noise {
  const at = (what: number, moment: number): number => mixed(seed, what, moment) / 2 ** 32;
  return {
    at,
    normal: (what, moment) =>
      (at(what, moment * 4) + at(what, moment * 4 + 1) + at(what, moment * 4 + 2) + at(what, moment * 4 + 3) - 2) *
      Math.sqrt(3),
    drift(what, moment, period) {
      const turn = Math.floor(moment / period);
      const part = moment / period - turn;
      const eased = part * part * (3 - 2 * part);
      const from = at(what ^ 0x5bd1e995, turn) * 2 - 1;
      const to = at(what ^ 0x5bd1e995, turn + 1) * 2 - 1;
      return from + (to - from) * eased;
    },
  };
}

function mixed(seed: number, what: number, moment: number): number {
  let hash = Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(what + 1, 0xc2b2ae35);
  hash = Math.imul(hash ^ Math.floor(moment / 2 ** 20), 0x27d4eb2f) ^ Math.imul(moment | 0, 0x165667b1);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  hash = Math.imul(hash ^ (hash >>> 12), 0x297a2d39);
  return (hash ^ (hash >>> 15)) >>> 0;
}
