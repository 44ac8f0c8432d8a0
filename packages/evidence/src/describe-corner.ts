import type { GreyPicture } from './grey-picture.ts';

/** How far from a corner its description looks, in pixels. */
export const REACH = 14;
export const DESCRIPTION_WORDS = 8;

const PAIRS = DESCRIPTION_WORDS * 32;
const TURNS = 64;

/** Pairs of points round a corner, denser in the middle; the same for ever, or no fingerprint would fit another. */
const PATTERN: Float32Array = (() => {
  const points = new Float32Array(PAIRS * 4);
  let state = 0x2545f491;
  const chance = () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
  for (let index = 0; index < points.length; index += 2) {
    const radius = (REACH - 2) * Math.sqrt(chance()) * (0.35 + 0.65 * chance());
    const direction = 2 * Math.PI * chance();
    points[index] = radius * Math.cos(direction);
    points[index + 1] = radius * Math.sin(direction);
  }
  return points;
})();

/** The pattern turned by each of 64 steps, as whole pixels. */
const TURNED: readonly Int8Array[] = Array.from({ length: TURNS }, (_, turn) => {
  const cos = Math.cos((2 * Math.PI * turn) / TURNS);
  const sin = Math.sin((2 * Math.PI * turn) / TURNS);
  const points = new Int8Array(PATTERN.length);
  for (let index = 0; index < PATTERN.length; index += 2) {
    const x = PATTERN[index] ?? 0;
    const y = PATTERN[index + 1] ?? 0;
    points[index] = Math.round(x * cos - y * sin);
    points[index + 1] = Math.round(x * sin + y * cos);
  }
  return points;
});

/** Which way the brightness round a corner leans, in radians: turned pictures turn it with them. */
export function directionAt({ width, pixels }: GreyPicture, x: number, y: number): number {
  let across = 0;
  let down = 0;
  for (let row = -REACH; row <= REACH; row++) {
    const half = Math.floor(Math.sqrt(REACH * REACH - row * row));
    for (let column = -half; column <= half; column++) {
      const brightness = pixels[(y + row) * width + x + column] ?? 0;
      across += column * brightness;
      down += row * brightness;
    }
  }
  return Math.atan2(down, across);
}

/** 256 comparisons of two brightnesses each, read along the corner's direction (after Calonder's BRIEF and Rublee's ORB). */
export function describeCorner({ width, pixels }: GreyPicture, x: number, y: number, direction: number): Uint32Array {
  const turn = (Math.round((direction / (2 * Math.PI)) * TURNS) + TURNS) % TURNS;
  const points = TURNED[turn] ?? new Int8Array(PATTERN.length);
  const middle = y * width + x;
  const words = new Uint32Array(DESCRIPTION_WORDS);
  for (let pair = 0; pair < PAIRS; pair++) {
    const index = pair * 4;
    const one = pixels[middle + (points[index + 1] ?? 0) * width + (points[index] ?? 0)] ?? 0;
    const other = pixels[middle + (points[index + 3] ?? 0) * width + (points[index + 2] ?? 0)] ?? 0;
    if (one < other) words[pair >> 5] = (words[pair >> 5] ?? 0) | (1 << (pair & 31));
  }
  return words;
}
