import { randomUUID } from 'node:crypto';
import type { OverviewFigure, OverviewView } from '@zhiben/contract/overview.ts';
import { mayDo } from '@zhiben/vocabulary/permissions.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type AccountingPlant, openAccounting } from './accounting-plant.fixture.ts';
import { createZeroing } from './modules/zeroing/index.ts';
import { ANDA, ask, HUAYI, PEOPLE } from './platform/plant.fixture.ts';

const NOW = new Date('2026-11-05T02:00:00Z');
let plant: AccountingPlant;
let api: Awaited<ReturnType<AccountingPlant['serve']>>;
beforeAll(async () => {
  plant = await openAccounting(NOW);
  api = await plant.serve([
    ...plant.overview.routes,
    ...createZeroing({ enterpriseNames: async () => new Map(), criterionTitle: () => undefined, waitingFor: () => '' })
      .routes,
  ]);
});
afterAll(() => plant.close());

const overview = async (): Promise<OverviewView> => (await ask(api, 'director', '/overview')).json;
const values = (figures: readonly OverviewFigure[]) => Object.fromEntries(figures.map(({ id, value }) => [id, value]));

const openIn = (view: OverviewView | undefined) => view?.zeroing.find(({ id }) => id === 'open')?.value ?? Number.NaN;

const hazard = (foundOn: string, dueAt: string, level: string | null = 'major') =>
  plant.put(
    `insert into hazards (id, number, enterprise_id, description, channel, level, state, found_on, found_by, reported_at, reported_by, reported_by_name, due_at)
     values (gen_random_uuid(), 'YH-' || gen_random_uuid(), $1, '法兰渗漏', 'inspection', $2, $3, $4, '检查组', now(), 'x', 'x', $5)`,
    [HUAYI, level, level === null ? 'reported' : 'awaiting-listing', foundOn, dueAt],
  );
interface Owed {
  readonly of: string | null;
  readonly kind: string;
  readonly dueAt: string;
  readonly person?: string;
}
const owed = ({ of, kind, dueAt, person }: Owed) =>
  plant.put(
    `insert into duties (id, kind, state, title, subject_kind, subject_id, subject_title, enterprise_id, about_enterprise_id, owner_roles, owner_person_id, owner_name, started_at, due_at, due_certain, source)
     values (gen_random_uuid(), $1, 'open', $1, 'hazard', gen_random_uuid()::text, '某项', $2, $3, '{supervisor}', $4, $4, '2026-01-01', $5, true, '规定')`,
    [kind, of, of ?? HUAYI, person ?? null, dueAt],
  );

test('an empty district has no numbers made up for it: what no record tells of is not zero', async () => {
  const view = await overview();
  expect(view).toMatchObject({
    computedAt: NOW.toISOString(),
    today: '2026-11-05',
    enterprises: 2,
    late: { total: 0 },
  });
  expect(values(view.zeroing)).toMatchObject({ open: 0, overdue: 0, 'old-open': 0 });
  expect(values(view.work)).toEqual({ permits: null, announced: null });
  expect(values(view.enforcement)).toEqual({
    ...{ covered: null, visited: null, left: null, undetermined: null },
    ...{ 'orders-overdue': 0, cases: 0 },
  });
  expect(values(view.grading)).toEqual({ red: 0, orange: 0, 'pending,ungraded': 2 });
  expect(view.campaign.measures).toHaveLength(19);
  for (const figure of [...view.zeroing, ...view.warnings, ...view.grading, ...view.enforcement, ...view.work]) {
    expect(figure.explain.length, figure.id).toBeGreaterThan(8);
    expect(figure.href === null, figure.id).toBe(figure.id === 'permits' || figure.id === 'announced');
  }
});

test('every number moves with the records it is counted from', async () => {
  await hazard('2023-12-31', '2026-11-04T00:00:00Z');
  await hazard('2026-10-01', '2026-12-01T00:00:00Z');
  await hazard('2026-10-01', '2026-12-01T00:00:00Z', null);
  for (const [id, level, answered] of [
    ['1', 'red', false],
    ['2', 'red', true],
    ['3', 'blue', false],
  ] as const) {
    const warning = randomUUID();
    await plant.put(
      `insert into warnings (id, number, enterprise_id, enterprise_name, subject, subject_name, level, state, because, headline, missing, settings_version, issued_at, level_since, told)
       values ($1, $2, $3, '华谊', $2, '储罐', $4, 'issued', '[]', '液位高', '{}', 0, now(), now(), 'enterprise')`,
      [warning, id, HUAYI, level],
    );
    await plant.put(
      `insert into warning_pushes (id, warning_id, enterprise_id, audience, level, reason, told_at, answer_by, answered_at, answered_by, answered_by_name, answered_post)
       select gen_random_uuid(), $1, $2, 'enterprise', $3, 'issued', now(), now(), case when $4 then now() end, who, who, who
       from (select case when $4 then 'x' end as who) as answering`,
      [warning, HUAYI, level, answered],
    );
  }
  await plant.put(
    `insert into gradings values (gen_random_uuid(), $1, 1, 'e', '{}', '{}', '{}', 'red', 50, '', now(), 'x', 'x'), (gen_random_uuid(), $1, 2, 'e', '{}', '{}', '{}', 'orange', 70, '', now(), 'x', 'x')`,
    [ANDA],
  );
  await plant.put(`insert into coverage_plans values (2026, now(), 'x')`);
  await plant.put(
    `insert into coverage_items (year, enterprise_id, standing, reasons, missing, quarter) values (2026, $1, 'in', '{}', '{}', 1), (2026, $2, 'in', '{}', '{}', 2)`,
    [HUAYI, ANDA],
  );
  await plant.put(
    `insert into visits (id, enterprise_id, kind, planned_on, purpose, officers, officer_persons, items, planned_at, planned_by, planned_by_name, started_at, finished_at, draft_id, record, order_due_on)
     values (gen_random_uuid(), $1, 'coverage', '2026-09-01', '查', '[]', '{a,b}', '[]', now(), 'x', 'x', '2026-09-01', '2026-09-01', 'd', '{}', '2026-11-04')`,
    [HUAYI],
  );
  await plant.put(
    `insert into enforcement_cases (id, enterprise_id, cause, conduct, act_ended_on, stage, proposal, officers, officer_persons, proposed_at, proposed_by_name)
     values (gen_random_uuid(), $1, '案由', 'c', '2026-09-01', 'first', '提请', '[]', '{a,b}', now(), 'x')`,
    [HUAYI],
  );
  const view = await overview();
  expect(values(view.zeroing)).toMatchObject({ open: 2, overdue: 1, 'old-open': 1, undetermined: 1 });
  expect(values(view.warnings)).toEqual({ red: 2, orange: 0, yellow: 0, blue: 1, unanswered: 2 });
  expect(values(view.grading)).toEqual({ red: 0, orange: 1, 'pending,ungraded': 1 });
  expect(values(view.enforcement)).toEqual({
    ...{ covered: 2, visited: 1, left: 1, undetermined: 0 },
    ...{ 'orders-overdue': 1, cases: 1 },
  });
  const third = view.campaign.measures.find(({ number }) => number === 3);
  expect(third).toMatchObject({ itemsWithoutSource: 0, items: 1 });
  const board = (await ask(api, 'director', '/board/zeroing')).json;
  for (const { id, value } of board.figures) {
    expect(values(view.zeroing)[id] ?? value, `${id} is the same on the board`).toBe(value);
  }
});

test('what is late is told by whose it is, and each number opens exactly its rows', async () => {
  await owed({ of: null, kind: 'hazard-determine', dueAt: '2026-11-01' });
  await owed({ of: null, kind: 'hazard-determine', dueAt: '2026-11-02' });
  await owed({ of: HUAYI, kind: 'hazard-rectify', dueAt: '2026-10-01' });
  await owed({ of: HUAYI, kind: 'self-check', dueAt: '2026-11-04', person: '甲' });
  await owed({ of: ANDA, kind: 'self-check', dueAt: '2026-11-05T02:00:01Z', person: '乙' });
  const { late } = await overview();
  expect(late).toMatchObject({
    ...{ total: 4, ofBureau: 2 },
    bureau: [{ kind: 'hazard-determine', count: 2, oldestDueAt: '2026-11-01T00:00:00.000Z' }],
    enterprises: [{ enterpriseId: HUAYI, enterpriseName: '华谊化工', count: 2 }],
    people: [{ personName: '甲', enterpriseName: '华谊化工', count: 1 }],
  });
  const rowsOf = async (href: string) =>
    (await plant.get('director', `/duties${href.slice(href.indexOf('?'))}&overdue=true`)).total;
  expect(await rowsOf('?')).toBe(late.total);
  expect(await rowsOf(late.bureauHref)).toBe(late.ofBureau);
  for (const { count, href } of [...late.bureau, ...late.enterprises]) expect(await rowsOf(href), href).toBe(count);
  plant.clock.time = new Date('2026-11-05T02:00:02Z');
  expect((await overview()).late).toMatchObject({ total: 5, people: [{ count: 1 }, { count: 1 }] });
});

test('twenty screens that ask at once are told the same, and never of a time before they asked', async () => {
  const views = await Promise.all(Array.from({ length: 20 }, overview));
  expect(new Set(views.map((view) => JSON.stringify(view))).size).toBe(1);
  await hazard('2026-11-01', '2026-12-01T00:00:00Z');
  const [before, after] = [views[0], await overview()];
  expect(openIn(after)).toBe(openIn(before) + 1);
});

test('the office alone has an overview; whoever slipped through the door would count no more than their own', async () => {
  const mayRead = Object.values(PEOPLE).filter(({ role }) => mayDo(role, 'overview:read'));
  expect(new Set(mayRead.map(({ realm }) => realm))).toEqual(new Set(['bureau']));

  const asked = async (who: keyof typeof PEOPLE): Promise<OverviewView> => (await ask(api, who, '/overview')).json;
  const [office, own, others, city] = [
    await overview(),
    await asked('huayi'),
    await asked('anda'),
    await asked('city'),
  ];
  expect(openIn(office)).toBeGreaterThan(0);
  expect(openIn(own)).toBe(openIn(office));
  for (const view of [others, city]) {
    expect(openIn(view)).toBe(0);
    expect(values(view.warnings)).toMatchObject({ red: 0 });
    expect(values(view.enforcement)).toMatchObject({ covered: null, 'orders-overdue': 0, cases: 0 });
  }
  expect(others).toMatchObject({ enterprises: 1, late: { total: 1, ofBureau: 0 } });
  expect(city).toMatchObject({ enterprises: 0, late: { total: 0 } });
});
