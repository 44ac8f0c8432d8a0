import { Worker } from 'node:worker_threads';
import type { BothWays } from '@zhiben/evidence/picture-likeness.ts';
import type { Asked, NamedPicture } from './picture-worker.ts';

const LONGEST_MS = 30_000;
const MEMORY_MB = 512;

type Decode = (hash: string) => Promise<NamedPicture | null>;

/** Computes with pictures in a thread of its own, so that everybody else is served meanwhile; one question at a time. */
export interface PictureThread {
  /** What a picture is recognised by; null where computing it failed. */
  fingerprint(one: NamedPicture): Promise<BothWays | null>;
  /** How alike each of these files is to a picture, in their order; null where computing it failed. Only what the thread does not know is decoded. */
  likenesses(both: BothWays, hashes: readonly string[], decode: Decode): Promise<readonly number[] | null>;
  end(): Promise<void>;
}

/** Begins with the first question. A question that ends the thread is answered with null, and the next begins another thread. */
export function pictureThread(signal: AbortSignal): PictureThread {
  let thread: Worker | undefined;
  const end = async () => {
    const ended = thread;
    thread = undefined;
    await ended?.terminate();
  };
  const stop = () => void end();
  signal.addEventListener('abort', stop, { once: true });

  async function ask<Answer>(asked: Asked): Promise<Answer | null> {
    signal.throwIfAborted();
    thread ??= begin();
    try {
      return await answerOf<Answer>(thread, asked);
    } catch {
      await end();
      // A thread that was told to stop says nothing about the picture.
      signal.throwIfAborted();
      return null;
    }
  }

  return {
    fingerprint: (one) => ask<BothWays>({ one }),
    async likenesses(both, hashes, decode) {
      const unknown: NamedPicture[] = [];
      for (const hash of (await ask<readonly string[]>({ unknownOf: hashes })) ?? []) {
        const picture = await decode(hash);
        if (picture !== null) unknown.push(picture);
      }
      return ask<readonly number[]>({ both, hashes, unknown });
    },
    async end() {
      signal.removeEventListener('abort', stop);
      await end();
    },
  };
}

function begin(): Worker {
  const thread = new Worker(new URL('./picture-worker.ts', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
  });
  // An error that comes when nobody waits for an answer must not end the server.
  return thread.on('error', () => {});
}

async function answerOf<Answer>(thread: Worker, asked: Asked): Promise<Answer> {
  const { promise, resolve, reject } = Promise.withResolvers<Answer>();
  const ended = () => reject(new Error('the thread ended'));
  const late = setTimeout(() => reject(new Error('the thread took too long')), LONGEST_MS);
  thread.once('message', resolve).once('error', reject).once('exit', ended);
  thread.postMessage(asked);
  try {
    return await promise;
  } finally {
    clearTimeout(late);
    thread.off('message', resolve).off('error', reject).off('exit', ended);
  }
}
