import { FINGERPRINT_SIDE_PX } from '@zhiben/evidence/fingerprint.ts';
import type { GreyPicture } from '@zhiben/evidence/grey-picture.ts';
import sharp from 'sharp';

/** Decodes a small picture into shades of grey, at the size fingerprints are taken from. Never given an original. */
export async function greyOf(preview: Buffer): Promise<GreyPicture> {
  const { data, info } = await sharp(preview, { failOn: 'error' })
    .resize(FINGERPRINT_SIDE_PX, FINGERPRINT_SIDE_PX, { fit: 'inside' })
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, pixels: new Uint8Array(data) };
}
