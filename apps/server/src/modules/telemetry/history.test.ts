import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask, HUAYI } from '../../platform/plant.fixture.ts';
import { openTelemetryPlant, type TelemetryPlant } from './telemetry-plant.fixture.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** The beginning of an hour that is over. */
const THEN = Math.floor((Date.now() - 5 * HOUR) / HOUR) * HOUR;

let plant: TelemetryPlant;
let gateway: { id: string; login: string; enterpriseId: string };
const ids: Record<string, number> = {};

beforeAll(async () => {
  plant = await openTelemetryPlant();
  const admitted = await plant.admit('huayi', HUAYI);
  gateway = { id: admitted.gateway.id, login: admitted.gateway.login, enterpriseId: HUAYI };
  for (const tag of ['LT-1', 'LT-2', 'LT-3', 'LT-4', 'LT-DELAY', 'LT-5']) ids[tag] = await plant.point(HUAYI, tag);
  await plant.known(HUAYI, gateway.login, 'LT-5');
});
afterAll(() => plant.close());

function send(tag: string, samples: readonly (readonly [at: number, value: number, quality?: number])[]) {
  return plant.thread.ask.take(gateway, {
    length: samples.length,
    tag: samples.map(() => tag),
    at: Float64Array.from(samples, ([at]) => at),
    value: Float64Array.from(samples, ([, value]) => value),
    quality: Uint8Array.from(samples, ([, , quality = 0]) => quality),
  });
}

const instant = (ms: number) => new Date(ms).toISOString();
const read = async (tag: string, from: number, until: number, step = 'raw') =>
  (
    await ask(
      plant.api,
      'huayi',
      `/points/${ids[tag]}/history?from=${instant(from)}&until=${instant(until)}&step=${step}`,
    )
  ).json;

const latestOf = async (tag: string) => (await ask(plant.api, 'huayi', `/points/${ids[tag]}`)).json.latest?.value;

/** Ends the worker as a crash would; the product starts it again. */
async function crash(): Promise<void> {
  const before = plant.thread.restarts();
  await plant.thread.restart();
  await expect.poll(plant.thread.running, { timeout: 20_000 }).toBe(true);
  expect(plant.thread.restarts()).toBe(before + 1);
}

const chunksOf = async (tag: string) =>
  (
    await plant.owner.query(
      'select hour_at, part, samples, least, most, mean from sample_chunks where point_id = $1 order by hour_at, part',
      [ids[tag]],
    )
  ).rows;
const blocks = async () => (await plant.owner.query('select count(*)::int as n from sample_blocks')).rows[0].n;

describe('history', () => {
  test('comes back as it was sent, in the order of time, of two at one instant the first', async () => {
    await send('LT-1', [
      [THEN, 1.1],
      [THEN + 2000, -0],
      [THEN + 1000, 0.1 + 0.2, 2],
      [THEN + 2000, 9],
      [THEN + 3000, 1e-300, 1],
    ]);
    const told = await read('LT-1', THEN, THEN + 3000);
    expect(told.at).toEqual([THEN, THEN + 1000, THEN + 2000, THEN + 3000]);
    expect(told.value).toEqual([1.1, 0.1 + 0.2, 0, 1e-300]);
    expect(told.quality).toEqual([0, 2, 0, 1]);
    expect((await read('LT-1', THEN + 1, THEN + 2999)).at).toEqual([THEN + 1000, THEN + 2000]);
  });

  test('by the minute tells least, most, mean, last and count of good values, and gaps as gaps', async () => {
    await send('LT-2', [
      [THEN + 1000, 1],
      [THEN + 2000, 3],
      [THEN + 3000, 100, 2],
      [THEN + 121_000, 5],
    ]);
    expect(await read('LT-2', THEN, THEN + 179_999, 'minute')).toMatchObject({
      step: 'minute',
      at: [THEN, THEN + 60_000, THEN + 120_000],
      value: [2, null, 5],
      least: [1, null, 5],
      most: [3, null, 5],
      last: [3, null, 5],
      count: [2, 0, 1],
    });
    const hours = await read('LT-2', THEN - DAY, THEN + HOUR, 'hour');
    expect(hours.count.reduce((sum: number, count: number) => sum + count, 0)).toBe(3);
    expect(hours.at).toHaveLength(26);
  });

  test('chooses a step that a screen can show', async () => {
    const step = async (ms: number) => (await read('LT-1', THEN - ms, THEN, 'auto')).step;
    expect([await step(HOUR), await step(2 * DAY), await step(7 * DAY), await step(60 * DAY)]).toEqual([
      'raw',
      'minute',
      'minute',
      'hour',
    ]);
  });

  test('of too long a stretch is refused in a sentence', async () => {
    expect(await read('LT-1', THEN - 3 * DAY, THEN, 'raw')).toMatchObject({ status: 400, code: 'too-much-history' });
    expect(await read('LT-1', THEN, THEN - 1, 'raw')).toMatchObject({ status: 400, code: 'too-much-history' });
  });

  test('comes out as a table with the times of the control room', async () => {
    const at = Date.parse('2026-11-01T00:00:00.250Z') > Date.now() - 29 * DAY ? Date.now() - HOUR : THEN + 1000;
    await send('LT-3', [[at, 5.5, 1]]);
    const query = `from=${instant(at)}&until=${instant(at)}&step=raw`;
    const { bytes } = await ask(plant.api, 'huayi', `/points/${ids['LT-3']}/history.csv?${query}`);
    const [heading, row] = bytes.toString().split('\r\n');
    expect(heading).toBe('\ufeff时间,数值,质量');
    expect(row).toMatch(/^20\d\d-\d\d-\d\d \d\d:\d\d:\d\d\.\d{3},5\.5,存疑$/);
    const shanghai = new Date(at + 8 * HOUR).toISOString().slice(0, 19).replace('T', ' ');
    expect(row?.startsWith(shanghai)).toBe(true);
  });
});

describe('an hour that is over', () => {
  test('becomes one chunk of each point, and its blocks go in the same transaction; nothing of it is missing meanwhile', async () => {
    const samples = Array.from({ length: 3600 }, (_, second) => [THEN + second * 1000, Math.sin(second)] as const);
    await send('LT-4', samples);
    expect((await read('LT-4', THEN, THEN + HOUR)).at).toHaveLength(3600);
    while ((await chunksOf('LT-4')).length === 0) {
      expect((await read('LT-4', THEN, THEN + HOUR)).at).toHaveLength(3600);
      await pause(200);
    }
    expect(await chunksOf('LT-4')).toMatchObject([{ part: 0, samples: 3600, mean: expect.closeTo(0, 3) }]);
    expect((await read('LT-4', THEN, THEN + HOUR)).value).toEqual(samples.map(([, value]) => value));
    await expect.poll(blocks, { timeout: 15_000 }).toBe(0);
  });

  test('that gets stragglers is one chunk again after a quiet moment, and what came twice stands once', async () => {
    await send('LT-4', [
      [THEN + 500, 7],
      [THEN + 1000, 99],
    ]);
    const told = await read('LT-4', THEN, THEN + 1999);
    expect([told.at, told.value]).toEqual([
      [THEN, THEN + 500, THEN + 1000],
      [0, 7, Math.sin(1)],
    ]);
    await expect.poll(() => chunksOf('LT-4'), { timeout: 20_000 }).toMatchObject([{ samples: 3601 }]);
    const merged = await read('LT-4', THEN, THEN + 1999);
    expect(merged.value).toEqual([0, 7, Math.sin(1)]);
  });
});

describe('a worker that ends', () => {
  test('is started again, knows what was acknowledged, and tells nothing twice', async () => {
    const at = Date.now();
    expect(await send('LT-5', [[at, 5]])).toEqual({ stored: 1 });
    await crash();
    await plant.known(HUAYI, gateway.login, 'LT-5');

    expect((await read('LT-5', at - 1000, at + 1000)).value).toEqual([5]);
    expect(await latestOf('LT-5')).toBe(5);
    expect(await send('LT-5', [[at, 5]])).toEqual({ duplicate: 1 });
    // What was silent for hours is read after samples are taken again: they need not wait for it.
    await expect.poll(() => latestOf('LT-4')).toBe(Math.sin(3599));
  });

  test('while it is away leaves pages that say so', async () => {
    const crashed = crash();
    await expect.poll(plant.thread.running, { interval: 1 }).toBe(false);
    const { json } = await ask(plant.api, 'huayi', `/points/${ids['LT-5']}`);
    expect(json).toMatchObject({ latest: null, standing: 'never' });
    expect((await ask(plant.api, 'huayi', '/gateways')).json.running).toBe(false);
    expect((await read('LT-5', THEN, THEN + 1000)).code).toBe('ingest-absent');
    await crashed;
  });
});

test('a delay that was half over when the worker was killed ends when it would have', async () => {
  const DELAY_MS = 6000;
  const { rows } = await plant.owner.query(
    `insert into alarm_rules (enterprise_id, point_id, kind, revision, limit_value, deadband, on_delay_seconds, off_delay_seconds,
       within_seconds, consequence, response, priority)
     select enterprise_id, id, 'high', 1, 10, 1, $2, 0, 0, 'minor', 'over-half-hour', 'low' from points where id = $1 returning id`,
    [ids['LT-DELAY'], DELAY_MS / 1000],
  );
  // The worker learns of the rule as it begins.
  await crash();
  const began = Date.now();
  await send('LT-DELAY', [[began, 11]]);
  await pause(DELAY_MS / 2);
  await crash();
  const back = Date.now();
  const raisedAt = async () =>
    (await plant.owner.query('select raised_at from alarms where rule_id = $1', [rows[0].id])).rows[0]?.raised_at;
  expect(await raisedAt()).toBeUndefined();
  await expect.poll(raisedAt, { timeout: 20_000 }).toBeDefined();
  const at = (await raisedAt()).getTime();
  expect(at).toBeGreaterThanOrEqual(began + DELAY_MS);
  // Without what it remembered the delay would begin with the next sample, and there is none. A slow machine starts after its end.
  expect(at).toBeLessThan(Math.max(began + DELAY_MS, back + 3000) + 500);
}, 60_000);
