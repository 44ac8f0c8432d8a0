import { createReadStream } from 'node:fs';
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { extract } from 'tar-fs';
import { migrate } from '../db/migrate.ts';
import { renewEpoch } from '../ledger/renew-epoch.ts';
import { Manifest } from './manifest.ts';

interface Restore {
  readonly archive: string;
  /** An empty database, as its owner. */
  readonly url: string;
  readonly dataFolder: string;
}

/** Puts a backup into an empty database and folder. All or nothing in the database; what is already there is never touched. */
export async function restore({ archive, url, dataFolder }: Restore): Promise<Manifest> {
  const staging = await mkdtemp(join(tmpdir(), 'zhiben-restore-'));
  try {
    await pipeline(createReadStream(archive), createGunzip(), extract(staging));
    const manifest = Manifest.parse(JSON.parse(await readFile(join(staging, 'manifest.json'), 'utf8')));
    await refuseUnlessEmpty(url);
    // The tables as they were when the backup was made; newer migrations then find the rows they expect.
    await migrate(url, manifest.migrations);
    if (manifest.files > 0)
      await cp(join(staging, 'files'), join(dataFolder, 'files'), { recursive: true, errorOnExist: false });
    await load(url, staging, manifest);
    await migrate(url);
    await renewEpoch(url);
    return manifest;
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
}

async function refuseUnlessEmpty(url: string): Promise<void> {
  await withClient(url, async (client) => {
    const { rows } = await client.query<{ there: boolean }>(
      `select to_regclass('public.migrations') is not null as there`,
    );
    if (rows[0]?.there === true) throw new Error('the database is not empty: restore into a new one');
  });
}

async function load(url: string, staging: string, { tables, sequences }: Manifest): Promise<void> {
  await withClient(url, async (client) => {
    await client.query('begin');
    // What the triggers guard was guarded when it was written; written again in the same words, it needs no second guard.
    for (const { name } of tables) await client.query(`alter table ${name} disable trigger user`);
    for (const { name } of tables.toReversed()) await client.query(`delete from ${name}`);
    for (const { name, columns, rows, file } of tables) {
      const copy = client.query(copyFrom(`copy ${name} (${columns.join(', ')}) from stdin`));
      await pipeline(createReadStream(join(staging, file)), copy);
      if (copy.rowCount !== rows) throw new Error(`${name}: ${rows} rows were kept, ${copy.rowCount} came back`);
    }
    for (const { name, value } of sequences) await client.query('select setval($1, $2)', [name, value]);
    for (const { name } of tables) await client.query(`alter table ${name} enable trigger user`);
    await client.query('commit');
  });
}

async function withClient<Result>(url: string, work: (client: pg.Client) => Promise<Result>): Promise<Result> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
