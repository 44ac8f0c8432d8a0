import type { ItemAtEnterprise } from '@zhiben/contract/campaign.ts';
import { CountedFact } from '@zhiben/vocabulary/grading.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type AccountingPlant, openAccounting } from './accounting-plant.fixture.ts';
import { ANDA, ask, errorOf, HUAYI, PEOPLE } from './platform/plant.fixture.ts';

const NOW = new Date('2026-11-05T02:00:00Z');
let plant: AccountingPlant;
beforeAll(async () => {
  plant = await openAccounting(NOW);
});
afterAll(() => plant.close());

const get: AccountingPlant['get'] = (who, path) => plant.get(who, path);
const post: AccountingPlant['post'] = (who, path, body) => plant.post(who, path, body);

describe('a grading', () => {
  test('stays open while a fact is missing, keeps its history, and says what the records meanwhile make of it', async () => {
    const { declared } = await get('supervisor', `/grading/${ANDA}`);
    const known = Object.fromEntries(
      Object.entries(declared).map(([fact]) => [fact, CountedFact.safeParse(fact).success ? 0 : false]),
    );
    const first = await post('supervisor', `/grading/${ANDA}`, { seenRevision: 0, declared: known, note: '现场评估' });
    expect(first.json).toMatchObject({ standing: 'pending', score: null });
    expect(first.json.versions[0].missing).toContain('标准化等级');

    await plant.owner.query(
      `update enterprises set standardization = '3', location_kind = 'park', hazardous_processes = '{}' where id = $1`,
      [ANDA],
    );
    await plant.owner.query(
      `insert into people (id, enterprise_id, name, post) values (gen_random_uuid(), $1, '王五', '厂长')`,
      [ANDA],
    );
    expect(await get('supervisor', `/grading/${ANDA}`)).toMatchObject({ standing: 'pending', now: 'blue' });
    const second = await post('supervisor', `/grading/${ANDA}`, { seenRevision: 1, declared: known, note: '' });
    expect(second.json).toMatchObject({ standing: 'blue', score: 100, now: null });
    expect(second.json.versions).toHaveLength(2);
    const again = await post('supervisor', `/grading/${ANDA}`, { seenRevision: 1, declared: known, note: '' });
    expect(again.json.code).toBe('graded-meanwhile');
  });

  test('is made by officers, read by its own enterprise, and rewritten by nobody', async () => {
    expect((await get('anda', '/grading')).items.map((row: ItemAtEnterprise) => row.enterpriseId)).toEqual([ANDA]);
    expect((await ask(plant.api, 'anda', `/grading/${HUAYI}`)).status).toBe(404);
    expect(await plant.owner.query(`update gradings set colour = 'blue'`).catch(String)).toMatch(/append-only/);
    await plant.scope(PEOPLE.anda, async (act) => {
      expect(
        await errorOf(
          act,
          `insert into gradings select gen_random_uuid(), enterprise_id, 9, edition, declared, recorded, result, 'blue', 99, '', now(), 'x', 'x' from gradings`,
        ),
      ).toMatch(/row-level security/);
    });
  });
});

describe('the papers of an enterprise', () => {
  const PAPER = `/campaign/enterprises/${HUAYI}/filings/summary/2026`;
  const said = { aims: '罐区本质安全', tasks: '完成联锁改造', tasksTotal: 8, tasksDone: 6, problems: '' };
  const bring = async (who: 'huayi' | 'anda', paper = PAPER) => {
    const form = new FormData();
    form.set('file', new Blob(['年度总结']), '2026年度工作总结.txt');
    return ask(plant.api, who, `${paper}/files`, { method: 'POST', body: form });
  };
  const mine = async (who: keyof typeof PEOPLE) =>
    (await get(who, '/duties?mine=true')).items
      .filter(({ subjectId }: { subjectId: string }) => subjectId.endsWith('summary-2026'))
      .map(({ kind }: { kind: string }) => kind);

  test('are asked for in time, handed in with a receipt, returned, corrected and received', async () => {
    await plant.scope(PEOPLE.director, (act) => plant.campaign.lay(act));
    await plant.scope(PEOPLE.director, (act) => plant.campaign.lay(act));
    expect(await mine('huayi')).toEqual(['campaign-file']);
    const place = await get('huayi', `/campaign/enterprises/${HUAYI}`);
    expect(place.papers.map(({ state }: { state: string }) => state)).toEqual([
      'missing',
      'missing',
      'missing',
      'owed',
      'owed',
    ]);

    const file = await bring('huayi');
    expect(file.status).toBe(200);
    const evidenceIds = [file.json.id];
    const first = await post('huayi', PAPER, { ...said, evidenceIds, seenRevision: 0 });
    expect(first.json).toMatchObject({ state: 'filed', versions: [{ revision: 1, late: false }] });
    expect(first.json.versions[0].receiptNumber).toMatch(/^ZB-2026-\d{6}$/);
    expect([await mine('huayi'), await mine('supervisor')]).toEqual([[], ['campaign-answer']]);

    expect((await post('supervisor', `${PAPER}/answer`, { revision: 1, received: false, words: '' })).json.code).toBe(
      'say-why-returned',
    );
    const returned = await post('supervisor', `${PAPER}/answer`, {
      revision: 1,
      received: false,
      words: '缺少时间节点',
    });
    expect(returned.json).toMatchObject({ state: 'returned' });
    expect(await mine('huayi')).toEqual(['campaign-file']);

    // After the last day; the first time it had been in time.
    plant.clock.time = new Date('2026-11-24T02:00:00Z');
    const second = await post('huayi', PAPER, { ...said, evidenceIds, seenRevision: 1 });
    expect(second.json).toMatchObject({ state: 'filed' });
    await post('supervisor', `${PAPER}/answer`, { revision: 2, received: true, words: '' });
    expect((await post('huayi', PAPER, { ...said, evidenceIds, seenRevision: 2 })).json.code).toBe('filing-received');
    const { filings } = await get('director', '/campaign/board');
    expect(filings.at(-1)).toMatchObject({ counts: { received: 1, missing: 1 }, late: 0 });
    const late = await get('director', '/campaign/enterprises?filing=summary&year=2026&state=missing');
    expect(late.items.map((row: ItemAtEnterprise) => row.enterpriseId)).toEqual([ANDA]);
  });

  test('are the enterprise’s own: by nobody else, with nobody else’s file, and no more done than set down', async () => {
    expect((await bring('anda')).status).toBe(403);
    const theirs = await bring('anda', PAPER.replace(HUAYI, ANDA));
    const own = PAPER.replace('summary/2026', 'plan/2024');
    const body = { ...said, evidenceIds: [theirs.json.id], seenRevision: 0 };
    expect((await post('huayi', own, body)).json.code).toBe('evidence-not-here');
    expect((await post('huayi', own, { ...body, tasksDone: 9 })).json.code).toBe('more-done-than-set');
    expect((await post('huayi', own.replace('2024', '2030'), body)).json.code).toBe('filing-not-asked');
    expect((await ask(plant.api, 'anda', `/campaign/enterprises/${HUAYI}`)).status).toBe(404);
  });
});

test('another district’s plan is loaded by the director and counted by at once', async () => {
  const { plan } = await get('director', '/campaign/plan');
  const other = { ...plan, title: '某县方案', measures: plan.measures.slice(0, 2) };
  const wrong = { ...other, measures: [{ ...other.measures[0], items: [] }] };
  expect((await post('director', '/campaign/plan', { seenVersion: 0, plan: wrong, reason: '试' })).status).toBe(400);
  expect(
    (await post('director', '/campaign/plan', { seenVersion: 0, plan: other, reason: '换方案' })).json,
  ).toMatchObject({ version: 1, measures: 2 });
  expect(await get('director', '/campaign/board')).toMatchObject({ title: '某县方案', planVersion: 1 });
  expect((await post('director', '/campaign/plan', { seenVersion: 0, plan: other, reason: '再换' })).json.code).toBe(
    'plan-changed-meanwhile',
  );
});
