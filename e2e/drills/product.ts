import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { familyOf, inhabitantsOf, killAtOnce, signal } from './processes.ts';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));
/** As the product's npm scripts have it. */
export const COMPILED = ['--import', join(ROOT, 'apps/server/src/keep-compiled.ts')];
const READY = { demo: 'ZHIBEN_DEMO ', main: '治本已启动' } as const;

export interface Start {
  /** The demonstration, or production. */
  readonly entry?: keyof typeof READY;
  readonly data: string;
  readonly port?: number;
  readonly env?: NodeJS.ProcessEnv;
  /** Port and folder are told by the environment instead of the command line. */
  readonly byEnvironment?: boolean;
  readonly uid?: number;
  readonly gid?: number;
}

/** One product as a person starts it: its own process, with its own database. */
export interface Running {
  readonly url: string;
  readonly pid: number;
  readonly seconds: number;
  said(): string;
  /** Ends it as told: on the terminal Ctrl-C goes to the whole group. Gives its exit code. */
  end(name: NodeJS.Signals, whom?: 'process' | 'group'): Promise<number | null>;
  /** Kills server, database and workers at once. */
  kill(): Promise<void>;
}

export interface Ended {
  readonly code: number | null;
  readonly said: string;
}

export function begin(start: Start & { readonly port: number }): { child: ChildProcess; said: () => string } {
  const { entry = 'demo', data, port, env = {}, byEnvironment = false, ...account } = start;
  const place = byEnvironment ? [] : ['--port', String(port), '--data', data];
  const told = byEnvironment ? { PORT: String(port), ZHIBEN_DATA: data } : {};
  const args = [...place, ...(entry === 'demo' ? ['--print-accounts'] : [])];
  const child = spawn(process.execPath, [...COMPILED, join(ROOT, `apps/server/src/${entry}.ts`), ...args], {
    ...account,
    cwd: ROOT,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, LOG_LEVEL: 'silent', NODE_NO_WARNINGS: '1', MQTT_PORT: '0', ...told, ...env },
  });
  return { child, said: listen(child) };
}

/** The demonstration as a newcomer starts it: npm, a shell, and the product below them. */
export function beginWithNpm({ data, port }: { readonly data: string; readonly port: number }) {
  const child = spawn('npm', ['run', 'demo', '--', '--port', String(port), '--data', data], {
    cwd: ROOT,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, LOG_LEVEL: 'silent', NODE_NO_WARNINGS: '1' },
  });
  return { child, said: listen(child) };
}

export async function startProduct(start: Start): Promise<Running> {
  const port = start.port ?? (await freePort());
  const startedAt = performance.now();
  const { child, said } = begin({ ...start, port });
  const { pid = 0 } = child;
  while (!said().includes(READY[start.entry ?? 'demo'])) {
    if (hasEnded(child)) throw new Error(`the product did not start:\n${said()}`);
    await pause(20);
  }
  return {
    url: `http://127.0.0.1:${port}`,
    pid,
    seconds: (performance.now() - startedAt) / 1000,
    said,
    async end(name, whom = 'process') {
      signal(whom === 'group' ? -pid : pid, name);
      return untilEnded(child);
    },
    async kill() {
      await killAtOnce([...new Set([...familyOf(pid), ...inhabitantsOf(start.data)])]);
      await untilEnded(child);
    },
  };
}

/** Starts what is expected to be refused, and waits for its last word. */
export async function startRefused(start: Start): Promise<Ended> {
  const { child, said } = begin({ ...start, port: start.port ?? (await freePort()) });
  const code = await untilEnded(child);
  return { code, said: said() };
}

/** Runs one of the product's commands to its end. */
export async function runCommand(file: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Ended> {
  const child = spawn(process.execPath, [...COMPILED, join(ROOT, file), ...args], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NODE_NO_WARNINGS: '1', ...env },
  });
  const said = listen(child);
  const code = await untilEnded(child);
  return { code, said: said() };
}

export function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}

export async function untilEnded(child: ChildProcess): Promise<number | null> {
  if (!hasEnded(child)) await new Promise((resolve) => child.once('close', resolve));
  return child.exitCode;
}

const hasEnded = ({ exitCode, signalCode }: ChildProcess) => exitCode !== null || signalCode !== null;

function listen({ stdout, stderr }: ChildProcess): () => string {
  let said = '';
  for (const stream of [stdout, stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
  }
  return () => said;
}
