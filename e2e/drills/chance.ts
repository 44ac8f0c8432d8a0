/** The same seed draws the same numbers: a drill that failed can be run again as it was, with ZHIBEN_DRILL_SEED. */
export const SEED = Number(process.env['ZHIBEN_DRILL_SEED'] ?? Math.floor(Date.now() % 1_000_000));

/** Numbers from 0 up to 1 (mulberry32). */
export function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
