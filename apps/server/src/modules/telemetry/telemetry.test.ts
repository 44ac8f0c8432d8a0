import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ANDA, ask, HUAYI } from '../../platform/plant.fixture.ts';
import { openTelemetryPlant, type TelemetryPlant } from './telemetry-plant.fixture.ts';

let plant: TelemetryPlant;
let gateway: { login: string; secret: string; topic: string };
let level: number;

beforeAll(async () => {
  plant = await openTelemetryPlant();
  const admitted = await plant.admit('huayi', HUAYI);
  const { login } = admitted.gateway;
  gateway = { login, secret: admitted.secret, topic: `zhiben/v1/${login}/samples` };
  level = await plant.point(HUAYI, 'LT-101');
  await plant.known(HUAYI, login, 'LT-101');
});

afterAll(() => plant.close());

const history = (who: Parameters<typeof ask>[1], pointId: number, query = '') => {
  const range = `from=${new Date(Date.now() - 3_600_000).toISOString()}&until=${new Date(Date.now() + 1000).toISOString()}`;
  return ask(plant.api, who, `/points/${pointId}/history?${range}&step=raw${query}`);
};

describe('a sample', () => {
  test('is in the database when it is acknowledged, and in the history at once', async () => {
    const client = await plant.connect(gateway.login, gateway.secret);
    const at = Date.now();
    await client.publishAsync(gateway.topic, JSON.stringify({ t0: at, tags: ['LT-101'], v: [5.125] }), { qos: 1 });

    const { rows } = await plant.owner.query('select samples from sample_blocks');
    expect(rows.map(({ samples }) => samples)).toEqual([1]);
    expect((await history('huayi', level)).json).toMatchObject({ step: 'raw', at: [at], value: [5.125], quality: [0] });
    expect((await history('anda', level)).status).toBe(404);
    expect(ANDA).not.toBe(HUAYI);
  });
});
