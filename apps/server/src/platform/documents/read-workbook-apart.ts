import { Worker } from 'node:worker_threads';
import { Refusal } from '../refusal.ts';
import { takesTooLong } from './document-refusals.ts';
import type { Sheet } from './sheet.ts';
import type { ReaderAnswer } from './workbook-reader.ts';

const LONGEST_MS = 60_000;
const MEMORY_MB = 1_536;

/**
 * Reads a file in a thread of its own, so that everybody else is served meanwhile. A file made to exhaust memory or
 * time ends that thread and nothing else.
 */
export async function readWorkbookApart(bytes: Buffer): Promise<readonly Sheet[]> {
  const thread = new Worker(new URL('./workbook-reader.ts', import.meta.url), {
    workerData: new Uint8Array(bytes),
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
  });
  const timer = setTimeout(() => thread.terminate(), LONGEST_MS);
  try {
    const answer = await answerOf(thread);
    if ('refused' in answer) throw new Refusal(answer.refused.kind, answer.refused.code, answer.refused.message);
    return answer.sheets;
  } finally {
    clearTimeout(timer);
    await thread.terminate();
  }
}

function answerOf(thread: Worker): Promise<ReaderAnswer> {
  return new Promise((resolve, reject) => {
    thread.once('message', resolve);
    thread.once('error', (error) => reject(isExhausted(error) ? takesTooLong() : error));
    thread.once('exit', () => reject(takesTooLong()));
  });
}

const isExhausted = (error: unknown) =>
  error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
