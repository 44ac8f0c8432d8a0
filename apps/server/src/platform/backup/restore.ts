import { createReadStream, existsSync } from 'node:fs';
import { chmod, mkdir, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { from as copyFrom } from 'pg-copy-streams';
import { migrate } from '../db/migrate.ts';
import { SECRET_FILE, TIP_OFF_SECRET_FILE } from '../identity/kept-secret.ts';
import { renewEpoch } from '../ledger/renew-epoch.ts';
import { databaseNotEmpty, folderNotEmpty } from './backup-refusals.ts';
import type { Manifest } from './manifest.ts';
import { openArchive } from './open-archive.ts';
import { openDatabase, withClient } from './open-database.ts';
import { workshopOf } from './unfinished.ts';

interface Restore {
  readonly archive: string;
  /** An empty database of one's own; absent, an embedded one is made in the data folder. */
  readonly databaseUrl: string | undefined;
  /** A folder that is empty, or not there yet. */
  readonly dataFolder: string;
  readonly log: (line: string) => void;
}

/** Puts a backup into an empty folder and database: all of it, or nothing is left. What is already there is never touched. */
export async function restore({ archive, databaseUrl, dataFolder, log }: Restore): Promise<Manifest> {
  const made = await emptyFolder(dataFolder);
  try {
    const workshop = workshopOf(dataFolder);
    await mkdir(workshop, { mode: 0o700 });
    const manifest = await openArchive(archive, workshop);
    const database = await openDatabase({ databaseUrl, dataFolder, log });
    try {
      await fillDatabase(database.url, workshop, manifest);
      await moveFiles(workshop, dataFolder);
    } finally {
      await database.close();
    }
    await rm(workshop, { recursive: true });
    return manifest;
  } catch (error) {
    for (const entry of await readdir(dataFolder)) await rm(join(dataFolder, entry), { recursive: true });
    if (made !== undefined) await rm(made, { recursive: true });
    throw error;
  }
}

/** Makes the folder where there is none, and says which is the topmost that it made. */
async function emptyFolder(dataFolder: string): Promise<string | undefined> {
  const made = await mkdir(dataFolder, { recursive: true, mode: 0o711 });
  if ((await readdir(dataFolder)).length > 0) throw folderNotEmpty(dataFolder);
  return made;
}

async function fillDatabase(url: string, workshop: string, manifest: Manifest): Promise<void> {
  await refuseUnlessEmpty(url);
  // The tables as they were when the backup was made; newer migrations then find the rows they expect.
  await migrate(url, manifest.migrations);
  await load(url, workshop, manifest);
  await migrate(url);
  await renewEpoch(url);
}

async function moveFiles(workshop: string, dataFolder: string): Promise<void> {
  const secrets = [SECRET_FILE, TIP_OFF_SECRET_FILE];
  for (const name of ['files', ...secrets])
    if (existsSync(join(workshop, name))) await rename(join(workshop, name), join(dataFolder, name));
  for (const name of secrets) if (existsSync(join(dataFolder, name))) await chmod(join(dataFolder, name), 0o600);
}

async function refuseUnlessEmpty(url: string): Promise<void> {
  await withClient(url, async (client) => {
    const { rowCount } = await client.query(
      `select from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where c.relkind in ('r', 'p') and n.nspname not in ('pg_catalog', 'information_schema') and n.nspname !~ '^pg_' limit 1`,
    );
    if (rowCount !== 0) throw databaseNotEmpty();
  });
}

async function load(url: string, workshop: string, { tables, sequences }: Manifest): Promise<void> {
  await withClient(url, async (client) => {
    await client.query('begin');
    // What the triggers guard was guarded when it was written; written again in the same words, it needs no second guard.
    for (const { name } of tables) await client.query(`alter table ${name} disable trigger user`);
    for (const { name } of tables.toReversed()) await client.query(`delete from ${name}`);
    for (const { name, columns, rows, file } of tables) {
      const copy = client.query(copyFrom(`copy ${name} (${columns.join(', ')}) from stdin`));
      await pipeline(createReadStream(join(workshop, file)), copy);
      if (copy.rowCount !== rows) throw new Error(`${name}: ${rows} rows were kept, ${copy.rowCount} came back`);
    }
    for (const { name, value } of sequences) await client.query('select setval($1, $2)', [name, value]);
    for (const { name } of tables) await client.query(`alter table ${name} enable trigger user`);
    await client.query('commit');
  });
}
