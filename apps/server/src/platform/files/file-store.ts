import { createHash, randomUUID } from 'node:crypto';
import { access, type FileHandle, mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { MAXIMUM_FILE_BYTES } from '@zhiben/contract/evidence.ts';
import { isPicture } from './file-kinds.ts';
import { cleanName } from './file-name.ts';
import { fileEmpty, fileTooLarge, previewMissing } from './file-refusals.ts';
import { makePreview } from './make-preview.ts';
import { recogniseFile } from './recognise-file.ts';

export interface StoredFile {
  /** SHA-256 of the content, in hex: the address it is kept under. */
  readonly hash: string;
  readonly sizeBytes: number;
  readonly mediaType: string;
  /** What the file is called, cleaned, with an extension that fits its content. */
  readonly name: string;
}

export interface FileStore {
  /** Keeps the bytes under their own hash; the same bytes again change nothing. Refuses what may not be evidence. */
  put(content: AsyncIterable<Uint8Array>, claimedName: string): Promise<StoredFile>;
  pathOf(hash: string): string;
  /** Opens an original for reading; the caller closes it or streams it to its end. */
  open(hash: string): Promise<FileHandle>;
  /** Opens the small picture of an original that is a picture. */
  openPreview(hash: string): Promise<FileHandle>;
}

/** Files by content on disk: `ab/cdef…` for originals, `previews/` for what can be made again, `incoming/` while they arrive. */
export function fileStore({ folder }: { readonly folder: string }): FileStore {
  const pathOf = (hash: string) => join(folder, hash.slice(0, 2), hash.slice(2));
  const previewOf = (hash: string) => join(folder, 'previews', hash.slice(0, 2), `${hash.slice(2)}.jpg`);
  const incoming = join(folder, 'incoming');

  return {
    pathOf,
    open: (hash) => open(pathOf(hash)),

    async openPreview(hash) {
      try {
        return await open(previewOf(hash));
      } catch {
        await makePreview(pathOf(hash), previewOf(hash)).catch(() => {
          throw previewMissing();
        });
        return open(previewOf(hash));
      }
    },

    async put(content, claimedName) {
      const arriving = join(incoming, randomUUID());
      await mkdir(incoming, { recursive: true, mode: 0o750 });
      try {
        const { hash, sizeBytes } = await receive(content, arriving, cleanName(claimedName));
        const { mediaType, name } = await recogniseFile(arriving, claimedName);
        // Making the preview proves that a picture can be seen, before anyone relies on it.
        if (isPicture(mediaType)) await makePreview(arriving, previewOf(hash), name);
        await settle(arriving, pathOf(hash));
        return { hash, sizeBytes, mediaType, name };
      } finally {
        await rm(arriving, { force: true });
      }
    },
  };
}

/** Writes what arrives and hashes it on the way. The file is on disk, not only in a cache, when this returns. */
async function receive(content: AsyncIterable<Uint8Array>, path: string, name: string) {
  const hash = createHash('sha256');
  let sizeBytes = 0;
  // Read-only for everyone from the first moment: no later mistake may write into an original.
  const file = await open(path, 'wx', 0o440);
  await pipeline(
    content,
    async function* measure(chunks: AsyncIterable<Uint8Array>) {
      for await (const chunk of chunks) {
        sizeBytes += chunk.byteLength;
        if (sizeBytes > MAXIMUM_FILE_BYTES) throw fileTooLarge(name);
        hash.update(chunk);
        yield chunk;
      }
    },
    file.createWriteStream({ flush: true }),
  );
  if (sizeBytes === 0) throw fileEmpty(name);
  return { hash: hash.digest('hex'), sizeBytes };
}

/** Moves a received file to its address. One that is already there has the same bytes and stays. */
async function settle(arriving: string, path: string): Promise<void> {
  if (
    await access(path).then(
      () => true,
      () => false,
    )
  )
    return;
  await mkdir(dirname(path), { recursive: true, mode: 0o750 });
  await rename(arriving, path);
  const folder = await open(dirname(path));
  await folder.sync().finally(() => folder.close());
}
