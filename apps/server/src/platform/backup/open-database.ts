import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { inspectOutside } from '../postgres/inspect-outside.ts';
import { OWNER } from '../postgres/make-cluster.ts';
import { startEmbeddedPostgres } from '../postgres/start-embedded.ts';

interface Where {
  readonly databaseUrl: string | undefined;
  readonly dataFolder: string;
  readonly log: (line: string) => void;
}

export interface OpenDatabase {
  readonly url: string;
  close(): Promise<void>;
}

/** The database of an installation, as its owner: one's own, the embedded one already running, or the embedded one started for this. */
export async function openDatabase({ databaseUrl, dataFolder, log }: Where): Promise<OpenDatabase> {
  if (databaseUrl !== undefined) {
    await inspectOutside(databaseUrl);
    return { url: databaseUrl, close: async () => {} };
  }
  const running = await runningUrl(dataFolder);
  if (running !== undefined) return { url: running, close: async () => {} };
  const started = await startEmbeddedPostgres({ dataFolder, log });
  return { url: started.url, close: () => started.stop() };
}

export const hasEmbeddedDatabase = (dataFolder: string): boolean => existsSync(join(dataFolder, 'postgres', 'cluster'));

/** Runs `work` on one connection. One that breaks is told by the query that waits on it. */
export async function withClient<Result>(url: string, work: (client: pg.Client) => Promise<Result>): Promise<Result> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => {});
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

async function runningUrl(dataFolder: string): Promise<string | undefined> {
  try {
    const [port, secret] = await Promise.all(
      ['port', 'secret'].map((name) => readFile(join(dataFolder, 'postgres', name), 'utf8')),
    );
    const url = `postgresql://${OWNER}:${secret}@127.0.0.1:${Number(port)}/zhiben`;
    await withClient(url, async () => {});
    return url;
  } catch {
    // Nothing is kept there yet, or nobody answers on the port: it is not running.
    return undefined;
  }
}
