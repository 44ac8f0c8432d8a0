import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connectAsync, type MqttClient } from 'mqtt';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { systemClock } from '../../../platform/clock.ts';
import { scopeOf } from '../../../platform/db/scope.ts';
import { ask, HUAYI, openPlant, PEOPLE } from '../../../platform/plant.fixture.ts';
import { createDirectory } from '../../directory/index.ts';
import { createTelemetry } from '../index.ts';
import { INGEST_LIMITS } from '../ingest/ingest-limits.ts';
import { POINT } from '../telemetry-plant.fixture.ts';
import { askCluster } from './ask-cluster.ts';
import { createClusterWorker } from './create-cluster-worker.ts';
import { writeGates } from './follow-gates.ts';

const SECRET = 'only-of-this-test-0123456789abcdef';
const SHARES = 2;

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { readonly port: number };
  server.close();
  await once(server, 'close');
  return port;
}

/** A plant whose pages have a NATS node and a worker of their own behind them instead of a thread. */
async function openClusterPlant() {
  const plant = await openPlant();
  const folder = await mkdtemp(join(tmpdir(), 'zhiben-nats-'));
  const scope = scopeOf(plant.db, systemClock);
  const log = pino({ level: process.env['LOG_LEVEL'] ?? 'silent' });
  const [port, mqttPort] = [await freePort(), await freePort()];
  const nats = {
    ...{ servers: [`nats://127.0.0.1:${port}`], secret: SECRET, shares: SHARES, replicas: 1 },
    ...{ keptHours: 1, keptBytes: 64 * 1024 * 1024 },
  };
  const ingest = askCluster({ nats, scope, log, doors: { port: mqttPort, tlsPort: null } });
  const directory = createDirectory({
    openHazards: async () => new Map(),
    accountHolders: async () => new Set(),
    gradedInstallations: async () => new Map(),
  });
  const telemetry = createTelemetry({
    ...{ ingest, log, historyDays: 30, heldSince: async () => new Map(), placeName: async () => undefined },
    ...{ placesOf: async () => [], enterpriseNames: directory.enterpriseNames },
  });
  const { gateway, secret } = await scope(PEOPLE.huayi, (act) => telemetry.admitGateway(act, HUAYI, '网关'));
  const { id } = await scope(PEOPLE.huayi, (act) => telemetry.addPoint(act, HUAYI, { ...POINT, tag: 'LT-1' }));
  await writeGates({ scope, nats, file: join(folder, 'accounts.conf') });
  const conf = join(folder, 'nats.conf');
  await writeFile(
    conf,
    `server_name: n\nlisten: "127.0.0.1:${port}"\njetstream { store_dir: "${join(folder, 'store')}" }\n` +
      `mqtt { listen: "127.0.0.1:${mqttPort}" }\ninclude ./accounts.conf\n`,
  );
  const node = spawn('nats-server', ['-c', conf], { stdio: 'ignore' });
  const judging = { rules: async () => [], raised: async () => [], apply: async () => {} };
  const limits = { ...INGEST_LIMITS, expiredMs: 30 * 86_400_000 };
  const worker = await createClusterWorker({ scope, url: plant.appUrl, log, limits, judging, nats });
  await ingest.begun;
  const api = await plant.serve(telemetry.routes, { scope });
  const clients: MqttClient[] = [];
  return {
    ...{ api, ingest, pointId: id, login: gateway.login, secret },
    async connect() {
      const given = { host: '127.0.0.1', port: mqttPort, username: gateway.login, password: secret };
      const client = await connectAsync({ ...given, protocolVersion: 4, reconnectPeriod: 0 });
      clients.push(client);
      return client;
    },
    async close(): Promise<void> {
      for (const client of clients) client.end(true);
      await worker.close();
      await ingest.close();
      node.kill('SIGKILL');
      await plant.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

const natsIsHere = spawnSync('nats-server', ['-v']).status === 0;

describe.skipIf(!natsIsHere)('pages in front of a cluster (skipped without nats-server)', () => {
  let plant: Awaited<ReturnType<typeof openClusterPlant>>;
  beforeAll(async () => {
    plant = await openClusterPlant();
    // Shares are taken up one after the other; before that the pages say that the intake is starting.
    await vi.waitFor(async () => expect((await post(Date.now(), 0)).status).toBe(200), {
      timeout: 60_000,
      interval: 200,
    });
    await vi.waitFor(() => expect(plant.ingest.running()).toBe(true), { timeout: 20_000 });
  }, 90_000);
  afterAll(() => plant.close());

  const post = (at: number, value: unknown) =>
    fetch(`${plant.api}/telemetry/samples`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Basic ${btoa(`${plant.login}:${plant.secret}`)}` },
      body: JSON.stringify({ t0: at, tags: ['LT-1'], v: [value] }),
    });
  const get = async (path: string) => (await ask(plant.api, 'huayi', path)).json;

  test('a batch over HTTP is answered with its fate by whoever keeps the share', async () => {
    const at = Date.now();
    expect(await (await post(at, 5)).json()).toEqual({ taken: { stored: 1 } });
    expect(await (await post(at, 5)).json()).toEqual({ taken: { duplicate: 1 } });
    expect(await (await post(at, null)).json()).toEqual({ taken: { 'not-a-number': 1 } });
    expect((await get(`/points/${plant.pointId}`)).latest).toMatchObject({ value: 5 });
  });

  test('the page of gateways shows the lines that stand at the nodes, and what became of their samples', async () => {
    const before = (await get('/gateways')).gateways[0];
    expect(before.lines).toBe(0);
    const [line] = [await plant.connect(), await plant.connect()];
    const at = Date.now();
    await line.publishAsync(`zhiben/v1/${plant.login}/samples`, `{"t0":${at},"tags":["LT-1"],"v":[7]}`, { qos: 1 });
    const shown = async () => (await get('/gateways')).gateways[0];
    await expect.poll(async () => (await shown()).lines, { timeout: 10_000 }).toBe(2);
    await expect
      .poll(async () => (await shown()).today.find(({ fate }: { fate: string }) => fate === 'stored')?.samples, {
        timeout: 10_000,
      })
      .toBeGreaterThan(before.today.find(({ fate }: { fate: string }) => fate === 'stored')?.samples ?? 0);
    line.end(true);
    await expect.poll(async () => (await shown()).lines, { timeout: 10_000 }).toBe(1);
  });

  test('the newest history comes from the worker’s memory, and a point without forecasts has none', async () => {
    const at = Date.now();
    await post(at, 8);
    const range = `from=${new Date(at).toISOString()}&until=${new Date(at + 1000).toISOString()}`;
    expect(await get(`/points/${plant.pointId}/history?${range}&step=raw`)).toMatchObject({ at: [at], value: [8] });
    expect(await plant.ingest.ask.forecasts(plant.pointId)).toEqual([]);
    expect(await plant.ingest.ask.figures()).toMatchObject({ failingSince: undefined });
  });
});
