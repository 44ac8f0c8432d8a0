import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ANDA, ask, HUAYI, type PEOPLE } from '../../platform/plant.fixture.ts';
import { ingestMetrics } from './index.ts';
import { openTelemetryPlant, POINT, type TelemetryPlant } from './telemetry-plant.fixture.ts';

let plant: TelemetryPlant;
beforeAll(async () => {
  plant = await openTelemetryPlant();
});
afterAll(() => plant.close());

const send = (who: keyof typeof PEOPLE, path: string, body: object, method = 'POST') =>
  ask(plant.api, who, path, {
    method,
    headers: { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() },
    body: JSON.stringify(body),
  });

const upload = (who: keyof typeof PEOPLE, enterpriseId: string, table: string) => {
  const form = new FormData();
  form.set('file', new Blob([table]), '测点.csv');
  return ask(plant.api, who, `/enterprises/${enterpriseId}/points/import`, { method: 'POST', body: form });
};

const HEADING = '位号,名称,类型,单位,量程下限,量程上限,采集间隔（秒）,设备\n';

const acts = async (id: number) =>
  (
    await plant.owner.query(
      `select act from ledger_entries where subject_kind = 'point' and subject_id = $1 order by id`,
      [String(id)],
    )
  ).rows.map(({ act }) => act);

describe('a point', () => {
  test('is added, changed with a reason and closed, and the ledger tells each', async () => {
    const { json: added } = await send('huayi', `/enterprises/${HUAYI}/points`, { ...POINT, tag: 'LT-1' });
    expect(added).toMatchObject({ tag: 'LT-1', standing: 'never', latest: null, enterpriseName: '华谊化工' });
    const changed = await send('huayi', `/points/${added.id}`, { ...POINT, rangeHigh: 15, reason: '换罐' }, 'PATCH');
    expect(changed.json.rangeHigh).toBe(15);
    await send('huayi', `/points/${added.id}`, { ...POINT, rangeHigh: 15, reason: '没有变' }, 'PATCH');
    await send('huayi', `/points/${added.id}/closing`, { closed: true, reason: '拆除' });
    const reopened = await send('huayi', `/points/${added.id}/closing`, { closed: false, reason: '装回' });
    expect(reopened.json).toMatchObject({ closedAt: null });

    expect(await acts(added.id)).toEqual(['point.add', 'point.change', 'point.close', 'point.reopen']);
  });

  test('has its tag once in an enterprise, and a range with a width', async () => {
    await send('huayi', `/enterprises/${HUAYI}/points`, { ...POINT, tag: 'LT-2' });
    expect((await send('huayi', `/enterprises/${HUAYI}/points`, { ...POINT, tag: 'LT-2' })).json.code).toBe(
      'tag-taken',
    );
    expect((await send('anda', `/enterprises/${ANDA}/points`, { ...POINT, tag: 'LT-2' })).status).toBe(200);
    const crossed = await send('huayi', `/enterprises/${HUAYI}/points`, { ...POINT, tag: 'LT-3', rangeLow: 12 });
    expect(crossed.json.code).toBe('range-crossed');
  });

  test('of another enterprise is not there, for reading and for changing', async () => {
    const { json: own } = await send('huayi', `/enterprises/${HUAYI}/points`, { ...POINT, tag: 'LT-4' });
    for (const path of [`/points/${own.id}`, `/points/${own.id}/forecasts`]) {
      expect((await ask(plant.api, 'anda', path)).json.code).toBe('point-not-found');
    }
    expect((await send('anda', `/points/${own.id}/closing`, { closed: true, reason: 'x' })).json.code).toBe(
      'point-not-found',
    );
    expect((await ask(plant.api, 'anda', '/points?closed=all')).json.items).toHaveLength(1);
  });

  test('is found by any part of its tag, name or equipment, page by page', async () => {
    for (let number = 0; number < 5; number += 1) await plant.point(HUAYI, `PAGE_${number}`, { equipment: 'E%1' });
    const seen: string[] = [];
    let cursor = '';
    do {
      const { json } = await ask(plant.api, 'huayi', `/points?q=${encodeURIComponent('e%1')}&limit=2${cursor}`);
      expect(json.total).toBe(5);
      seen.push(...json.items.map(({ tag }: { tag: string }) => tag));
      cursor = json.nextCursor === null ? '' : `&cursor=${json.nextCursor}`;
    } while (cursor !== '');
    expect(seen).toEqual(['PAGE_0', 'PAGE_1', 'PAGE_2', 'PAGE_3', 'PAGE_4']);
  });
});

describe('a table of points', () => {
  test('is written whole, and the same table once more changes nothing', async () => {
    const table = `${HEADING}TT-1,釜温,温度,℃,-40,120,5,R1\nPT-1,釜压,压力,MPa,0,2.5,1,R1\n`;
    expect((await upload('huayi', HUAYI, table)).json).toEqual({ added: 2, changed: 0, unchanged: 0, problems: [] });
    expect((await upload('huayi', HUAYI, table)).json).toEqual({ added: 0, changed: 0, unchanged: 2, problems: [] });
    const changed = table.replace('2.5', '4');
    expect((await upload('huayi', HUAYI, changed)).json).toMatchObject({ changed: 1, unchanged: 1 });
  });

  test('with a bad row is not written at all, and names every bad row as Excel numbers it', async () => {
    const table = `${HEADING}XX-1,好的,液位,m,0,1,1,\nXX-2,,液位,m,0,1,1,\nXX-3,坏的,体重,kg,0,1,1,\nXX-4,反的,液位,m,5,1,1,\nXX-1,重的,液位,m,0,1,1,\n`;
    const { json } = await upload('huayi', HUAYI, table);
    expect(json).toMatchObject({ added: 0, changed: 0, unchanged: 0 });
    expect(json.problems.map(({ row }: { row: number }) => row)).toEqual([3, 4, 5, 6]);
    expect(json.problems.map(({ problem }: { problem: string }) => problem).join('\n')).toMatch(
      /名称：.*\n类型「体重」不认识.*\n量程下限应小于上限\n位号与第2行重复/,
    );
    expect((await ask(plant.api, 'huayi', '/points?q=XX-')).json.items).toEqual([]);
  });

  test('without a heading, and of another enterprise, is refused', async () => {
    expect((await upload('huayi', HUAYI, '一,二\n1,2\n')).json.code).toBe('no-heading');
    expect((await upload('anda', HUAYI, HEADING)).json.code).toBe('enterprise-not-found');
  });
});

test('the worker tells its figures to whoever reads the metrics', async () => {
  const api = await plant.serve([], { metricsToken: 'a-token-of-length', moreMetrics: ingestMetrics(plant.thread) });
  const reply = await fetch(`${api.replace(/\/api$/, '')}/metrics`, {
    headers: { authorization: 'Bearer a-token-of-length' },
  });
  const text = await reply.text();
  for (const line of ['zhiben_ingest_up 1', 'zhiben_ingest_restarts 0', 'zhiben_ingest_waiting_samples 0']) {
    expect(text).toContain(line);
  }
});
