import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const DEMO = fileURLToPath(new URL('../../apps/server/src/demo.ts', import.meta.url));

export interface Demonstration {
  readonly url: string;
  /** The most memory the server has held so far; absent where the system does not tell. */
  peakMegabytes(): number | undefined;
  stop(): Promise<void>;
}

/** The product on its invented district, in a process of its own. */
export async function startDemonstration(dataFolder: string): Promise<Demonstration> {
  const port = await freePort();
  const args = [DEMO, '--port', String(port), '--data', dataFolder, '--print-accounts'];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(child, 'exit');
  await Promise.race([said(child.stdout), ended.then(() => Promise.reject(new Error('the product did not start')))]);
  return {
    url: `http://127.0.0.1:${port}`,
    peakMegabytes: () => peakOf(child.pid ?? 0),
    async stop() {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

/** Read to the end, so that the server never waits for somebody to take what it says. */
function said(output: NodeJS.ReadableStream): Promise<void> {
  return new Promise((resolve) => {
    createInterface({ input: output }).on('line', (line) => {
      if (line.startsWith('ZHIBEN_DEMO ')) resolve();
    });
  });
}

function peakOf(pid: number): number | undefined {
  try {
    const kilobytes = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return kilobytes === undefined ? undefined : Math.round(Number(kilobytes) / 1024);
  } catch {
    return undefined;
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  return typeof address === 'object' && address !== null ? address.port : 0;
}
