import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { systemClock } from '../../../platform/clock.ts';
import { type Connected, connect } from '../../../platform/db/connect.ts';
import { appUrl } from '../../../platform/db/migrate.ts';
import { type Scope, SYSTEM, scopeOf, type Tx } from '../../../platform/db/scope.ts';
import { createTestDatabase, type TestDatabase } from '../../../platform/postgres/test-database.ts';
import { blockStore } from '../ingest/block-store.ts';
import { holdIntake } from '../ingest/hold-intake.ts';
import { fencedScope, ShareLost } from './fenced-scope.ts';
import { shareStore } from './share-store.ts';

const LEASE_MS = 60_000;
const [one, other] = [randomUUID(), randomUUID()];
let database: TestDatabase;
let connected: Connected;
let scope: Scope;

beforeAll(async () => {
  database = await createTestDatabase();
  connected = connect(appUrl(database.url), { max: 4 });
  scope = scopeOf(connected.db, systemClock);
});
afterAll(async () => {
  await connected.close();
  await database.drop();
});

const system = <Result>(work: (tx: Tx) => Promise<Result>) => scope(SYSTEM, ({ tx }) => work(tx));

test('shares are laid down once, and a worker that comes with another number finds what there is', async () => {
  expect(await system((tx) => shareStore(tx).lay(4))).toBe(4);
  expect(await system((tx) => shareStore(tx).lay(9))).toBe(4);
});

test('a share that is kept is kept by one worker, and one that is not renewed is taken over', async () => {
  const first = await system((tx) => shareStore(tx).claim(one, LEASE_MS, 2));
  expect(first).toHaveLength(2);
  const rest = await system((tx) => shareStore(tx).claim(other, LEASE_MS, 4));
  expect(rest.map(({ share }) => share).toSorted()).toEqual([2, 3]);
  expect(await system((tx) => shareStore(tx).claim(other, LEASE_MS, 4))).toEqual([]);

  // The first worker was last heard a lease ago.
  expect(await system((tx) => shareStore(tx).renew(one, 1))).toHaveLength(2);
  await pause(10);
  expect(await system((tx) => shareStore(tx).renew(one, LEASE_MS))).toEqual([]);
  const taken = await system((tx) => shareStore(tx).claim(other, LEASE_MS, 4));
  expect(taken.toSorted((a, b) => a.share - b.share)).toEqual([
    { share: 0, epoch: 2 },
    { share: 1, epoch: 2 },
  ]);
});

test('a worker that was believed dead and wakes up writes nothing: no sample, no place in the log', async () => {
  const block = {
    ...{ length: 1, pointId: Int32Array.of(1), at: Float64Array.of(Date.UTC(2026, 11, 1)) },
    ...{ value: Float64Array.of(1), quality: Uint8Array.of(0) },
  };
  const asleep = { share: 0, epoch: 1 };
  const late = fencedScope(scope, asleep)(SYSTEM, ({ tx }) => blockStore(tx, 0).add([block]));
  await expect(late).rejects.toThrow(ShareLost);
  expect(await system((tx) => shareStore(tx).moveTo(asleep, { log: 'a', position: 9 }))).toBe(false);
  expect((await system((tx) => blockStore(tx, 0).after(0, 10))).blocks).toEqual([]);

  const awake = { share: 0, epoch: 2 };
  await fencedScope(scope, awake)(SYSTEM, async ({ tx }) => {
    await blockStore(tx, 0).add([block]);
    expect(await shareStore(tx).moveTo(awake, { log: 'a', position: 9 })).toBe(true);
  });
  expect(await system((tx) => shareStore(tx).place(0))).toEqual({ log: 'a', position: 9 });
});

test('nobody takes a share over while its keeper is still writing', async () => {
  const writing = Promise.withResolvers<void>();
  const begun = Promise.withResolvers<void>();
  const written = fencedScope(scope, { share: 1, epoch: 2 })(SYSTEM, async ({ tx }) => {
    await shareStore(tx).renew(other, 1);
    begun.resolve();
    await writing.promise;
  });
  await begun.promise;
  const during = await system((tx) => shareStore(tx).claim(one, LEASE_MS, 4));
  writing.resolve();
  await written;
  await pause(10);
  const after = await system((tx) => shareStore(tx).claim(one, LEASE_MS, 4));
  expect(during.map(({ share }) => share)).not.toContain(1);
  expect(after.map(({ share }) => share)).toContain(1);
});

test('the hour of one share is let go of without touching another’s', async () => {
  const at = Date.UTC(2026, 11, 1, 5);
  const block = (pointId: number) => ({
    ...{ length: 1, pointId: Int32Array.of(pointId), at: Float64Array.of(at) },
    ...{ value: Float64Array.of(1), quality: Uint8Array.of(0) },
  });
  await system((tx) => blockStore(tx, 2).add([block(2)]));
  await system((tx) => blockStore(tx, 3).add([block(3)]));
  await system((tx) => blockStore(tx).add([block(4)]));
  await system((tx) => blockStore(tx, 2).dropHour(new Date(at), new Date(at + 3_600_000), 1_000_000));
  const left = await system(async (tx) => ({
    two: (await blockStore(tx, 2).after(0, 9)).blocks.length,
    three: (await blockStore(tx, 3).after(0, 9)).blocks.length,
    unshared: (await blockStore(tx, null).after(0, 9)).blocks.length,
  }));
  expect(left).toEqual({ two: 0, three: 1, unshared: 1 });
});

test('one that takes in alone and the workers of a cluster are never at work on one database together', async () => {
  const needs = { url: appUrl(database.url), log: { warn: () => {} }, patienceMs: 300 } as never;
  const workers = await Promise.all([holdIntake('together', needs), holdIntake('together', needs)]);
  await expect(holdIntake('alone', needs)).rejects.toThrow(/正由接入集群.*接收数据.*请先停止全部接入进程/);
  for (const worker of workers) await worker.close();

  const alone = await holdIntake('alone', needs);
  await expect(holdIntake('together', needs)).rejects.toThrow(/已有一个进程在单机接入数据.*请先停止那个进程/);
  // Its line breaks, as when the database is started again: it holds on by itself.
  await system((tx) =>
    sql`select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory' and objid = 7243003`.execute(tx),
  );
  await pause(500);
  await expect(holdIntake('alone', needs)).rejects.toThrow(/已有一个进程/);
  await alone.close();
});
