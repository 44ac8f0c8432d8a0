import type { VisitDetail } from '@zhiben/contract/enforcement.ts';
import type { VisitProposals } from '@zhiben/contract/visit-proposals.ts';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ANDA, HUAYI, PEOPLE } from '../../platform/plant.fixture.ts';
import { type EnforcementPlant, openEnforcementPlant } from './enforcement-plant.fixture.ts';

/** Everybody whom a visit would warn, or who could let a word fall. */
const WARNED = ['huayi', 'huayiPrincipal', 'worker', 'anda', 'expert', 'duty', 'bystander', 'city', 'auditor'] as const;
const TABLES = ['visits', 'visit_services', 'visit_findings', 'enforcement_documents', 'draws'];
const PURPOSE = '暗访罐区';

let plant: EnforcementPlant;
let visit: VisitDetail;

beforeAll(async () => {
  plant = await openEnforcementPlant();
  visit = await plant.plan();
  const words = '现场抽查，不打招呼';
  await plant.done('supervisor', 'POST', `/visits/${visit.id}/documents`, { kind: 'inspection-plan', words });
});
afterAll(() => plant.close());

/** Rows that this person's transactions reach and that speak of the visit. */
const rowsSeen = (who: keyof typeof PEOPLE) =>
  plant.scope(PEOPLE[who], async ({ tx }) => {
    const seen: string[] = [];
    for (const table of [...TABLES, 'duties', 'evidence', 'outbox']) {
      const { rows } = await sql<{ line: string }>`select t::text as line from ${sql.table(table)} t`.execute(tx);
      seen.push(...rows.flatMap(({ line }) => (line.includes(PURPOSE) || line.includes(HUAYI) ? [table] : [])));
    }
    return seen;
  });

describe('before it starts', () => {
  test.each(WARNED)('%s sees nothing of it in the database', async (who) => {
    expect(await rowsSeen(who)).toEqual([]);
  });

  test.each(WARNED)('%s is told nothing of it over HTTP', async (who) => {
    const document = visit.documents[0]?.id ?? '00000000-0000-7000-8000-000000000000';
    const answers = [];
    for (const path of [
      '/visits',
      `/visits/${visit.id}`,
      '/visits/to-make',
      `/visits?enterpriseId=${HUAYI}`,
      '/draws',
      '/duties?state=',
      '/home',
      `/search?q=${encodeURIComponent('暗访')}`,
      `/enforcement-documents/${document}/file`,
      '/enforcement/coverage/2026',
    ]) {
      const { status, bytes } = await plant.send(who, 'GET', path);
      answers.push([path, status, bytes.toString()] as const);
    }
    expect(
      answers.filter(([, , body]) => body.includes(PURPOSE) || body.includes(visit.id)).map(([path]) => path),
    ).toEqual(
      // The office hears that something was sealed, and not of what.
      who === 'duty' || who === 'bystander' ? ['/home'] : [],
    );
    expect(answers.filter(([path, status]) => path === `/visits/${visit.id}` && status === 200)).toEqual([]);
  });

  test('one that is sealed is answered as one that never was', async () => {
    const nowhere = await plant.send('bystander', 'GET', '/visits/0192f000-0000-7000-8000-0000000000ff');
    const sealed = await plant.send('bystander', 'GET', `/visits/${visit.id}`);
    expect([sealed.status, sealed.json.code]).toEqual([nowhere.status, nowhere.json.code]);
    const { status } = await plant.send('bystander', 'POST', `/visits/${visit.id}/start`, { version: 1 });
    expect(status).toBe(404);
  });

  test('ledger and live updates name neither the enterprise nor why', async () => {
    const { rows } = await plant.owner.query(
      `select detail::text, enterprise_id from ledger_entries where act like 'visit.%' or act like 'enforcement-document.%'
       union all select topic, enterprise_id from outbox where topic like 'visit.%' or topic like 'enforcement-document.%'`,
    );
    expect(rows.length).toBeGreaterThan(3);
    for (const { detail, enterprise_id } of rows) {
      expect(enterprise_id).toBeNull();
      expect(detail).not.toContain(PURPOSE);
      expect(detail).not.toContain(HUAYI);
      expect(detail).not.toContain('华谊');
    }
  });

  test.each(['supervisor', 'colleague', 'director'] as const)('%s, who is sent or sends, sees it', async (who) => {
    expect((await plant.done(who, 'GET', '/visits')).items.map((one: VisitDetail) => one.id)).toEqual([visit.id]);
    expect(await rowsSeen(who)).toContain('visits');
  });
});

describe('whom a draw hits', () => {
  test('nobody learns before it is published, and that waits for every visit to start', async () => {
    const opened = await plant.done('supervisor', 'POST', '/draws', {
      title: '2026年第四季度双随机',
      howMany: 1,
      enterpriseIds: [HUAYI],
      officerIds: plant.officers,
    });
    expect(opened).toMatchObject({ made: null, commitment: expect.stringMatching(/^[0-9a-f]{64}$/) });
    expect(JSON.stringify(await plant.done('bystander', 'GET', '/draws'))).toContain(opened.commitment);

    const making = { witness: '八月十五', plannedOn: '2026-12-03', purpose: '双随机抽查' };
    const made = await plant.done('supervisor', 'POST', `/draws/${opened.id}/result`, making);
    expect(made.made.drawn).toHaveLength(1);
    expect(await plant.done('bystander', 'GET', '/draws')).toEqual([]);
    expect((await plant.send('supervisor', 'POST', `/draws/${opened.id}/result`, making)).json.code).toBe('draw-made');
    expect((await plant.send('supervisor', 'POST', `/draws/${opened.id}/publication`)).json.code).toBe(
      'draw-would-warn',
    );

    const { items } = await plant.done('supervisor', 'GET', '/visits');
    const drawn = items.find(({ kind }: VisitDetail) => kind === 'random');
    await plant.start(drawn);
    await plant.done('supervisor', 'POST', `/draws/${opened.id}/publication`);
    expect(await plant.done('bystander', 'GET', '/draws')).toMatchObject([{ made: { witness: '八月十五' } }]);
  });
});

describe('once it has started', () => {
  test('the office may know, and the enterprise reads it only when it is finished', async () => {
    await plant.start(visit);
    expect((await plant.send('bystander', 'GET', `/visits/${visit.id}`)).status).toBe(200);
    expect((await plant.send('huayi', 'GET', `/visits/${visit.id}`)).status).toBe(404);
  });

  test('only whoever is sent acts on it', async () => {
    const answer = await plant.upload('bystander', visit.id, 'visit-photo', 9);
    expect([answer.status, answer.json.code]).toEqual([403, 'visit-not-yours']);
    const withdrawal = { version: 2, reason: '改期' };
    expect((await plant.send('director', 'POST', `/visits/${visit.id}/withdrawal`, withdrawal)).json.code).toBe(
      'visit-not-now',
    );
  });
});

describe('who is visited first', () => {
  const ranked = async (who: 'supervisor' | 'bystander' = 'supervisor') =>
    (await plant.done(who, 'GET', '/visits/proposals')) as VisitProposals;
  const of = (proposals: VisitProposals, id: string) => proposals.items.find(({ enterpriseId }) => enterpriseId === id);

  test('is ranked by what is on record, with every reason and its weight; what nobody knows counts', async () => {
    await plant.done('supervisor', 'PUT', '/enforcement/coverage/2026');
    await plant.done('supervisor', 'PUT', `/enforcement/coverage/2026/enterprises/${ANDA}`, {
      standing: 'in',
      quarter: 4,
      reason: '重点企业',
    });
    const proposals = await ranked();
    expect(of(proposals, ANDA)).toMatchObject({
      score: 20,
      planned: null,
      merged: null,
      reasons: [{ aim: 'coverage-due', points: 10 }, { words: '尚未进行风险分级' }, { words: '没有检查记录' }],
    });
    expect(proposals.withReason + proposals.withoutReason).toBe(2);
  });

  test('weights are the director’s, with a reason, and never two changes over each other', async () => {
    const { aims } = await ranked();
    const settings = { ...aims.settings, weights: { ...aims.settings.weights, 'coverage-due': 40 } };
    const change = { seenVersion: 0, settings, reason: '年底前补齐全覆盖' };
    const path = '/visits/proposals/settings';
    await plant.done('director', 'POST', path, change);
    expect((await plant.send('director', 'POST', path, change)).json.code).toBe('visit-aims-changed');
    expect(of(await ranked(), ANDA)).toMatchObject({ rank: 1, score: 50 });
  });

  test('one visit serves what falls together: each says so, and the plan given up for it counts no more', async () => {
    const first = await plant.plan({ enterpriseId: ANDA, plannedOn: '2026-12-08', purpose: '罐区抽查' });
    const merged = of(await ranked(), ANDA)?.merged;
    expect(merged).toMatchObject({ on: '2026-11-30', services: [{ kind: 'visit' }, { kind: 'coverage' }] });
    // Whoever may not know of the sealed plan is offered nothing that tells of it.
    expect(of(await ranked('bystander'), ANDA)).toMatchObject({ merged: null, planned: null });
    const services = merged?.services.map(({ kind, subjectId }) => ({ kind, subjectId })) ?? [];
    const body = { enterpriseId: ANDA, plannedOn: '2026-12-03', purpose: '合并检查', withReasons: true, services };
    const one = await plant.plan({ ...body, sealed: false });
    expect(one).toMatchObject({ state: 'planned', reasons: [{ aim: 'coverage-due', points: 40 }, {}, {}] });
    expect(one.services.map(({ kind }) => kind).toSorted()).toEqual(['coverage', 'visit']);
    expect(
      (await plant.send('supervisor', 'POST', '/visits', { ...body, kind: 'risk', officerIds: plant.officers })).json
        .code,
    ).toBe('visit-service-gone');

    const given = await plant.done('supervisor', 'GET', `/visits/${first.id}`);
    expect(given).toMatchObject({ state: 'withdrawn', mergedInto: { visitId: one.id, plannedOn: '2026-12-03' } });
    const plan = await plant.done('supervisor', 'GET', '/enforcement/coverage/2026');
    const item = plan.items.find(({ enterpriseId }: { enterpriseId: string }) => enterpriseId === ANDA);
    expect(item.planned).toEqual({ visitId: one.id, on: '2026-12-03' });
    // An ordinary inspection is the whole office's to know, and still nothing to its enterprise.
    expect((await plant.send('bystander', 'GET', `/visits/${one.id}`)).status).toBe(200);
    expect((await plant.send('anda', 'GET', `/visits/${one.id}`)).status).toBe(404);
  });
});
