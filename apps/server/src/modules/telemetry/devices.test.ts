import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { HUAYI } from '../../platform/plant.fixture.ts';
import { openTelemetryPlant, type TelemetryPlant } from './telemetry-plant.fixture.ts';

const run = promisify(execFile);
let plant: TelemetryPlant;
let examples: readonly string[];
const values: Record<string, string> = {};

beforeAll(async () => {
  plant = await openTelemetryPlant();
  const { gateway, secret } = await plant.admit('huayi', HUAYI);
  for (const tag of ['LT-101', 'LT-102']) await plant.point(HUAYI, tag);
  await plant.known(HUAYI, gateway.login, 'LT-102');
  const page = await readFile(new URL('../../../../../docs/devices.md', import.meta.url), 'utf8');
  examples = [...page.matchAll(/```sh\n([\s\S]*?)```/g)].map(([, text = '']) => text);
  Object.assign(values, {
    ...{ LOGIN: gateway.login, SECRET: secret, HOST: '127.0.0.1', MQTT_PORT: String(plant.port) },
    URL: plant.api.replace(/\/api$/, ''),
    NOW_MS: String(Date.now()),
  });
});
afterAll(() => plant.close());

const filled = (text: string) =>
  text.replaceAll(/\b(LOGIN|SECRET|HOST|MQTT_PORT|URL|NOW_MS)\b/g, (word) => values[word] ?? word);
const kept = async () =>
  (await plant.owner.query('select coalesce(sum(samples), 0)::int as n from sample_blocks')).rows[0].n;

test('the page for devices shows one example of each way in', () => {
  expect(examples.map((text) => /mosquitto_pub|octet-stream|curl/.exec(text)?.[0])).toEqual([
    'mosquitto_pub',
    'curl',
    'curl',
  ]);
});

test('its examples with curl do what they say when they are typed', async () => {
  const [, json = '', bytes = ''] = examples;
  expect(JSON.parse((await run('bash', ['-c', filled(json)])).stdout)).toEqual({ taken: { stored: 1 } });
  expect(JSON.parse((await run('bash', ['-c', filled(bytes)])).stdout)).toEqual({ taken: {} });
});

test('its example with mosquitto_pub says what a client has to say', async () => {
  const before = await kept();
  const [text = ''] = examples;
  // The program itself is rarely there: its arguments are given to another client word by word.
  const told = (name: string) =>
    new RegExp(`${name} ('[^']*'|\\S+)`).exec(filled(text).replaceAll('\\\n', ''))?.[1]?.replaceAll("'", '') ?? '';
  const client = await plant.connect(told('-u'), told('-P'), { host: told('-h'), port: Number(told('-p')) });
  await client.publishAsync(told('-t'), told('-m').replace('NOW_MS', values['NOW_MS'] ?? ''), {
    qos: Number(told('-q')) as 1,
  });
  // One of the two is the instant that curl has sent already, where the tests run in order.
  expect((await kept()) - before).toBeGreaterThan(0);
});
