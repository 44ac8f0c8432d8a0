import { createWriteStream, existsSync } from 'node:fs';
import { copyFile, cp, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { pack } from 'tar-fs';
import { SECRET_FILE, TIP_OFF_SECRET_FILE } from '../identity/kept-secret.ts';
import { databaseNotOurs, evidenceMissing } from './backup-refusals.ts';
import type { Manifest } from './manifest.ts';
import { withClient } from './open-database.ts';
import { sequences, type Table, tablesInOrder } from './tables.ts';

interface BackUp {
  readonly url: string;
  readonly dataFolder: string;
  /** The archive to write; it appears whole or not at all. */
  readonly archive: string;
  /** The session secret, where the office keeps it; absent, the product's own travels in the archive. */
  readonly sessionSecret: string | undefined;
  /** The same of the secret that seals the identities of reporters. */
  readonly tipOffSecret: string | undefined;
  readonly now: Date;
}

/** Copies the whole installation, as it stands at one instant, into one archive, while people go on working. */
export async function backUp({
  url,
  dataFolder,
  archive,
  sessionSecret,
  tipOffSecret,
  now,
}: BackUp): Promise<Manifest> {
  await mkdir(dirname(resolve(archive)), { recursive: true });
  // Beside the archive: there is the room, and only from there does it appear in one step.
  const workshop = await mkdtemp(`${resolve(archive)}.unfinished-`);
  const content = join(workshop, 'content');
  try {
    await mkdir(join(content, 'tables'), { recursive: true });
    const copied = await withClient(url, (client) => copyInstant(client, { dataFolder, content, now }));
    const manifest = {
      ...copied,
      sessionSecret: await copySecret({ dataFolder, content }, SECRET_FILE, sessionSecret),
      tipOffSecret: await copySecret({ dataFolder, content }, TIP_OFF_SECRET_FILE, tipOffSecret),
    };
    await writeFile(join(content, 'manifest.json'), JSON.stringify(manifest, null, 1));
    await writeArchive(content, join(workshop, 'archive'));
    await rename(join(workshop, 'archive'), resolve(archive));
    return manifest;
  } finally {
    await rm(workshop, { recursive: true, force: true });
  }
}

interface Into {
  readonly dataFolder: string;
  readonly content: string;
  readonly now: Date;
}

/** Everything is read in one snapshot. Files are stored before the rows that name them, so every file of that instant is there. */
async function copyInstant(client: pg.Client, into: Into): Promise<Omit<Manifest, 'sessionSecret' | 'tipOffSecret'>> {
  await client.query('begin transaction isolation level repeatable read, read only');
  const { rows } = await client.query<{ there: boolean }>(
    `select to_regclass('public.migrations') is not null as there`,
  );
  if (rows[0]?.there !== true) throw databaseNotOurs();
  const manifest = await copyDatabase(client, into);
  const files = await copyFiles(client, into);
  await client.query('commit');
  return { ...manifest, files };
}

async function copyDatabase(client: pg.Client, { content, now }: Into) {
  const tables: Manifest['tables'] = [];
  for (const table of await tablesInOrder(client)) tables.push(await copyTable(client, table, content, tables.length));
  const { rows } = await client.query<{ name: string }>('select name from migrations order by name');
  return {
    format: 'zhiben-backup' as const,
    version: 1 as const,
    madeAt: now.toISOString(),
    migrations: rows.map(({ name }) => name),
    tables,
    sequences: [...(await sequences(client))],
  };
}

async function copyTable(
  client: pg.Client,
  { name, columns }: Table,
  content: string,
  at: number,
): Promise<Manifest['tables'][number]> {
  const file = `tables/${at}.copy`;
  const copy = client.query(copyTo(`copy ${name} (${columns.join(', ')}) to stdout`));
  await pipeline(copy, createWriteStream(join(content, file)));
  return { name, columns: [...columns], rows: copy.rowCount, file };
}

async function copyFiles(client: pg.Client, { dataFolder, content }: Into): Promise<number> {
  const { rows } = await client.query<{ hash: string }>('select hash from files');
  for (const { hash } of rows) {
    const path = join('files', hash.slice(0, 2), hash.slice(2));
    if (!existsSync(join(dataFolder, path))) throw evidenceMissing(path);
    await mkdir(dirname(join(content, path)), { recursive: true });
    await cp(join(dataFolder, path), join(content, path));
  }
  return rows.length;
}

async function copySecret(
  { dataFolder, content }: Omit<Into, 'now'>,
  file: string,
  given: string | undefined,
): Promise<Manifest['sessionSecret']> {
  const made = join(dataFolder, file);
  if (given !== undefined || !existsSync(made)) return 'apart';
  await copyFile(made, join(content, file));
  return 'enclosed';
}

const writeArchive = (content: string, file: string): Promise<void> =>
  pipeline(pack(content), createGzip({ level: 6 }), createWriteStream(file, { mode: 0o600, flush: true }));
