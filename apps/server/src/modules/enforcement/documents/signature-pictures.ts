import sharp from 'sharp';
import type { Tx } from '../../../platform/db/scope.ts';
import { evidenceStore } from '../../../platform/files/evidence-store.ts';
import type { FileStore } from '../../../platform/files/index.ts';
import { bytesOf } from './templates.ts';

/** A picture that stands in a paper; its paper keeps the hash of the file it was made from. */
export interface Picture {
  readonly source: Buffer;
  readonly width: number;
  readonly height: number;
  readonly fileHash: string;
}

/** As large as a signature stands on a line. */
const MOST = { width: 150, height: 56 };
/** For paper: more dots than the screen has. */
const DOTS = 3;

/** A signature as it was written on the screen, cut to its strokes; undefined where what was sent is no picture. */
export async function signaturePicture(tx: Tx, evidenceId: string, files: FileStore): Promise<Picture | undefined> {
  const evidence = await evidenceStore(tx).find(evidenceId);
  if (evidence === undefined || !evidence.media_type.startsWith('image/')) return undefined;
  const drawn = sharp(await bytesOf(files, evidence.file_hash)).flatten({ background: '#fff' });
  const { data, info } = await drawn
    .trim({ background: '#fff', threshold: 20 })
    .resize({ width: MOST.width * DOTS, height: MOST.height * DOTS, fit: 'inside' })
    .png()
    .toBuffer({ resolveWithObject: true });
  const { width, height } = info;
  return {
    source: data,
    width: Math.round(width / DOTS),
    height: Math.round(height / DOTS),
    fileHash: evidence.file_hash,
  };
}

/** The signatures of a record, by the words between braces under which its papers show them. */
export async function signaturesOf(
  tx: Tx,
  signed: { readonly officers: readonly string[]; readonly site: string | null },
  files: FileStore,
): Promise<ReadonlyMap<string, Picture>> {
  const [one, two] = signed.officers;
  const wanted = [
    ['执法人员签名一', one],
    ['执法人员签名二', two],
    ['现场负责人签名', signed.site],
  ] as const;
  const pictures = new Map<string, Picture>();
  for (const [name, id] of wanted) {
    const picture = id == null ? undefined : await signaturePicture(tx, id, files);
    if (picture !== undefined) pictures.set(name, picture);
  }
  return pictures;
}
