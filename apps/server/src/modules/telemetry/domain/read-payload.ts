import { type Batch, Malformed } from './batch.ts';
import { isBinaryBatch, readBinaryBatch } from './read-binary-batch.ts';
import { readJsonBatch } from './read-json-batch.ts';

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** Reads a message whichever of the two forms it is in. Throws `Malformed` with a sentence. */
export function readPayload(bytes: Uint8Array): Batch {
  if (isBinaryBatch(bytes)) return readBinaryBatch(bytes);
  let json: unknown;
  try {
    json = JSON.parse(utf8.decode(bytes));
  } catch {
    throw new Malformed('既不是 JSON，也不是约定的二进制格式');
  }
  return readJsonBatch(json);
}
