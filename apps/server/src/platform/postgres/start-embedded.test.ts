import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { processesOf, stopOrphans } from './orphans.ts';
import { type EmbeddedPostgres, startEmbeddedPostgres } from './start-embedded.ts';

const BUSY_PRODUCT = join(import.meta.dirname, 'busy-product.fixture.ts');
const log = () => {};

let dataFolder: string;
let running: EmbeddedPostgres[];

beforeEach(() => {
  dataFolder = mkdtempSync(join(tmpdir(), 'zhiben-'));
  running = [];
});

afterEach(async () => {
  for (const server of running) await server.stop();
  rmSync(dataFolder, { recursive: true, force: true });
});

async function start(port?: number): Promise<EmbeddedPostgres> {
  const server = await startEmbeddedPostgres({ dataFolder, port, log, durable: false });
  running.push(server);
  return server;
}

async function ask<Row>(url: string, sql: string): Promise<readonly Row[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

const clusterOf = () => join(dataFolder, 'postgres', 'cluster');

describe('a server in an empty folder', () => {
  test('stores Chinese so that trigram search finds it', async () => {
    const { url } = await start();

    await ask(url, 'create extension pg_trgm');

    expect(await ask(url, `select similarity('可燃气体报警器', '可燃气体报警器失灵') > 0.4 as found`)).toEqual([
      { found: true },
    ]);
  });

  test('answers on the loopback address alone, and only to its password', async () => {
    const { url, adminUrl } = await start();
    const wrong = new URL(url);
    wrong.password = 'guess';

    expect(await ask(adminUrl, 'show listen_addresses')).toEqual([{ listen_addresses: '127.0.0.1' }]);
    await expect(ask(wrong.href, 'select 1')).rejects.toThrow(/password authentication failed/);
    expect(statSync(join(dataFolder, 'postgres', 'secret')).mode & 0o777).toBe(0o600);
  });

  test('leaves no process and no pid file when it is stopped', async () => {
    const server = await start();
    expect(processesOf(clusterOf()).length).toBeGreaterThan(3);

    await server.stop();

    expect(processesOf(clusterOf())).toEqual([]);
    expect(statSync(join(clusterOf(), 'postmaster.pid'), { throwIfNoEntry: false })).toBeUndefined();
  });
});

describe('a second start', () => {
  test('finds the data, the password and the port of the first', async () => {
    const first = await start();
    await ask(first.url, 'create table plants as select 1 as id');
    await first.stop();

    const second = await start();

    expect(second.url).toBe(first.url);
    expect(await ask(second.url, 'select id from plants')).toEqual([{ id: 1 }]);
  });

  test('takes another port when a stranger has taken the old one', async () => {
    const first = await start();
    await first.stop();
    const stranger = createServer().listen(first.port, '127.0.0.1');
    await once(stranger, 'listening');

    const second = await start();
    stranger.close();

    expect(second.port).not.toBe(first.port);
    expect(await ask(second.url, 'select 1 as one')).toEqual([{ one: 1 }]);
  });

  test('waits for the first to release the folder', async () => {
    const first = await start();
    const second = start();
    await first.stop();

    expect((await second).url).toBe(first.url);
  });
});

describe('after a crash', () => {
  test('a product killed while writing loses nothing acknowledged, and its database ends by itself', async () => {
    const acknowledged = await killWhileWriting();
    await expect.poll(() => processesOf(clusterOf()), { timeout: 10_000 }).toEqual([]);

    const server = await start();
    const [row] = await ask<{ kept: number }>(server.url, 'select max(id)::int as kept from acts');

    expect(row?.kept).toBeGreaterThanOrEqual(acknowledged);
  });

  test('a database that outlived its product is stopped', async () => {
    const abandoned = await start();

    await stopOrphans(clusterOf(), log);
    await abandoned.ended;

    expect(processesOf(clusterOf())).toEqual([]);
  });

  test('a half-made cluster is thrown away and made anew', async () => {
    mkdirSync(join(dataFolder, 'postgres', 'cluster.new', 'base'), { recursive: true });
    writeFileSync(join(dataFolder, 'postgres', 'cluster.new', 'PG_VERSION'), '18\n');

    const { url } = await start();

    expect(await ask(url, 'select 1 as one')).toEqual([{ one: 1 }]);
  });

  test('a stale pid file does not prevent the start, though a living stranger has that number now', async () => {
    await (await start()).stop();
    writeFileSync(
      join(clusterOf(), 'postmaster.pid'),
      `${process.ppid}\n${clusterOf()}\n1\n5432\n\n127.0.0.1\n1 1\nready   \n`,
    );

    const { url } = await start();

    expect(await ask(url, 'select 1 as one')).toEqual([{ one: 1 }]);
  });
});

/** Runs a product that commits rows one by one, kills it without warning, and says how many commits it was told of. */
async function killWhileWriting(): Promise<number> {
  const product = spawn(process.execPath, [BUSY_PRODUCT, dataFolder], { stdio: ['ignore', 'pipe', 'inherit'] });
  let told = '';
  for await (const chunk of product.stdout) {
    told += String(chunk);
    if (told.split('\n').length > 200) product.kill('SIGKILL');
  }
  return Number(told.split('\n').at(-2));
}
