import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { migrate } from '@zhiben/server/platform/db/migrate.ts';
import { renewEpoch } from '@zhiben/server/platform/ledger/index.ts';
import { startEmbeddedPostgres } from '@zhiben/server/platform/postgres/start-embedded.ts';
import pg from 'pg';
import { inBulk } from './bulk.ts';
import { fillLedger } from './fill-ledger.ts';
import { fillRegister, stageHazards } from './fill-register.ts';
import { type Client, sealEverything, seedActors, seedDistrict } from './seed-district.ts';
import { layWays } from './ways.ts';

export interface Size {
  readonly seed: number;
  readonly hazards: number;
  readonly entries: number;
  readonly enterprises: number;
}

export interface Prepared extends Size {
  readonly clients: readonly Client[];
  readonly loadSeconds: number;
  readonly seals: number;
}

const TABLES = ['hazards', 'hazard_determinations', 'duties', 'ledger_entries'];

/** Fills a data folder with a large district, unless it already holds exactly that. */
export async function prepare(folder: string, size: Size, say: (line: string) => void): Promise<Prepared> {
  const mark = join(folder, 'bench-hazards.json');
  if (existsSync(mark)) {
    const held: Prepared = JSON.parse(readFileSync(mark, 'utf8'));
    if (JSON.stringify({ ...held, ...size }) === JSON.stringify(held)) return held;
    throw new Error(`${folder} holds another district: give --data another folder, or remove it`);
  }
  const startedAt = performance.now();
  const postgres = await startEmbeddedPostgres({ dataFolder: folder, log: say });
  try {
    const { clients, seals } = await fill(postgres.url, size, say);
    const loadSeconds = Math.round((performance.now() - startedAt) / 1000);
    const prepared = { ...size, clients, loadSeconds, seals };
    writeFileSync(mark, JSON.stringify(prepared));
    return prepared;
  } finally {
    await postgres.stop();
  }
}

async function fill(url: string, size: Size, say: (line: string) => void) {
  const startedAt = performance.now();
  const done = (what: string) => say(`${((performance.now() - startedAt) / 1000).toFixed(0)} s: ${what}`);
  await migrate(url);
  const { enterpriseIds, clients } = await seedDistrict(url, size.seed, size.enterprises);
  const people = await seedActors(url);
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const today = new Date().toISOString().slice(0, 10);
    await stageHazards(client, { ...size, today, enterpriseIds });
    done('hazards staged');
    await layWays(client, people);
    await inBulk(client, TABLES, async () => {
      await fillRegister(client, people);
      done('register filled');
      await fillLedger(client, size.entries);
      done('ledger filled, indexes follow');
    });
    await client.query('drop table staged, steps, owed');
    await client.query('vacuum (analyze)');
    done('indexes made');
    await renewEpoch(url);
    const sealed = await sealEverything(url);
    done(`${sealed} entries sealed`);
    const { rows } = await client.query('select count(*)::int as seals from ledger_seals');
    await client.query('checkpoint');
    return { clients, seals: rows[0].seals as number };
  } finally {
    await client.end();
  }
}
