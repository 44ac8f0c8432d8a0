import { createWriteStream } from 'node:fs';
import { cp, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { pack } from 'tar-fs';
import type { Manifest } from './manifest.ts';
import { sequences, type Table, tablesInOrder } from './tables.ts';

interface BackUp {
  readonly url: string;
  readonly dataFolder: string;
  /** The archive to write; it appears whole or not at all. */
  readonly archive: string;
  readonly now: Date;
}

/** Copies the whole installation, as it stands at one instant, into one archive, while people go on working. */
export async function backUp({ url, dataFolder, archive, now }: BackUp): Promise<Manifest> {
  const staging = await mkdtemp(join(tmpdir(), 'zhiben-backup-'));
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('begin transaction isolation level repeatable read, read only');
    const manifest = await copyDatabase(client, staging, now);
    // Files are stored before the rows that name them, so every file of this instant is there by now.
    const files = await copyFiles(client, dataFolder, staging);
    await client.query('commit');
    await writeFile(join(staging, 'manifest.json'), JSON.stringify({ ...manifest, files }, null, 1));
    await writeArchive(staging, resolve(archive));
    return { ...manifest, files };
  } finally {
    await client.end();
    await rm(staging, { recursive: true, force: true });
  }
}

async function copyDatabase(client: pg.Client, staging: string, now: Date): Promise<Manifest> {
  await mkdir(join(staging, 'tables'));
  const tables: Manifest['tables'] = [];
  for (const table of await tablesInOrder(client)) tables.push(await copyTable(client, table, staging, tables.length));
  const { rows } = await client.query<{ name: string }>('select name from migrations order by name');
  return {
    format: 'zhiben-backup',
    version: 1,
    madeAt: now.toISOString(),
    migrations: rows.map(({ name }) => name),
    tables,
    sequences: [...(await sequences(client))],
    files: 0,
  };
}

async function copyTable(
  client: pg.Client,
  { name, columns }: Table,
  staging: string,
  at: number,
): Promise<Manifest['tables'][number]> {
  const file = `tables/${at}.copy`;
  const copy = client.query(copyTo(`copy ${name} (${columns.join(', ')}) to stdout`));
  await pipeline(copy, createWriteStream(join(staging, file)));
  return { name, columns: [...columns], rows: copy.rowCount, file };
}

async function copyFiles(client: pg.Client, dataFolder: string, staging: string): Promise<number> {
  const { rows } = await client.query<{ hash: string }>('select hash from files');
  for (const { hash } of rows) {
    const path = join('files', hash.slice(0, 2), hash.slice(2));
    await mkdir(dirname(join(staging, path)), { recursive: true });
    await cp(join(dataFolder, path), join(staging, path));
  }
  return rows.length;
}

async function writeArchive(staging: string, archive: string): Promise<void> {
  await mkdir(dirname(archive), { recursive: true });
  const unfinished = `${archive}.unfinished`;
  await pipeline(pack(staging), createGzip({ level: 6 }), createWriteStream(unfinished, { mode: 0o600, flush: true }));
  await rename(unfinished, archive);
}
