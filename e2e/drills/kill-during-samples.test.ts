import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { HistoryView } from '@zhiben/contract/telemetry.ts';
import { connectAsync, type MqttClient } from 'mqtt';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { copyDistrict } from '../loaded-district.ts';
import { enterDemo, openBrowser } from './browser.ts';
import { chance, SEED } from './chance.ts';
import { askInside } from './look-inside.ts';
import { type Running, startProduct } from './product.ts';

const ROUNDS = 3;
const POINTS = 8;
const data = mkdtempSync(join(tmpdir(), 'zhiben-drill-'));
const draw = chance(SEED);
const cookies = new Map<string, string>();
let product: Running;
let enterpriseId: string;
let gateway: { login: string; secret: string };
const points: { readonly tag: string; readonly id: number; readonly acknowledged: Map<number, number> }[] = [];

const ask = async (method: 'GET' | 'POST', path: string, body?: object) => {
  const answer = await openBrowser(product.url, cookies).ask(method, path, body, body && crypto.randomUUID());
  expect(answer).toMatchObject({ status: 200 });
  return answer.json;
};

beforeAll(async () => {
  process.stdout.write(`seed ${SEED}\n`);
  await copyDistrict(inject('district'), data);
  product = await startProduct({ data });
  await enterDemo(product.url, 'ruihe.safety', cookies);
  enterpriseId =
    (await askInside<{ id: string }>(data, `select enterprise_id as id from points where tag = 'GT301'`))[0]?.id ?? '';
  const admitted = await ask('POST', `/enterprises/${enterpriseId}/gateways`, { name: '演练网关' });
  gateway = { login: admitted.gateway.login, secret: admitted.secret };
  const fields = { name: '演练', kind: 'level', unit: 'm', rangeLow: 0, rangeHigh: 1e9, decimals: 3, everySeconds: 1 };
  for (let number = 0; number < POINTS; number += 1) {
    const tag = `DRILL-${number}`;
    const { id } = await ask('POST', `/enterprises/${enterpriseId}/points`, { ...fields, tag });
    points.push({ tag, id, acknowledged: new Map() });
  }
});
afterAll(async () => {
  await product?.kill();
  rmSync(data, { recursive: true, force: true });
});

/** Sends one sample after the other, and notes those that were acknowledged, until the line is gone. */
async function send(client: MqttClient, { tag, acknowledged }: (typeof points)[number], round: number): Promise<void> {
  const gone = new Promise<'gone'>((resolve) => client.once('close', () => resolve('gone')));
  let at = Date.now();
  for (let serial = 0; ; serial += 1) {
    at = Math.max(at + 1, Date.now());
    const value = round * 1e6 + serial;
    const message = JSON.stringify([[tag, at, value]]);
    const sent = client.publishAsync(`zhiben/v1/${gateway.login}/samples`, message, { qos: 1 }).catch(() => 'gone');
    if ((await Promise.race([sent, gone])) === 'gone') return;
    acknowledged.set(at, value);
  }
}

async function kept(id: number): Promise<Map<number, number | null>> {
  const range = `from=${new Date(Date.now() - 6 * 3_600_000).toISOString()}&until=${new Date(Date.now() + 60_000).toISOString()}`;
  const { at, value } = (await ask('GET', `/points/${id}/history?step=raw&${range}`)) as HistoryView;
  expect(new Set(at).size).toBe(at.length);
  return new Map(at.map((time, index) => [time, value[index] ?? null]));
}

test(`every sample that was acknowledged is there after ${ROUNDS} kills, each once`, async () => {
  const seconds: number[] = [];
  for (let round = 1; round <= ROUNDS; round += 1) {
    const { mqtt } = await ask('GET', '/gateways');
    const clients = await Promise.all(
      points.map(() =>
        connectAsync({
          ...{
            host: '127.0.0.1',
            port: mqtt.port,
            username: gateway.login,
            password: gateway.secret,
            reconnectPeriod: 0,
          },
        }),
      ),
    );
    for (const client of clients) client.on('error', () => {});
    const sending = clients.map((client, number) => send(client, points[number] as (typeof points)[number], round));
    await pause(500 + draw() * 1500);
    await product.kill();
    await Promise.all(sending);
    for (const client of clients) client.end(true);
    product = await startProduct({ data });
    seconds.push(product.seconds);
    for (const { id, acknowledged } of points) {
      const stored = await kept(id);
      expect([...acknowledged].filter(([at, value]) => stored.get(at) !== value)).toEqual([]);
    }
  }
  const amount = points.reduce((sum, { acknowledged }) => sum + acknowledged.size, 0);
  process.stdout.write(
    `${amount} acknowledged, 0 lost; starts after it ${seconds.map((s) => s.toFixed(1)).join(', ')} s\n`,
  );
  expect(amount).toBeGreaterThan(ROUNDS * POINTS);
});
