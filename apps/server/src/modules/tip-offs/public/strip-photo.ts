import { fileTypeFromBuffer } from 'file-type';
import sharp from 'sharp';
import { notAPhoto, photoIsHeic, photoNotReadable } from '../tip-off-refusals.ts';

const LONGEST_SIDE_PX = 2560;
const MOST_PIXELS = 100_000_000;
const PHOTOS = new Set(['jpg', 'png', 'webp']);

/**
 * Paints a photo anew: upright, in colours that any screen knows, and without anything the phone wrote into it (place,
 * time, owner, thumbnail). Nothing of what arrived is kept.
 */
export async function stripPhoto(arrived: Buffer): Promise<Buffer> {
  const found = (await fileTypeFromBuffer(arrived))?.ext ?? '';
  if (found === 'heic' || found === 'avif') throw photoIsHeic();
  if (!PHOTOS.has(found)) throw notAPhoto();
  try {
    return await sharp(arrived, { limitInputPixels: MOST_PIXELS, failOn: 'truncated', autoOrient: true })
      .resize(LONGEST_SIDE_PX, LONGEST_SIDE_PX, { fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#fff' })
      .jpeg({ quality: 82 })
      .toBuffer();
  } catch {
    throw photoNotReadable();
  }
}
