import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { COMPILED } from '../drills/product.ts';
import { copyDistrict } from '../loaded-district.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const CONSOLE = join(ROOT, 'apps/console/dist/index.html');
const READY = { demo: /^ZHIBEN_DEMO .+$/m, main: /^治本已启动：.+$/m } as const;
const START_MS = 180_000;

export interface Product {
  readonly url: string;
  /** The folder it keeps everything in. */
  readonly data: string;
  /** What it has printed so far. */
  readonly printed: () => string;
  readonly stop: () => Promise<void>;
}

/**
 * The product as `npm run demo` or `npm start` runs it: a process of its own, a free port, a fresh folder; on a copy of
 * `district` where one is given.
 */
export async function startProduct(entry: 'demo' | 'main', district?: string): Promise<Product> {
  const folder = await mkdtemp(join(tmpdir(), 'zhiben-journey-'));
  if (district !== undefined) await copyDistrict(district, join(folder, 'data'));
  const port = await freePort();
  if (entry === 'main' && !existsSync(CONSOLE)) await buildConsole();
  const started = spawn(
    process.execPath,
    [
      ...COMPILED,
      `apps/server/src/${entry}.ts`,
      '--port',
      String(port),
      '--data',
      join(folder, 'data'),
      '--print-accounts',
    ],
    { cwd: ROOT, env: environment(), stdio: ['ignore', 'pipe', 'pipe'] },
  );
  let output = '';
  const printed = () => output;
  started.stdout.on('data', (piece: Buffer) => (output += piece.toString()));
  started.stderr.on('data', (piece: Buffer) => (output += piece.toString()));
  const stop = async () => {
    await end(started);
    await rm(folder, { recursive: true, force: true });
  };
  try {
    await until(() => READY[entry].test(output), started, printed);
  } catch (error) {
    await stop();
    throw error;
  }
  return { url: `http://127.0.0.1:${port}`, data: join(folder, 'data'), printed, stop };
}

const NOT_ITS_OWN = ['DATABASE_URL', 'PUBLIC_URL', 'BEHIND_PROXY', 'NODE_ENV'];

/** Nothing of what was set for the tests themselves or for another product on this machine. */
function environment(): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(([name]) => !NOT_ITS_OWN.includes(name) && !name.startsWith('VITE'));
  return { MQTT_PORT: '0', ...Object.fromEntries(own), LOG_LEVEL: 'warn' };
}

/** As `npm run build`; the demonstration builds its console by itself. */
async function buildConsole(): Promise<void> {
  const vite = join(ROOT, 'node_modules/vite/bin/vite.js');
  await promisify(execFile)(process.execPath, [vite, 'build', 'apps/console'], { cwd: ROOT, env: environment() });
}

function freePort(): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  const server = createServer();
  server.once('error', reject).listen(0, '127.0.0.1', () => {
    const address = server.address();
    server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
  });
  return promise;
}

function until(ready: () => boolean, started: ChildProcess, printed: () => string): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const fail = (why: string) => reject(new Error(`${why}\n${printed()}`));
  const look = () => ready() && resolve();
  const late = setTimeout(() => fail('The product did not start in time.'), START_MS);
  started.stdout?.on('data', look);
  started.once('exit', (code) => fail(`The product ended with ${code}.`));
  return promise.finally(() => {
    clearTimeout(late);
    started.stdout?.off('data', look);
  });
}

async function end(started: ChildProcess): Promise<void> {
  if (started.exitCode !== null || started.signalCode !== null) return;
  const { promise, resolve } = Promise.withResolvers<void>();
  started.once('exit', () => resolve());
  started.kill('SIGTERM');
  await promise;
}
