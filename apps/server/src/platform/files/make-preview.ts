import { randomUUID } from 'node:crypto';
import { mkdir, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import sharp from 'sharp';
import { pictureDamaged, pictureTooManyPixels } from './file-refusals.ts';

const LONGEST_SIDE_PX = 640;
const MOST_PIXELS = 150_000_000;

// Originals never change and are read once: a cache of them would only hold memory and descriptors.
sharp.cache(false);

/** Re-encodes a picture, small, upright and without what the camera wrote into it (place, owner). */
export async function makePreview(original: string, preview: string, name = '照片'): Promise<void> {
  await mkdir(dirname(preview), { recursive: true, mode: 0o750 });
  const draft = `${preview}.${randomUUID()}`;
  try {
    await sharp(original, { limitInputPixels: MOST_PIXELS, failOn: 'error', autoOrient: true })
      .resize(LONGEST_SIDE_PX, LONGEST_SIDE_PX, { fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#fff' })
      .jpeg({ quality: 78 })
      .toFile(draft);
  } catch (error) {
    await rm(draft, { force: true });
    throw /exceeds pixel limit/.test(String(error)) ? pictureTooManyPixels(name) : pictureDamaged(name);
  }
  await rename(draft, preview);
}
