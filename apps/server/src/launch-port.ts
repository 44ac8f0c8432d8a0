import { createServer } from 'node:net';
import type { Config } from './config.ts';
import { Refusal } from './platform/refusal.ts';

/** Refuses a port that cannot be opened before anything is started for it. */
export function refuseTakenPort({ port, host }: Pick<Config, 'port' | 'host'>): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', ({ code = '' }: NodeJS.ErrnoException) => {
      const say = SENTENCES[code];
      // Anything stranger is told by the real attempt.
      if (say === undefined) resolve();
      else reject(new Refusal('conflict', 'port-taken', say(port)));
    });
    probe.listen({ port, host, exclusive: true }, () => probe.close(() => resolve()));
  });
}

const SENTENCES: Readonly<Record<string, (port: number) => string>> = {
  EADDRINUSE: (port) => `端口 ${port} 已被占用。请停止占用它的程序，或用 --port 另选端口。`,
  EACCES: (port) => `当前用户无权使用端口 ${port}。请用 --port 选一个 1024 以上的端口。`,
};
