import { wordsOf } from '@zhiben/evidence/fingerprint.ts';
import type { BothWays } from '@zhiben/evidence/picture-likeness.ts';
import exifReader from 'exif-reader';
import sharp from 'sharp';
import type { FileStore } from '../../../platform/files/index.ts';
import { cameraTime } from './camera-time-of.ts';
import { greyOf } from './grey-of.ts';
import type { PictureThread } from './picture-thread.ts';
import type { NamedPicture } from './picture-worker.ts';

/** What a photo is recognised by, and what its camera wrote into it. */
export interface PhotoRead {
  readonly both: BothWays | null;
  readonly words: readonly number[];
  readonly cameraAt: Date | null;
}

/** Too few to be recognised by: a plain wall, a dark picture. */
const LEAST_WORDS = 30;

/**
 * Reads a stored photo. Only its small preview is decoded, which the store made with limits of its own; of the original no more
 * than the head is read. What cannot be read is no doubt: it has no fingerprint.
 */
export async function readPhoto(files: FileStore, hash: string, thread: PictureThread): Promise<PhotoRead> {
  const picture = await pictureOfFile(files, hash);
  const both = picture === null ? null : await thread.fingerprint(picture);
  const words = both === null ? [] : wordsOf(both.plain);
  return { both, words: words.length < LEAST_WORDS ? [] : words, cameraAt: await cameraAtOf(files.pathOf(hash)) };
}

export async function pictureOfFile(files: FileStore, hash: string): Promise<NamedPicture | null> {
  const preview = await files.openPreview(hash).catch(() => null);
  if (preview === null) return null;
  try {
    return { hash, picture: await greyOf(await preview.readFile()) };
  } catch {
    // A preview cut short on disk is made again when somebody looks at it; until then it cannot be compared.
    return null;
  } finally {
    await preview.close();
  }
}

async function cameraAtOf(path: string): Promise<Date | null> {
  try {
    const { exif } = await sharp(path).metadata();
    return exif === undefined ? null : cameraTime(exifReader(exif));
  } catch {
    // Damaged notes of a camera are none.
    return null;
  }
}
