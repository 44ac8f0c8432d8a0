import { DESCRIPTION_WORDS, describeCorner, directionAt, REACH } from './describe-corner.ts';
import { type Corner, findCorners } from './find-corners.ts';
import { type GreyPicture, shrunk, softened } from './grey-picture.ts';

/** A described corner. Places are in pixels of the picture it was taken from, `scale` is how many of them one step of it was. */
export interface Feature {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
  readonly direction: number;
  readonly description: Uint32Array;
}

/** What a picture is recognised by, and the picture itself, softened, for a closer look. */
export interface Fingerprint {
  readonly features: readonly Feature[];
  readonly picture: GreyPicture;
}

/** The longest side a picture must have before its fingerprint is taken: two of different size would not fit. */
export const FINGERPRINT_SIDE_PX = 320;

const MOST_FEATURES = 160;
const LEVELS = 6;
const STEP = 0.8;
const CONTRASTS = [14, 7] as const;
const CELLS = 5;

/** Takes the fingerprint of a picture whose longest side is {@link FINGERPRINT_SIDE_PX}. A plain wall has few features or none. */
export function fingerprintOf(picture: GreyPicture): Fingerprint {
  const features: Feature[] = [];
  let level = picture;
  for (let depth = 0; depth < LEVELS; depth++) {
    const scale = picture.width / level.width;
    const share = MOST_FEATURES * ((1 - STEP) / (1 - STEP ** LEVELS)) * STEP ** depth;
    features.push(...featuresOf(level, scale, Math.round(share)));
    level = shrunk(level, STEP);
  }
  return { features, picture: softened(picture, 1) };
}

function featuresOf(level: GreyPicture, scale: number, most: number): Feature[] {
  const soft = softened(level, 2);
  return spread(cornersOf(level, most), level, most).map(({ x, y }) => {
    const direction = directionAt(soft, x, y);
    const place = (step: number) => (step + 0.5) * scale - 0.5;
    return { x: place(x), y: place(y), scale, direction, description: describeCorner(soft, x, y, direction) };
  });
}

/** Faint corners are taken only where there are not enough strong ones. */
function cornersOf(level: GreyPicture, most: number): readonly Corner[] {
  const calm = softened(level, 1);
  let corners: readonly Corner[] = [];
  for (const contrast of CONTRASTS) {
    corners = findCorners(calm, contrast, REACH + 1);
    if (corners.length >= 2 * most) break;
  }
  return corners;
}

/** The strongest corners of every part of the picture first, so that a piece cut out of it still has some. */
function spread(corners: readonly Corner[], { width, height }: GreyPicture, most: number): readonly Corner[] {
  const cellOf = ({ x, y }: Corner) => Math.floor((x * CELLS) / width) * CELLS + Math.floor((y * CELLS) / height);
  const cells = [...Map.groupBy(corners, cellOf).values()];
  for (const cell of cells) cell.sort((one, other) => other.strength - one.strength);
  const chosen: Corner[] = [];
  for (let rank = 0; chosen.length < most; rank++) {
    const next = cells.flatMap((cell) => cell[rank] ?? []);
    if (next.length === 0) break;
    next.sort((one, other) => other.strength - one.strength);
    chosen.push(...next.slice(0, most - chosen.length));
  }
  return chosen;
}

/** Pictures that share fewer words than this do so by chance. */
export const LEAST_SHARED_WORDS = 2;

const WORD_BITS = 24;
const WORDS_PER_FEATURE = 3;

/**
 * Parts of the descriptions as whole numbers below 2²⁶, for an index: pictures that share some are worth a closer look. Different
 * parts of one description never give the same word.
 */
export function wordsOf({ features }: Pick<Fingerprint, 'features'>): readonly number[] {
  const words = features.flatMap(({ description }) =>
    Array.from({ length: WORDS_PER_FEATURE }, (_, part) => {
      const word = (description[(part * 2) % DESCRIPTION_WORDS] ?? 0) >>> (32 - WORD_BITS);
      return part * 2 ** WORD_BITS + word;
    }),
  );
  return [...new Set(words)].toSorted((one, other) => one - other);
}
