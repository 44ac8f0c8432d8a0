import type { FastifyRequest } from 'fastify';
import { fileMissing, fileTooLarge } from './file-refusals.ts';

const MOST_BYTES = 10 * 1024 * 1024;

/** Receives a form with one small file into memory, for what is read at once and not kept. */
export async function receiveFile(request: FastifyRequest): Promise<Buffer> {
  if (!request.isMultipart()) throw fileMissing();
  const file = await request.file({ limits: { fileSize: MOST_BYTES }, throwFileSizeLimit: false });
  if (file === undefined) throw fileMissing();
  const bytes = await file.toBuffer();
  if (file.file.truncated) throw fileTooLarge(file.filename);
  return bytes;
}
