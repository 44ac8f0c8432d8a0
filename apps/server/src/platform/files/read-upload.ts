import { MAXIMUM_FILE_BYTES } from '@zhiben/contract/evidence.ts';
import type { FastifyRequest } from 'fastify';
import { Refusal } from '../refusal.ts';
import { fileMissing, fileTooLarge, uploadBroken } from './file-refusals.ts';
import type { FileStore, StoredFile } from './file-store.ts';

export interface Upload {
  readonly fields: Readonly<Record<string, string>>;
  readonly file: StoredFile;
}

const ROOM_FOR_FIELDS_BYTES = 1024 * 1024;

/**
 * Receives a form with one file, which is kept at once. Afterwards `request.body` holds what was sent, the file by its
 * hash, so that an idempotency key answers for exactly this content.
 */
export async function readUpload(request: FastifyRequest, files: FileStore): Promise<Upload> {
  try {
    const upload = await receiveParts(request, files);
    request.body = { ...upload.fields, ...upload.file };
    return upload;
  } catch (error) {
    // Whoever still sends is read to the end, so that the answer reaches them instead of a broken connection.
    request.raw.unpipe();
    request.raw.resume();
    if (error instanceof Refusal || isDefect(error)) throw error;
    throw uploadBroken();
  }
}

async function receiveParts(request: FastifyRequest, files: FileStore): Promise<Upload> {
  if (!request.isMultipart()) throw fileMissing();
  if (Number(request.headers['content-length'] ?? 0) > MAXIMUM_FILE_BYTES + ROOM_FOR_FIELDS_BYTES)
    throw fileTooLarge('文件');
  const fields: Record<string, string> = {};
  let file: StoredFile | undefined;
  // One byte more than the store takes, so that it is the store that refuses, with the file's name.
  for await (const part of request.parts({ limits: { fileSize: MAXIMUM_FILE_BYTES + 1 } })) {
    if (part.type === 'file') file = await files.put(part.file, part.filename ?? '');
    else if (typeof part.value === 'string') fields[part.fieldname] = part.value;
  }
  if (file === undefined) throw fileMissing();
  return { fields, file };
}

/** A full disk or a forbidden folder is ours to repair; everything else here is a form that did not arrive whole. */
const isDefect = (error: unknown) => error instanceof Error && 'syscall' in error;
