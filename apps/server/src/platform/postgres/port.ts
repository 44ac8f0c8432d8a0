import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { Refusal } from '../refusal.ts';

const HOST = '127.0.0.1';

/** The wanted port, or the one used last time, or, where that is taken, any free one. */
export async function choosePort(folder: string, wanted: number | undefined): Promise<number> {
  const first = wanted ?? rememberedPort(folder) ?? 0;
  const port = (await tryPort(first)) ?? (await tryPort(0));
  if (port === undefined) throw new Refusal('conflict', 'no-free-port', '本机没有可用的端口，数据库无法启动。');
  return port;
}

export const rememberPort = (folder: string, port: number): void => writeFileSync(join(folder, 'port'), `${port}\n`);

function rememberedPort(folder: string): number | undefined {
  try {
    const port = Number(readFileSync(join(folder, 'port'), 'utf8'));
    return Number.isInteger(port) && port > 0 && port < 65_536 ? port : undefined;
  } catch {
    return undefined;
  }
}

function tryPort(port: number): Promise<number | undefined> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(undefined));
    probe.listen({ port, host: HOST, exclusive: true }, () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : undefined));
    });
  });
}
