import { setTimeout as pause } from 'node:timers/promises';
import type { GatewayView } from '@zhiben/contract/telemetry.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ANDA, ask, HUAYI } from '../../platform/plant.fixture.ts';
import { writeBinaryBatch } from './domain/write-binary-batch.fixture.ts';
import { openTelemetryPlant, type TelemetryPlant } from './telemetry-plant.fixture.ts';

let plant: TelemetryPlant;
let gateway: { id: string; login: string; secret: string; topic: string };
const point: Record<string, number> = {};

beforeAll(async () => {
  plant = await openTelemetryPlant();
  gateway = await admitted();
  for (const tag of ['LT-101', 'LT-102', 'LT-103', 'LT-104']) point[tag] = await plant.point(HUAYI, tag);
  await plant.point(ANDA, 'LT-ANDA');
  await plant.known(HUAYI, gateway.login, 'LT-104');
});

afterAll(() => plant.close());

async function admitted(who: 'huayi' | 'anda' = 'huayi', enterpriseId = HUAYI) {
  const { gateway: view, secret } = await plant.admit(who, enterpriseId);
  return { id: view.id as string, login: view.login, secret, topic: `zhiben/v1/${view.login}/samples` };
}

const history = async (tag: string, who: Parameters<typeof ask>[1] = 'huayi') => {
  const range = `from=${new Date(Date.now() - 3_600_000).toISOString()}&until=${new Date(Date.now() + 60_000).toISOString()}`;
  return ask(plant.api, who, `/points/${point[tag]}/history?${range}&step=raw`);
};

async function fatesOf(id: string): Promise<Record<string, number>> {
  const { json } = await ask(plant.api, 'huayi', '/gateways');
  const found = json.gateways.find((view: GatewayView) => view.id === id) as GatewayView;
  return Object.fromEntries(found.today.map(({ fate, samples }) => [fate, samples]));
}

const columns = (tag: string, at: number, v: unknown, more: object = {}) =>
  JSON.stringify({ t0: at, tags: [tag], v: [v], ...more });

/** How a sign-in ends: the return code of MQTT 3.1.1, or undefined when it is let in. */
const refusedWith = (login: string, secret: string, options = {}) =>
  plant.connect(login, secret, options).then(
    () => undefined,
    (error: { code?: number }) => error.code,
  );

const post = (body: BodyInit, { login, secret } = gateway, type = 'application/json') =>
  fetch(`${plant.api}/telemetry/samples`, {
    method: 'POST',
    headers: { 'content-type': type, authorization: `Basic ${btoa(`${login}:${secret}`)}` },
    body,
  });

describe('a sample', () => {
  test.each([0, 1, 2] as const)(
    'of QoS %i is in the database when it is acknowledged, and in the history at once',
    async (qos) => {
      const client = await plant.connect(gateway.login, gateway.secret);
      const at = Date.now();
      const blocks = async () => (await plant.owner.query('select count(*)::int as n from sample_blocks')).rows[0].n;
      const before = await blocks();
      await client.publishAsync(gateway.topic, columns('LT-101', at, 5.125), { qos });

      // Nothing acknowledges QoS 0; it is looked for.
      if (qos === 0) await expect.poll(blocks).toBe(before + 1);
      expect(await blocks()).toBe(before + 1);
      const told = (await history('LT-101')).json;
      expect([told.at.at(-1), told.value.at(-1), told.quality.at(-1)]).toEqual([at, 5.125, 0]);
    },
  );

  test('over HTTP is answered with its fate, in JSON and in bytes', async () => {
    const at = Date.now();
    const json = await post(columns('LT-102', at, 1));
    expect([json.status, await json.json()]).toEqual([200, { taken: { stored: 1 } }]);
    const bytes = writeBinaryBatch(at, [{ tag: 'LT-102', at: at + 1, value: 2, quality: 1 }]);
    const binary = await post(new Uint8Array(bytes), gateway, 'application/octet-stream');
    expect([binary.status, await binary.json()]).toEqual([200, { taken: { stored: 1 } }]);

    expect((await history('LT-102')).json).toMatchObject({ at: [at, at + 1], value: [1, 2], quality: [0, 1] });
  });

  test('has exactly one fate, and each is counted where its gateway is shown', async () => {
    const own = await admitted();
    const now = Date.now();
    const send = async (body: string) => (await post(body, own)).status;
    await send(columns('LT-103', now, 1));
    await send(columns('LT-103', now, 1));
    await send(columns('LT-103', now - 1000, 0.5));
    await send(columns('LT-103', now - 1000, 0.5));
    await send(columns('LT-104', now - 11 * 60_000, 0.4));
    await send(columns('LT-103', now + 10 * 60_000, 9));
    await send(columns('LT-103', now - 31 * 86_400_000, 9));
    await send(columns('XX-999', now, 9));
    await send(columns('LT-ANDA', now, 9));
    await send(columns('LT-103', now + 1, null));
    await send(columns('LT-103', now + 1, 9, { u: ['mm'] }));
    expect(await send('{"broken":')).toBe(400);
    expect(await send('{}')).toBe(400);

    expect(await fatesOf(own.id)).toEqual({
      stored: 1,
      'out-of-order': 1,
      late: 1,
      duplicate: 2,
      future: 1,
      expired: 1,
      'unknown-tag': 2,
      'not-a-number': 1,
      'wrong-unit': 1,
      malformed: 1,
    });
    expect((await history('LT-103')).json).toMatchObject({ at: [now - 1000, now], value: [0.5, 1] });
  });
});

describe('a gateway', () => {
  test('gets in with its own secret only, and hears why not', async () => {
    expect(await refusedWith(gateway.login, 'wrong')).toBe(5);
    expect(await refusedWith('gw-nobody', gateway.secret)).toBe(5);
    expect(await refusedWith(gateway.login, gateway.secret)).toBeUndefined();
    expect((await post('[]', { ...gateway, secret: 'wrong' })).status).toBe(401);
    expect(
      (
        await fetch(`${plant.api}/telemetry/samples`, {
          method: 'POST',
          body: '[]',
          headers: { 'content-type': 'application/json' },
        })
      ).status,
    ).toBe(401);
  });

  test('that speaks MQTT 5 hears that its version is not spoken here', async () => {
    expect(await refusedWith(gateway.login, gateway.secret, { protocolVersion: 5 })).toBe(1);
  });

  test("is put out when it publishes on another's topic, and nothing of it is kept", async () => {
    const anda = await admitted('anda', ANDA);
    const client = await plant.connect(anda.login, anda.secret);
    const closed = new Promise<void>((resolve) => client.once('close', () => resolve()));
    client.publish(gateway.topic, columns('LT-104', Date.now(), 99), { qos: 1 });
    await closed;

    expect((await history('LT-104')).json.value).not.toContain(99);
    const { json } = await ask(plant.api, 'anda', '/gateways');
    const [{ today }] = json.gateways.filter(({ id }: GatewayView) => id === anda.id);
    expect(today).toMatchObject([{ fate: 'malformed', samples: 1 }]);
  });

  test('subscribes to nothing', async () => {
    const client = await plant.connect(gateway.login, gateway.secret);
    await expect(client.subscribeAsync('#')).rejects.toThrow(/Unspecified error/);
    await expect(client.subscribeAsync(gateway.topic)).rejects.toThrow(/Unspecified error/);
  });

  test('that sends garbage is acknowledged, counted, and may go on', async () => {
    const own = await admitted();
    const client = await plant.connect(own.login, own.secret);
    for (const payload of ['', '\u0000\u0001', '{"t0":', '[[1,2,3]]'])
      await client.publishAsync(own.topic, payload, { qos: 1 });
    await client.publishAsync(own.topic, columns('LT-104', Date.now(), 3), { qos: 1 });

    expect(await fatesOf(own.id)).toEqual({ malformed: 4, stored: 1 });
  });

  test('that sends more than 1 MB loses its line before it is through, and is told of', async () => {
    const own = await admitted();
    const client = await plant.connect(own.login, own.secret);
    const closed = new Promise<void>((resolve) => client.once('close', () => resolve()));
    client.publish(own.topic, Buffer.alloc(1024 * 1024 + 1), { qos: 1 });
    await closed;

    expect(await fatesOf(own.id)).toEqual({ malformed: 1 });
    expect((await post(' '.repeat(1024 * 1024 + 1), own)).status).toBe(413);
  });

  test('loses its line at once when it is closed, and does not come back', async () => {
    const own = await admitted();
    const client = await plant.connect(own.login, own.secret);
    const closed = new Promise<void>((resolve) => client.once('close', () => resolve()));
    const reply = await ask(plant.api, 'huayi', `/gateways/${own.id}/closing`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ reason: '更换设备' }),
    });
    expect(reply.json).toMatchObject({ id: own.id, lines: 0 });
    expect(reply.json.closedAt).not.toBeNull();
    await closed;

    expect(await refusedWith(own.login, own.secret)).toBe(5);
    expect((await post('[]', own)).status).toBe(401);
  });

  test("takes over nobody's line by taking on their client id", async () => {
    const one = await plant.connect(gateway.login, gateway.secret, { clientId: 'same' });
    const other = await admitted();
    await plant.connect(other.login, other.secret, { clientId: 'same' });
    await pause(100);
    expect(one.connected).toBe(true);
  });

  test('has a secret that stands nowhere', async () => {
    const { rows } = await plant.owner.query('select secret_hash from gateways where id = $1', [gateway.id]);
    expect(rows[0].secret_hash).not.toContain(gateway.secret);
    const { rows: entries } = await plant.owner.query('select detail::text from ledger_entries');
    expect(entries.some(({ detail }) => detail.includes(gateway.secret))).toBe(false);
    const { json } = await ask(plant.api, 'huayi', '/gateways');
    expect(JSON.stringify(json)).not.toContain(gateway.secret);
  });
});

test('who guesses a secret is not listened to any more after twenty mistakes in a minute; its neighbours are', async () => {
  const own = await admitted();
  for (let n = 0; n < 20; n++) await refusedWith(own.login, `guess-${n}`);
  expect(await refusedWith(own.login, own.secret)).toBe(5);
  expect(await refusedWith(gateway.login, gateway.secret)).toBeUndefined();
});

test('a point is read by its enterprise and the bureau, and changed by its enterprise alone', async () => {
  const path = `/points/${point['LT-101']}`;
  expect((await ask(plant.api, 'director', path)).json).toMatchObject({ tag: 'LT-101', standing: 'live' });
  expect((await ask(plant.api, 'anda', path)).json.code).toBe('point-not-found');
  expect((await history('LT-101', 'anda')).json.code).toBe('point-not-found');
  const overview = await ask(plant.api, 'director', '/monitoring');
  expect(overview.json).toMatchObject([
    { enterpriseName: '安达石化', points: 1, live: 0, never: 1 },
    { enterpriseName: '华谊化工', points: 4 },
  ]);
});
