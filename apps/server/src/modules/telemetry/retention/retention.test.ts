import type { RetentionDays } from '@zhiben/contract/retention.ts';
import { PointKind } from '@zhiben/vocabulary/monitoring.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ask, HUAYI, type PEOPLE } from '../../../platform/plant.fixture.ts';
import { openTelemetryPlant, type TelemetryPlant } from '../telemetry-plant.fixture.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const NOW = Date.now();
let plant: TelemetryPlant;
const ids: Record<string, number> = {};

beforeAll(async () => {
  plant = await openTelemetryPlant({ historyDays: 400 });
  ids['LT-1'] = await plant.point(HUAYI, 'LT-1');
  ids['LT-2'] = await plant.point(HUAYI, 'LT-2');
  ids['GT-1'] = await plant.point(HUAYI, 'GT-1', { kind: 'combustible-gas', unit: '%LEL' });
});
afterAll(() => plant.close());

const every = (days: number, more: Partial<RetentionDays> = {}): RetentionDays => ({
  ...(Object.fromEntries(PointKind.options.map((kind) => [kind, days])) as RetentionDays),
  ...more,
});
const change = (who: keyof typeof PEOPLE, seenVersion: number, days: RetentionDays) =>
  ask(plant.api, who, '/retention', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ seenVersion, days, reason: '存储容量' }),
  });

/** An hour of a point that began so long ago. */
async function keep(tag: string, ...agesMs: readonly number[]): Promise<void> {
  for (const age of agesMs) {
    await plant.owner.query(
      `insert into sample_chunks (point_id, hour_at, part, samples, payload) values ($1, $2, 0, 60, '\\x00')`,
      [ids[tag], new Date(NOW - age)],
    );
  }
}
const keptDays = async (tag: string): Promise<number[]> =>
  (
    await plant.owner.query('select hour_at from sample_chunks where point_id = $1 order by hour_at desc', [ids[tag]])
  ).rows.map(({ hour_at }) => Math.round((NOW - hour_at.getTime()) / DAY));
const night = async () => {
  const [forget] = plant.telemetry.jobs;
  await forget?.run({ scope: plant.scope, signal: new AbortController().signal });
};
const entries = async () =>
  (
    await plant.owner.query(
      `select subject_id, detail::jsonb as detail from ledger_entries where act = 'retention.forget' order by id`,
    )
  ).rows.map(({ subject_id, detail }) => [subject_id, detail.days, detail.chunks, detail.samples]);

test('times are set for each kind, over the newest version, and never beyond what is asked for or what there is room for', async () => {
  expect((await change('director', 0, every(29))).status).toBe(400);
  expect((await change('director', 0, every(401))).json.detail).toContain('最多保存400天');
  expect((await change('director', 0, every(60, { 'combustible-gas': 90 }))).status).toBe(200);
  expect((await change('director', 0, every(90))).json.code).toBe('changed-meanwhile');

  const { json } = await ask(plant.api, 'huayi', '/retention');
  expect(
    json.versions.map(({ version, days }: { version: number; days: RetentionDays }) => [version, days.level]),
  ).toEqual([
    [1, 60],
    [0, 400],
  ]);
  expect(json).toMatchObject({ leastDays: 30, mostDays: 400, rule: { provisional: true } });
});

test('at night goes what has been kept long enough, each kind by its own time, and the ledger says what went', async () => {
  const [justNot, just] = [60 * DAY + HOUR / 2, 60 * DAY + HOUR + 60_000];
  await keep('LT-1', DAY, 59 * DAY, justNot, just, 80 * DAY);
  await keep('GT-1', 80 * DAY, 95 * DAY);
  await night();

  expect(await keptDays('LT-1')).toEqual([1, 59, 60]);
  expect(await keptDays('GT-1')).toEqual([80]);
  expect(await entries()).toEqual([
    ['level', 60, 2, 120],
    ['combustible-gas', 90, 1, 60],
  ]);
  await night();
  expect((await entries()).length).toBe(2);
});

test('what something open points to stays, and goes when that is closed', async () => {
  await keep('LT-2', 70 * DAY, 75 * DAY, 100 * DAY);
  plant.held.set(ids['LT-2'] ?? 0, new Date(NOW - 80 * DAY));
  await night();
  expect(await keptDays('LT-2')).toEqual([70, 75]);

  plant.held.clear();
  await night();
  expect(await keptDays('LT-2')).toEqual([]);
});

test('the page tells how far back each kind really goes', async () => {
  const { json } = await ask(plant.api, 'huayi', '/retention');
  const levels = json.kept.find(({ kind }: { kind: string }) => kind === 'level');
  expect([levels.points, Math.round((NOW - Date.parse(levels.oldestAt)) / DAY)]).toEqual([2, 60]);
});
