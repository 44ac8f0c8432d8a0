import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { migrate } from '@zhiben/server/platform/db/migrate.ts';
import { startEmbeddedPostgres } from '@zhiben/server/platform/postgres/start-embedded.ts';
import pg from 'pg';
import { inBulk } from '../hazards/bulk.ts';
import { fillRegister, stageHazards } from '../hazards/fill-register.ts';
import { type Client, seedActors, seedDistrict } from '../hazards/seed-district.ts';
import { layWays } from '../hazards/ways.ts';
import { fillRooms } from './fill-rooms.ts';

export interface Size {
  readonly seed: number;
  readonly enterprises: number;
  readonly hazards: number;
  readonly duties: number;
}

export interface Prepared extends Size {
  readonly clients: readonly Client[];
  readonly loadSeconds: number;
}

const TABLES = ['hazards', 'hazard_determinations', 'duties', 'checks'];

/** Fills a data folder with a large district in which every room of the overview has records, unless it already holds exactly that. */
export async function prepareDistrict(folder: string, size: Size, say: (line: string) => void): Promise<Prepared> {
  const mark = join(folder, 'bench-oversight.json');
  if (existsSync(mark)) {
    const held: Prepared = JSON.parse(readFileSync(mark, 'utf8'));
    if (JSON.stringify({ ...held, ...size }) === JSON.stringify(held)) return held;
    throw new Error(`${folder} holds another district: give --data another folder, or remove it`);
  }
  const startedAt = performance.now();
  const postgres = await startEmbeddedPostgres({ dataFolder: folder, log: say });
  try {
    const clients = await fill(postgres.url, size, say);
    const prepared = { ...size, clients, loadSeconds: Math.round((performance.now() - startedAt) / 1000) };
    writeFileSync(mark, JSON.stringify(prepared));
    return prepared;
  } finally {
    await postgres.stop();
  }
}

async function fill(url: string, size: Size, say: (line: string) => void): Promise<readonly Client[]> {
  await migrate(url);
  const { enterpriseIds, clients } = await seedDistrict(url, size.seed, size.enterprises);
  const people = await seedActors(url);
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const today = new Date().toISOString().slice(0, 10);
    await stageHazards(client, { ...size, today, enterpriseIds });
    await layWays(client, people);
    say('hazards staged');
    await inBulk(client, TABLES, async () => {
      await fillRegister(client, people);
      await fillRooms(client, size);
    });
    await client.query('drop table staged, steps, owed');
    await client.query('vacuum (analyze)');
    await client.query('checkpoint');
    say('register and rooms filled');
    return clients;
  } finally {
    await client.end();
  }
}
