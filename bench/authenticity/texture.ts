/** A number from 0 to 1 for a place of a grid, the same for the same seed. */
function chanceAt(x: number, y: number, seed: number): number {
  let mixed = Math.imul(x, 0x27d4eb2d) ^ Math.imul(y, 0x165667b1) ^ Math.imul(seed, 0x9e3779b1);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return ((mixed ^ (mixed >>> 16)) >>> 0) / 2 ** 32;
}

function smoothAt(x: number, y: number, seed: number): number {
  const left = Math.floor(x);
  const top = Math.floor(y);
  const right = ease(x - left);
  const down = ease(y - top);
  const above = mix(chanceAt(left, top, seed), chanceAt(left + 1, top, seed), right);
  const below = mix(chanceAt(left, top + 1, seed), chanceAt(left + 1, top + 1, seed), right);
  return mix(above, below, down);
}

const ease = (part: number) => part * part * (3 - 2 * part);
const mix = (one: number, other: number, part: number) => one + (other - one) * part;

/** What a surface of the plant looks like: paint with dirt of every size, in places flaked off. From 0 to 1, metres in. */
export function weathered(x: number, y: number, seed: number): number {
  const dirt =
    smoothAt(x * 1.3, y * 1.3, seed) * 0.4 +
    smoothAt(x * 5, y * 5, seed + 1) * 0.3 +
    smoothAt(x * 19, y * 19, seed + 2) * 0.2;
  const flaked = smoothAt(x * 8, y * 8, seed + 3) > 0.8 ? -0.28 : 0;
  return 0.55 + dirt * 0.6 + flaked;
}

/** A sign: dark strokes on a light ground, in rows. From 0 to 1. */
export function lettered(x: number, y: number, seed: number): number {
  const row = Math.floor(y * 14);
  if (row % 3 === 0) return 1;
  return chanceAt(Math.floor(x * 26), row, seed) > 0.55 ? 0.18 : 0.95;
}
