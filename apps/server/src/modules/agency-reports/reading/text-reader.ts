import { parentPort, workerData } from 'node:worker_threads';
import exifReader from 'exif-reader';
import sharp from 'sharp';
import { decodeText } from '../../../platform/documents/decode-text.ts';
import { readDocx } from './docx-text.ts';
import { DOCX, type FileRead, PDF } from './kinds.ts';
import { readPdf } from './pdf-text.ts';

export interface FileAsked {
  readonly bytes: Uint8Array;
  readonly mediaType: string;
}

/** Runs as a thread of its own: one file in, what it says out. */
async function read({ bytes, mediaType }: FileAsked): Promise<FileRead> {
  const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (mediaType === PDF) return { words: await readPdf(content), photoDays: [] };
  if (mediaType !== DOCX) return { words: decodeText(content), photoDays: [] };
  const { words, photos } = readDocx(content);
  const days = await Promise.all(photos.map(cameraDay));
  return { words, photoDays: days.filter((day) => day !== null).toSorted() };
}

/** Cameras write local time without a zone; its day is the day they mean. */
async function cameraDay(photo: Buffer): Promise<string | null> {
  try {
    const { exif } = await sharp(photo).metadata();
    const taken = exif && exifReader(exif).Photo?.DateTimeOriginal;
    return taken instanceof Date ? taken.toISOString().slice(0, 10) : null;
  } catch {
    return null;
  }
}

parentPort?.postMessage(await read(workerData));
