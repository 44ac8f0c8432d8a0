import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { connect, createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { connectPacket } from './encode.ts';
import type { Sent } from './load.ts';
import { loginOf, secretOf } from './seed.ts';

const MAIN = fileURLToPath(new URL('../../apps/server/src/main.ts', import.meta.url));
const COMPILED = fileURLToPath(new URL('../../apps/server/src/keep-compiled.ts', import.meta.url));
const READY_WITHIN_MS = 300_000;

export interface RunningProduct {
  readonly pid: number;
  /** Of its pages. */
  readonly url: string;
  /** Until a gateway was let in. */
  readonly startMs: number;
  stop(): Promise<void>;
  /** As a power cut would, but for the database, which must survive it by itself. */
  kill(): Promise<void>;
}

/** Starts the product as in production, in a process of its own. */
export async function startProduct(dataFolder: string, mqttPort: number): Promise<RunningProduct> {
  const startedAt = performance.now();
  const env = { ...process.env, LOG_LEVEL: 'warn', HOST: '127.0.0.1', MQTT_PORT: String(mqttPort) };
  const port = await freePort();
  const child = spawn(process.execPath, ['--import', COMPILED, MAIN, '--port', String(port), '--data', dataFolder], {
    ...{ env, stdio: ['ignore', 'ignore', 'inherit'] },
  });
  const ended = once(child, 'exit');
  const failed = ended.then(() => Promise.reject(new Error('the product did not start')));
  await Promise.race([until(() => isLetIn(mqttPort)), failed]);
  const startMs = Math.round(performance.now() - startedAt);
  // Its pages follow; told to stop before, it would be cut off in the middle of starting.
  await Promise.race([until(() => isHealthy(port)), failed]);
  const end = async (signal: 'SIGTERM' | 'SIGKILL') => {
    child.kill(signal);
    await ended;
  };
  return {
    pid: child.pid ?? 0,
    url: `http://127.0.0.1:${port}`,
    startMs,
    stop: () => end('SIGTERM'),
    kill: () => end('SIGKILL'),
  };
}

export async function startNullSink(): Promise<{ port: number; stop: () => void }> {
  const child = startScript('null-sink-worker.ts');
  const [said] = (await once(child.stdout as NodeJS.ReadableStream, 'data')) as [Buffer];
  return { port: Number(said.toString()), stop: () => void child.kill() };
}

export async function runGenerator(loadFile: string): Promise<Sent> {
  const child = startScript('generator-worker.ts', loadFile);
  let said = '';
  child.stdout?.on('data', (bytes: Buffer) => {
    said += bytes;
  });
  await once(child, 'close');
  return JSON.parse(said);
}

function startScript(name: string, ...given: readonly string[]): ChildProcess {
  const script = fileURLToPath(new URL(name, import.meta.url));
  return spawn(process.execPath, [script, ...given], { stdio: ['ignore', 'pipe', 'inherit'] });
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  const given = performance.now() + READY_WITHIN_MS;
  while (performance.now() < given) {
    if (await holds()) return;
    await pause(50);
  }
  throw new Error('the product was not ready in time');
}

async function isHealthy(port: number): Promise<boolean> {
  const reply = await fetch(`http://127.0.0.1:${port}/api/health`).catch(() => undefined);
  return reply?.ok === true;
}

async function isLetIn(port: number): Promise<boolean> {
  const socket = connect({ host: '127.0.0.1', port });
  try {
    await once(socket, 'connect');
    socket.write(connectPacket(loginOf(0), secretOf(0)));
    const [answer] = (await once(socket, 'data')) as [Buffer];
    return answer[3] === 0;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}
