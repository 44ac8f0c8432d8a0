import { Worker } from 'node:worker_threads';
import type { FileStore } from '../../../platform/files/index.ts';
import type { FileRead } from './kinds.ts';
import type { FileAsked } from './text-reader.ts';

const LONGEST_MS = 60_000;
const MEMORY_MB = 512;
/** Less than this is a title page, or a scan's marks. */
const LEAST_CHARACTERS = 120;
/** More than this is no report, and would take hours to compare. */
const MOST_CHARACTERS = 400_000;

export type ReportRead = { readonly read: FileRead } | { readonly unreadable: string };

/** Reads a stored report in a thread of its own, which a file made to exhaust memory or time ends, and nothing else. */
export async function readReportFile(files: FileStore, hash: string, mediaType: string): Promise<ReportRead> {
  const handle = await files.open(hash);
  const bytes = await handle.readFile().finally(() => handle.close());
  const thread = new Worker(new URL('./text-reader.ts', import.meta.url), {
    workerData: { bytes: new Uint8Array(bytes), mediaType } satisfies FileAsked,
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
  });
  const late = setTimeout(() => thread.terminate(), LONGEST_MS);
  try {
    const read = await answerOf(thread);
    const length = read.words.replace(/\s/g, '').length;
    if (length < LEAST_CHARACTERS)
      return { unreadable: '文件中没有可读的文字，可能是扫描件；原件已保存，未能比对文字。' };
    return { read: { ...read, words: read.words.replaceAll('\0', '').slice(0, MOST_CHARACTERS) } };
  } catch {
    return { unreadable: '文件损坏、加密或过大，读不出文字；原件已保存，未能比对文字。' };
  } finally {
    clearTimeout(late);
    await thread.terminate();
  }
}

const answerOf = (thread: Worker): Promise<FileRead> =>
  new Promise((resolve, reject) => {
    thread
      .once('message', resolve)
      .once('error', reject)
      .once('exit', () => reject(new Error('the thread ended')));
  });
