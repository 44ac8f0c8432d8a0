import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../../apps/server/src/main.ts', import.meta.url));
const READY_WITHIN_MS = 300_000;

export interface Running {
  readonly url: string;
  readonly pid: number;
  stop(): Promise<void>;
}

/** Starts the product as in production, in a process of its own, on a folder that holds a district. */
export async function startProduct(dataFolder: string): Promise<Running> {
  const port = await freePort();
  const env = { ...process.env, LOG_LEVEL: 'warn', REQUESTS_PER_MINUTE: '10000000', HOST: '127.0.0.1', MQTT_PORT: '0' };
  const child = spawn(process.execPath, [MAIN, '--port', String(port), '--data', dataFolder], {
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const ended = once(child, 'exit');
  const url = `http://127.0.0.1:${port}`;
  await Promise.race([untilHealthy(url), ended.then(() => Promise.reject(new Error('the product did not start')))]);
  return {
    url,
    pid: child.pid ?? 0,
    async stop() {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

async function untilHealthy(url: string): Promise<void> {
  const until = Date.now() + READY_WITHIN_MS;
  while (Date.now() < until) {
    const reply = await fetch(`${url}/api/health`).catch(() => undefined);
    if (reply?.ok === true) return;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  throw new Error('the product was not ready in time');
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  return typeof address === 'object' && address !== null ? address.port : 0;
}
