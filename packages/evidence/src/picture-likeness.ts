import { type Aligned, type Alignment, alignMatches, moved } from './align.ts';
import { type Fingerprint, fingerprintOf } from './fingerprint.ts';
import { brightnessAt, type GreyPicture, mirrored, softened } from './grey-picture.ts';
import { matchFeatures } from './match-features.ts';

/** What comparing two pictures came to. */
export interface PictureLikeness {
  /** How alike four fifths of the comparable parts are at least, from 0 to 1; 0 where nothing fits. */
  readonly score: number;
  /** How many parts could be compared: plain sky says nothing. */
  readonly parts: number;
  readonly agreeing: number;
  readonly mirrored: boolean;
}

/** A picture ready to be compared with many: as it is and as in a mirror. */
export interface BothWays {
  readonly plain: Fingerprint;
  readonly mirror: Fingerprint;
}

export const bothWays = (picture: GreyPicture): BothWays => ({
  plain: fingerprintOf(picture),
  mirror: fingerprintOf(mirrored(picture)),
});

/** From this score on two pictures are shown as the same. Set by `npm run bench -- authenticity`: see decision 0014. */
export const SAME_PICTURE = 0.955;

const LEAST_AGREEING = 7;
const LEAST_PARTS = 10;
const PART_PX = 20;
const LEAST_TEXTURE = 5;
/** One picture shows everything so much larger than the other that it shows more detail. */
const CLEARLY_LARGER = 1.25;
const SOFTENING = 0.7;
/** So many parts may differ: a date stamped across the picture, a face made unrecognisable. */
const MAY_DIFFER = 0.2;
const NOTHING: PictureLikeness = { score: 0, parts: 0, agreeing: 0, mirrored: false };

/**
 * Whether one picture was made from the other. A second photo of the same place is not: whatever stands nearer or farther moves
 * differently when the camera does, so its parts no longer lie on each other.
 */
export function pictureLikeness({ plain, mirror }: BothWays, other: Fingerprint): PictureLikeness {
  const asIs = compare(plain, other, false);
  const turned = compare(mirror, other, true);
  return turned.score > asIs.score ? turned : asIs;
}

function compare(one: Fingerprint, other: Fingerprint, mirror: boolean): PictureLikeness {
  const aligned = alignMatches(matchFeatures(one.features, other.features));
  if (aligned === undefined || aligned.agreeing < LEAST_AGREEING) return NOTHING;
  return { ...lying(one.picture, other.picture, aligned), mirrored: mirror };
}

/** Lays one picture on the other and compares it part by part, both as sharp as the less sharp of the two. */
function lying(whole: GreyPicture, otherWhole: GreyPicture, { alignment, agreeing }: Aligned) {
  const size = Math.hypot(alignment.a, alignment.b);
  const one = size < 1 / CLEARLY_LARGER ? softened(whole, Math.round(SOFTENING / size)) : whole;
  const other = size > CLEARLY_LARGER ? softened(otherWhole, Math.round(SOFTENING * size)) : otherWhole;
  const likenesses: number[] = [];
  for (let top = 0; top + PART_PX <= one.height; top += PART_PX) {
    for (let left = 0; left + PART_PX <= one.width; left += PART_PX) {
      const likeness = correlationOf(one, other, alignment, left, top);
      if (likeness !== undefined) likenesses.push(likeness);
    }
  }
  const parts = likenesses.length;
  likenesses.sort((less, more) => less - more);
  return {
    score: parts < LEAST_PARTS ? 0 : Math.max(0, likenesses[Math.floor(parts * MAY_DIFFER)] ?? 0),
    parts,
    agreeing,
  };
}

/** How alike one part is in both pictures; undefined where one of them ends or has nothing to compare. */
function correlationOf(one: GreyPicture, other: GreyPicture, alignment: Alignment, left: number, top: number) {
  if (!liesInside(other, alignment, left, top)) return undefined;
  let [sumOne, sumOther, squareOne, squareOther, product] = [0, 0, 0, 0, 0];
  for (let y = top; y < top + PART_PX; y++) {
    for (let x = left; x < left + PART_PX; x++) {
      const mine = one.pixels[y * one.width + x] ?? 0;
      const theirs = brightnessAt(other, ...moved(alignment, x, y));
      sumOne += mine;
      sumOther += theirs;
      squareOne += mine * mine;
      squareOther += theirs * theirs;
      product += mine * theirs;
    }
  }
  const count = PART_PX * PART_PX;
  const varianceOne = squareOne / count - (sumOne / count) ** 2;
  const varianceOther = squareOther / count - (sumOther / count) ** 2;
  if (Math.max(varianceOne, varianceOther) < LEAST_TEXTURE ** 2) return undefined;
  const together = product / count - (sumOne / count) * (sumOther / count);
  return together / Math.sqrt(Math.max(varianceOne * varianceOther, 1));
}

/** Turning and sizing keeps a square a square: it lies inside when its corners do. */
function liesInside({ width, height }: GreyPicture, alignment: Alignment, left: number, top: number): boolean {
  const corners = [left, left + PART_PX].flatMap((x) => [top, top + PART_PX].map((y) => moved(alignment, x, y)));
  return corners.every(([x, y]) => x >= 0 && y >= 0 && x <= width - 1 && y <= height - 1);
}
