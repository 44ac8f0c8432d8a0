import { describe, expect, test } from 'vitest';
import { fingerprintOf, wordsOf } from './fingerprint.ts';
import { type GreyPicture, mirrored, softened } from './grey-picture.ts';
import { bothWays, pictureLikeness, SAME_PICTURE } from './picture-likeness.ts';

/** A wall of patches, another for every number. */
function wall(number: number, width = 320, height = 240): GreyPicture {
  let state = number * 2654435761;
  const chance = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  const pixels = new Uint8Array(width * height).fill(128);
  for (let patch = 0; patch < 140; patch++) {
    const [left, top, across, down] = [chance() * width, chance() * height, 6 + chance() * 40, 6 + chance() * 30].map(
      Math.floor,
    );
    const shade = Math.floor(chance() * 255);
    for (let y = top ?? 0; y < Math.min(height, (top ?? 0) + (down ?? 0)); y++) {
      pixels.fill(shade, y * width + (left ?? 0), y * width + Math.min(width, (left ?? 0) + (across ?? 0)));
    }
  }
  return softened({ width, height, pixels }, 1);
}

const turned = ({ width, height, pixels }: GreyPicture): GreyPicture => ({
  width: height,
  height: width,
  pixels: Uint8Array.from(pixels, (_, index) => {
    const [x, y] = [index % height, Math.floor(index / height)];
    return pixels[(height - 1 - x) * width + y] ?? 0;
  }),
});

const cut = ({ width, pixels }: GreyPicture, left: number, top: number, across: number, down: number): GreyPicture => ({
  width: across,
  height: down,
  pixels: Uint8Array.from({ length: across * down }, (_, index) => {
    return pixels[(top + Math.floor(index / across)) * width + left + (index % across)] ?? 0;
  }),
});

const brighter = (picture: GreyPicture): GreyPicture => ({
  ...picture,
  pixels: picture.pixels.map((brightness) => Math.min(255, brightness * 0.8 + 30)),
});

describe('a picture is the same', () => {
  const original = wall(1);

  test.each([
    ['as itself', original],
    ['in a mirror', mirrored(original)],
    ['turned by a quarter', turned(original)],
    ['turned and in a mirror', turned(mirrored(original))],
    ['with a quarter cut away', cut(original, 40, 20, 240, 200)],
    ['brighter and flatter', brighter(original)],
    ['blurred', softened(original, 2)],
  ])('%s', (_case, copy) => {
    const { score } = pictureLikeness(bothWays(original), fingerprintOf(copy));
    expect(score).toBeGreaterThanOrEqual(SAME_PICTURE);
  });

  test('whichever of the two is asked about', () => {
    const copy = cut(brighter(original), 50, 30, 220, 180);
    expect(pictureLikeness(bothWays(copy), fingerprintOf(original)).score).toBeGreaterThanOrEqual(SAME_PICTURE);
  });

  test('and shares words with its copy, which the index is asked by', () => {
    const known = new Set(wordsOf(fingerprintOf(original)));
    const shared = wordsOf(fingerprintOf(brighter(original))).filter((word) => known.has(word));
    expect(shared.length).toBeGreaterThan(50);
  });
});

test('different walls are different', () => {
  const one = bothWays(wall(1));
  for (const number of [2, 3, 4, 5]) {
    expect(pictureLikeness(one, fingerprintOf(wall(number))).score).toBeLessThan(0.5);
  }
});

test('nothing can be said of a plain wall, a picture of one pixel or an empty one', () => {
  for (const [width, height] of [
    [320, 240],
    [1, 1],
    [0, 0],
    [320, 2],
  ] as const) {
    const plain = { width, height, pixels: new Uint8Array(width * height).fill(90) };
    expect(fingerprintOf(plain).features).toEqual([]);
    expect(pictureLikeness(bothWays(plain), fingerprintOf(plain)).score).toBe(0);
  }
});

test('the same picture has the same fingerprint for ever', () => {
  expect(wordsOf(fingerprintOf(wall(1)))).toEqual(wordsOf(fingerprintOf(wall(1))));
  expect(wordsOf(fingerprintOf(wall(1))).every((word) => Number.isInteger(word) && word >= 0 && word < 2 ** 26)).toBe(
    true,
  );
});
