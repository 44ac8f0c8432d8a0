import { JOINT_INSPECTION_ITEMS } from '@zhiben/vocabulary/installations.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { ask, errorOf, HUAYI, PEOPLE } from '../../platform/plant.fixture.ts';
import { emptying } from '../../platform/postgres/emptying.fixture.ts';
import { type InstallationPlant, openInstallationPlant } from './installations.fixture.ts';

const NOW = new Date('2026-11-23T01:00:00Z');
const ITEMS = JOINT_INSPECTION_ITEMS.slice(0, 2);

let plant: InstallationPlant;

beforeAll(async () => {
  plant = await openInstallationPlant(NOW);
});
beforeEach(() => plant.owner.query(emptying('joint_inspections, sector_lists, hazards, duties')));
afterAll(() => plant.close());

async function planned(): Promise<string> {
  const plan = { batch: '第二次', plannedOn: '2026-11-23', bureauTeam: '三股', fireTeam: '消防大队', items: ITEMS };
  return (await plant.post('supervisor', '/joint-inspections', { ...plan, enterpriseId: HUAYI })).json.id;
}
const result = (at: number, verdict: string, words = '') => ({ item: ITEMS[at], verdict, words });
const record = (id: string, results: readonly unknown[], recheckBy: string | null = null) =>
  plant.post('supervisor', `/joint-inspections/${id}/results`, { madeOn: '2026-11-23', results, recheckBy });
const recheck = (id: string) =>
  plant.post('supervisor', `/joint-inspections/${id}/recheck`, { recheckedOn: '2026-11-23', words: '均已整改' });

describe('a joint inspection', () => {
  test('is not known to its enterprise until it has been made, not even in SQL', async () => {
    const id = await planned();
    const seen = async () => [
      (await plant.get('huayi', '/joint-inspections')).items.length,
      (await ask(plant.api, 'huayi', `/joint-inspections/${id}`)).status,
      await plant.scope(PEOPLE.huayi, async ({ tx }) => (await tx.selectFrom('duties').select('id').execute()).length),
      await plant.scope(PEOPLE.huayi, async ({ tx }) => {
        const entries = tx.selectFrom('ledger_entries').select('id').where('subject_id', '=', id);
        return (await entries.execute()).length;
      }),
    ];
    expect(await seen()).toEqual([0, 404, 0, 0]);
    expect((await plant.get('supervisor', '/joint-inspections?state=planned')).items).toHaveLength(1);

    await record(id, [result(0, 'normal'), result(1, 'normal')]);
    expect((await seen()).slice(0, 2)).toEqual([1, 200]);
    await plant.scope(PEOPLE.huayi, async (act) => {
      await act.tx.updateTable('joint_inspections').set({ recheck_words: 'x' }).execute();
      expect(await errorOf(act, `insert into joint_inspections select * from joint_inspections`)).toMatch(
        /row-level|duplicate/,
      );
    });
    expect((await plant.get('supervisor', `/joint-inspections/${id}`)).recheckWords).toBeNull();
  });

  test('answers every item of its plan, says what is wrong, and until when it is rechecked', async () => {
    const id = await planned();
    expect((await record(id, [result(0, 'normal')])).json.code).toBe('joint-items-unanswered');
    expect((await record(id, [result(0, 'abnormal'), result(1, 'normal')])).json.code).toBe('joint-finding-wordless');
    expect((await record(id, [result(0, 'abnormal', '缺岗'), result(1, 'normal')])).json.code).toBe(
      'joint-recheck-undated',
    );
    expect((await recheck(id)).json.code).toBe('joint-inspection-not-made');
  });

  test('makes each finding a hazard, and ends when all of them are written off', async () => {
    const id = await planned();
    const { json } = await record(id, [result(0, 'abnormal', '缺岗'), result(1, 'normal')], '2026-12-07');
    expect(json).toMatchObject({ state: 'made', hazards: [{ open: true }], recheckBy: '2026-12-07' });
    const hazard = await plant.get('huayi', `/hazards/${json.hazards[0].id}`);
    expect(hazard).toMatchObject({
      channel: 'joint-inspection',
      description: `${ITEMS[0]}：缺岗`,
      enterpriseId: HUAYI,
    });
    expect((await record(id, [result(0, 'normal'), result(1, 'normal')])).json.code).toBe('joint-inspection-made');

    expect((await recheck(id)).json.code).toBe('joint-hazards-open');
    const { version } = hazard;
    const dismissal = { because: 'not-a-hazard', reason: '现场核实不属实', version, note: '' };
    expect((await plant.post('supervisor', `/hazards/${hazard.id}/dismissal`, dismissal)).status).toBe(200);
    expect((await recheck(id)).json).toMatchObject({
      state: 'rechecked',
      recheckWords: '均已整改',
      hazards: [{ open: false }],
    });
    expect((await recheck(id)).json.code).toBe('joint-inspection-rechecked');
    const { rows } = await plant.owner.query(`select kind, state from duties where subject_id = $1 order by id`, [id]);
    expect(rows).toEqual([
      { kind: 'joint-inspection', state: 'fulfilled' },
      { kind: 'joint-recheck', state: 'fulfilled' },
    ]);
  });
});

describe('the list of sectors', () => {
  const list = () => plant.get('supervisor', '/sectors');
  const change = (sectors: readonly unknown[], seenVersion = 0) =>
    plant.post('director', '/sectors', { sectors, seenVersion, reason: '局务会' });

  test('ships with oil and gas storage, and says why each enterprise falls in', async () => {
    await plant.owner.query(`update enterprises set kind = 'oil-depot' where id = $1`, [HUAYI]);
    expect(await list()).toMatchObject({
      version: 0,
      sectors: [
        { name: '油气储存企业', members: [{ enterpriseId: HUAYI, because: '企业类别为油库', lastInspectedOn: null }] },
      ],
    });
    await record(await planned(), [result(0, 'normal'), result(1, 'normal')]);
    expect((await list()).sectors[0].members).toMatchObject([{ lastInspectedOn: '2026-11-23', lastRecheckedOn: null }]);
  });

  test('is kept in versions by the director, and names only enterprises on file', async () => {
    const sectors = [{ name: '硝化', added: [HUAYI] }];
    expect((await change([{ name: '硝化', added: ['0192f000-0000-7000-8000-0000000000ff'] }])).json.code).toBe(
      'sector-enterprise-unknown',
    );
    expect((await change(sectors)).json).toMatchObject({
      version: 1,
      sectors: [{ name: '硝化', members: [{ enterpriseId: HUAYI, because: '经本局决定纳入' }] }],
    });
    expect((await change(sectors)).json.code).toBe('sectors-changed-meanwhile');
    expect((await change([{ ...sectors[0], removed: [HUAYI] }], 1)).json.sectors[0].members).toEqual([]);
    expect(await plant.owner.query(`update sector_lists set reason = 'x'`).catch(String)).toMatch(/append-only/);
  });
});
