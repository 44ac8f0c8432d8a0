import type { GreyPicture } from './grey-picture.ts';

/** A place that can be found again: it differs from its surroundings in more than one direction. */
export interface Corner {
  readonly x: number;
  readonly y: number;
  readonly strength: number;
}

/** The sixteen pixels on a circle of radius 3, in order. */
const CIRCLE: readonly (readonly [number, number])[] = [
  [0, -3],
  [1, -3],
  [2, -2],
  [3, -1],
  [3, 0],
  [3, 1],
  [2, 2],
  [1, 3],
  [0, 3],
  [-1, 3],
  [-2, 2],
  [-3, 1],
  [-3, 0],
  [-3, -1],
  [-2, -2],
  [-1, -3],
];
const ARC = 9;

/**
 * Corners after Rosten and Drummond (FAST-9): nine neighbours in a row on the circle, all brighter or all darker than the
 * middle by more than `contrast`. Only the strongest of each neighbourhood is kept, and nothing nearer to the edge than `margin`.
 */
export function findCorners(picture: GreyPicture, contrast: number, margin: number): readonly Corner[] {
  const { width, height, pixels } = picture;
  const offsets = Int32Array.from(CIRCLE, ([x, y]) => y * width + x);
  const strengths = new Float32Array(width * height);
  for (let y = margin; y < height - margin; y++) {
    for (let x = margin; x < width - margin; x++) {
      const index = y * width + x;
      strengths[index] = strengthAt(pixels, index, offsets, contrast);
    }
  }
  return strongest(strengths, width, height, margin);
}

/** Whether of sixteen pixels on the circle, a bit each, nine in a row are set. */
const HAS_ARC: Uint8Array = Uint8Array.from({ length: 1 << 16 }, (_, set) => {
  let long = set | (set << 16);
  for (let step = 1; step < ARC; step++) long &= long >>> 1;
  return (long & 0xffff) === 0 ? 0 : 1;
});

function strengthAt(pixels: Uint8Array, index: number, offsets: Int32Array, contrast: number): number {
  const middle = pixels[index] ?? 0;
  if (!mayBeCorner(pixels, index, offsets, contrast)) return 0;
  let [brighter, darker, light, dark] = [0, 0, 0, 0];
  for (let step = 0; step < 16; step++) {
    const difference = (pixels[index + (offsets[step] ?? 0)] ?? 0) - middle;
    if (difference > contrast) {
      brighter |= 1 << step;
      light += difference - contrast;
    } else if (-difference > contrast) {
      darker |= 1 << step;
      dark -= difference + contrast;
    }
  }
  return Math.max((HAS_ARC[brighter] ?? 0) * light, (HAS_ARC[darker] ?? 0) * dark);
}

/** Of four points a quarter apart, an arc of nine covers at least two: most places fail here. */
function mayBeCorner(pixels: Uint8Array, index: number, offsets: Int32Array, contrast: number): boolean {
  const middle = pixels[index] ?? 0;
  let outside = 0;
  for (let quarter = 0; quarter < 16; quarter += 4) {
    if (Math.abs((pixels[index + (offsets[quarter] ?? 0)] ?? 0) - middle) > contrast) outside += 1;
  }
  return outside >= 2;
}

function strongest(strengths: Float32Array, width: number, height: number, margin: number): Corner[] {
  const corners: Corner[] = [];
  for (let y = margin; y < height - margin; y++) {
    for (let x = margin; x < width - margin; x++) {
      const index = y * width + x;
      const strength = strengths[index] ?? 0;
      if (strength > 0 && isPeak(strengths, index, width, strength)) corners.push({ x, y, strength });
    }
  }
  return corners;
}

function isPeak(strengths: Float32Array, index: number, width: number, strength: number): boolean {
  for (let row = -2; row <= 2; row++) {
    for (let column = -2; column <= 2; column++) {
      const other = index + row * width + column;
      const theirs = strengths[other] ?? 0;
      if (theirs > strength || (theirs === strength && other < index)) return false;
    }
  }
  return true;
}
