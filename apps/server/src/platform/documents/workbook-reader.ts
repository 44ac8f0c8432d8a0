import { parentPort, workerData } from 'node:worker_threads';
import { Refusal } from '../refusal.ts';
import { readWorkbook } from './read-workbook.ts';
import type { Sheet } from './sheet.ts';

/** What the reading thread answers with; a refusal loses its class on the way between threads. */
export type ReaderAnswer =
  | { readonly sheets: readonly Sheet[] }
  | { readonly refused: Pick<Refusal, 'kind' | 'code' | 'message'> };

/** Runs as a thread of its own: one file in, its sheets or the reason why not out. */
function answer(bytes: Uint8Array): ReaderAnswer {
  try {
    return { sheets: readWorkbook(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)) };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { refused: { kind: error.kind, code: error.code, message: error.message } };
  }
}

if (workerData instanceof Uint8Array) parentPort?.postMessage(answer(workerData));
