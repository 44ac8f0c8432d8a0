import { setTimeout as pause } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { FastifyBaseLogger } from 'fastify';
import { Refusal } from '../refusal.ts';
import type { Answer, Asks } from './answer-asks.ts';

interface ThreadNeeds {
  readonly entry: URL;
  readonly data: unknown;
  readonly log: FastifyBaseLogger;
  /** What whoever asks is told while the thread is not there. */
  readonly absent: () => Refusal;
}

export interface Thread<Does extends Asks> {
  readonly ask: Does;
  /** Whether it has begun and not ended. */
  running(): boolean;
  restarts(): number;
  /** Ends it as a crash would; it is started again. */
  restart(): Promise<void>;
  /** Settles when it has begun for the first time; rejects when it cannot. */
  readonly begun: Promise<void>;
  close(): Promise<void>;
}

const RESTART_MS = 1000;
const PATIENCE_MS = 8000;
/** A thread that does not answer for so long hangs, and is ended. */
const SILENT_MS = 30_000;
const PING_MS = 10_000;

interface Pending {
  resolve(result: unknown): void;
  reject(error: Error): void;
}

/**
 * Keeps a thread running and asks it things. One that ends by itself is started again after a second; whoever was waiting is told.
 * The thread says `begun` when it is ready, answers `ping` while it lives and `close` when told to end; one that hangs is ended.
 */
export function keepThread<Does extends Asks>({ entry, data, log, absent }: ThreadNeeds): Thread<Does> {
  const begun = Promise.withResolvers<void>();
  let worker: Worker | undefined;
  let ready = false;
  let closing = false;
  let restarts = 0;
  let number = 0;
  let heardAt = performance.now();
  const pending = new Map<number, Pending>();

  async function keep(): Promise<void> {
    while (!closing) {
      const error = await runOnce();
      if (closing) return;
      log.error({ err: error, entry: entry.pathname.split('/').at(-1) }, 'thread ended and is started again');
      begun.reject(error);
      restarts += 1;
      await pause(RESTART_MS);
    }
  }

  function runOnce(): Promise<Error> {
    const thread = new Worker(entry, { workerData: data });
    worker = thread;
    return new Promise((resolve) => {
      let reason = new Error('the thread ended');
      thread.on('message', (message: 'begun' | Answer) => hear(message));
      thread.on('error', (error) => {
        reason = error instanceof Error ? error : new Error(String(error));
      });
      thread.on('exit', () => {
        ready = false;
        worker = undefined;
        for (const { reject } of pending.values()) reject(absent());
        pending.clear();
        resolve(reason);
      });
    });
  }

  function hear(message: 'begun' | Answer): void {
    if (message === 'begun') {
      ready = true;
      heardAt = performance.now();
      begun.resolve();
      return;
    }
    const waiting = pending.get(message.number);
    pending.delete(message.number);
    if ('result' in message) waiting?.resolve(message.result);
    else if ('failed' in message) waiting?.reject(new Error(message.failed));
    else waiting?.reject(new Refusal(message.refused.kind, message.refused.code, message.refused.sentence));
  }

  function ask(name: string, given: readonly unknown[]): Promise<unknown> {
    return new Promise((resolve, reject) => {
      if (worker === undefined || !ready) return reject(absent());
      number += 1;
      pending.set(number, { resolve, reject });
      worker.postMessage({ number, name, given });
    });
  }

  const pings = setInterval(() => {
    if (ready && performance.now() - heardAt > SILENT_MS) void worker?.terminate();
    ask('ping', []).then(
      () => {
        heardAt = performance.now();
      },
      () => {
        // Away, or ended meanwhile: what keeps it running sees that by itself.
      },
    );
  }, PING_MS);
  pings.unref();

  begun.promise.catch(() => {});
  const kept = keep();
  return {
    ask: new Proxy({} as Does, {
      get:
        (_, name) =>
        (...given: unknown[]) =>
          ask(String(name), given),
    }),
    running: () => ready,
    restarts: () => restarts,
    restart: async () => void (await worker?.terminate()),
    begun: begun.promise,
    async close() {
      closing = true;
      clearInterval(pings);
      await Promise.race([ask('close', []).catch(() => {}), pause(PATIENCE_MS, undefined, { ref: false })]);
      await worker?.terminate();
      await Promise.race([kept, pause(RESTART_MS)]);
    },
  };
}
