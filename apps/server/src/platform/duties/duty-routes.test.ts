import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Tx } from '../db/scope.ts';
import { record } from '../ledger/record.ts';
import { ANDA, ask, HUAYI, openPlant, PEOPLE, type Plant } from '../plant.fixture.ts';
import { createDuties } from './index.ts';
import { type DutyToLay, layDuties } from './lay-duty.ts';

const NOW = new Date('2026-11-23T02:00:00Z');
const HOUR_MS = 60 * 60 * 1000;

let plant: Plant;
let api: string;

beforeAll(async () => {
  plant = await openPlant({ now: new Date('2026-11-01T00:00:00Z') });
  const figure = { label: '存量', value: 3, unit: '条', href: '/hazards', explain: '尚未核销' };
  const figures = async () => [{ ...figure, id: 'major' }];
  const administration = async () => [{ ...figure, id: 'locked' }];
  api = await plant.serve(createDuties({ enterpriseNames, figures, administration }).routes);
  await plant.scope(PEOPLE.supervisor, (act) =>
    layDuties(act, [
      duty('late', -30, { ownerRoles: ['safety-manager', 'principal'] }),
      duty('tonight', 13),
      duty('past-midnight', 15),
      duty('next-week', 24 * 8),
      duty('review', 20, { kind: 'hazard-review', enterpriseId: null, ownerRoles: ['supervisor', 'director'] }),
      duty('list', 10, { kind: 'hazard-list', enterpriseId: null, ownerRoles: ['director'] }),
      duty('of-anda', 5, { enterpriseId: ANDA, aboutEnterpriseId: ANDA }),
    ]),
  );
  await plant.owner.query(`update duties set state = 'fulfilled', ended_at = now() where subject_id = 'next-week'`);
  plant.clock.time = NOW;
});
afterAll(() => plant.close());

async function enterpriseNames(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{
    id: string;
    name: string;
  }>`select id, name from enterprises where id = any(${ids}::uuid[])`.execute(tx);
  return new Map(rows.map(({ id, name }) => [id, name]));
}

const duty = (subjectId: string, inHours: number, change: Partial<DutyToLay> = {}): DutyToLay => ({
  kind: 'hazard-rectify',
  subjectKind: 'hazard',
  subjectId,
  subjectTitle: `YH ${subjectId}`,
  enterpriseId: HUAYI,
  aboutEnterpriseId: HUAYI,
  ownerRoles: ['safety-manager'],
  dueAt: new Date(NOW.getTime() + inHours * HOUR_MS),
  dueCertain: true,
  source: '整改期限',
  ...change,
});

const home = async (who: keyof typeof PEOPLE) => (await ask(api, who, '/home')).json;
const list = async (who: keyof typeof PEOPLE, query = '') => (await ask(api, who, `/duties?${query}`)).json;
const subjects = (duties: readonly { subjectId: string }[]) => duties.map(({ subjectId }) => subjectId);

describe('home', () => {
  test.each([
    ['huayi', ['late', 'tonight', 'past-midnight']],
    ['huayiPrincipal', ['late']],
    ['anda', ['of-anda']],
    ['supervisor', ['review']],
    ['director', ['list', 'review']],
    ['expert', []],
    ['auditor', []],
  ] as const)('what waits for %s is %j, most urgent first', async (who, waiting) => {
    const answer = await home(who);

    expect(subjects(answer.waiting)).toEqual(waiting);
    expect(answer.waitingTotal).toBe(waiting.length);
    expect(answer.waiting.every(({ mine }: { mine: boolean }) => mine)).toBe(true);
  });

  test('names the enterprise a duty concerns, also to the bureau that owes it', async () => {
    expect((await home('supervisor')).waiting[0]).toMatchObject({
      kind: 'hazard-review',
      title: '现场审查',
      subjectTitle: 'YH review',
      enterpriseId: HUAYI,
      enterpriseName: '华谊化工',
      escalated: false,
    });
  });

  test('what falls due soon stands under the day it falls on in the district', async () => {
    const days = (await home('huayi')).upcoming.map(
      ({ on, duties }: { on: string; duties: { subjectId: string }[] }) => [on, subjects(duties)],
    );

    expect(days).toEqual([
      ['2026-11-23', ['list', 'tonight']],
      ['2026-11-24', ['past-midnight', 'review']],
    ]);
  });

  test('changes are what others did within reach, without notices and administration', async () => {
    const act = (
      who: keyof typeof PEOPLE,
      name: string,
      subjectKind: 'hazard' | 'enterprise' | 'account',
      subjectId: string,
      enterpriseId: string | null,
      detail = {},
    ) => plant.scope(PEOPLE[who], (deed) => record(deed, { act: name, subjectKind, subjectId, enterpriseId, detail }));
    await act('huayi', 'hazard.report', 'hazard', 'closed-long-ago', HUAYI, { number: 'YH-2026-000007' });
    await act('huayi', 'hazard.comment', 'hazard', 'late', HUAYI);
    await act('anda', 'hazard.comment', 'hazard', 'of-anda', ANDA);
    await act('supervisor', 'enterprise.update', 'enterprise', HUAYI, HUAYI, { name: '华谊化工' });
    await act('supervisor', 'duty.notice', 'hazard', 'late', HUAYI);
    await act('security', 'account.unlock', 'account', 'a', null);
    const changes = async (who: keyof typeof PEOPLE) =>
      (await home(who)).changes.map(
        ({ label, subjectTitle }: { label: string; subjectTitle: string }) => `${label} ${subjectTitle}`,
      );

    expect(await changes('supervisor')).toEqual(['备注 YH of-anda', '备注 YH late', '上报隐患 YH-2026-000007']);
    expect(await changes('huayi')).toEqual(['修改企业档案 华谊化工']);
    expect(await changes('expert')).toEqual(['修改企业档案 华谊化工', '备注 YH late', '上报隐患 YH-2026-000007']);
    expect(await changes('auditor')).toEqual([]);
  });

  test('of acts that overlapped the later one stands first, whichever began first', async () => {
    const said = (at: string) => ({ subjectKind: 'hazard', subjectId: `said-${at}`, enterpriseId: ANDA }) as const;
    for (const at of ['2026-11-23T02:00:20Z', '2026-11-23T02:00:10Z', '2026-11-23T02:00:30Z']) {
      plant.clock.time = new Date(at);
      await plant.scope(PEOPLE.anda, (deed) => record(deed, { act: 'hazard.comment', ...said(at) }));
    }
    plant.clock.time = NOW;
    const times = (await home('supervisor')).changes.map(({ at }: { at: string }) => at);

    expect(times.slice(0, 3)).toEqual([
      '2026-11-23T02:00:30.000Z',
      '2026-11-23T02:00:20.000Z',
      '2026-11-23T02:00:10.000Z',
    ]);
  });

  test('brings the figures of the rest of the product, to administrators those of what they look after', async () => {
    expect((await home('huayi')).figures).toMatchObject([{ id: 'major', value: 3 }]);
    expect((await home('security')).figures).toMatchObject([{ id: 'locked' }]);
  });
});

describe('the list of duties', () => {
  test('holds what still waits within reach, most urgent first, page by page', async () => {
    const first = await list('huayi', 'limit=2');
    const second = await list('huayi', `limit=2&cursor=${first.nextCursor}`);
    const third = await list('huayi', `limit=2&cursor=${second.nextCursor}`);

    expect([first, second, third].map(({ items }) => subjects(items))).toEqual([
      ['late', 'list'],
      ['tonight', 'past-midnight'],
      ['review'],
    ]);
    expect([first.total, third.nextCursor]).toEqual([5, null]);
  });

  test.each([
    ['mine=true', ['late', 'tonight', 'past-midnight']],
    ['overdue=true', ['late']],
    ['state=fulfilled', ['next-week']],
    ['state=', ['late', 'list', 'tonight', 'past-midnight', 'review']],
    [`enterpriseId=${ANDA}`, []],
  ])('with %s holds %j', async (query, found) => {
    expect(subjects((await list('huayi', query)).items)).toEqual(found);
  });

  test('of one enterprise is what the bureau asked for', async () => {
    expect(subjects((await list('director', `enterpriseId=${ANDA}`)).items)).toEqual(['of-anda']);
  });
});
