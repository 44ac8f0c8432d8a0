import type { InstallationRow } from '@zhiben/contract/installation-view.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { SYSTEM } from '../../platform/db/scope.ts';
import { unzip } from '../../platform/documents/unzip.ts';
import { ANDA, ask, errorOf, HUAYI, PEOPLE } from '../../platform/plant.fixture.ts';
import { emptying } from '../../platform/postgres/emptying.fixture.ts';
import { stewardshipOfWeeks } from './index.ts';
import { CHLORINE, type InstallationPlant, openInstallationPlant } from './installations.fixture.ts';

/** A Monday morning. */
const NOW = new Date('2026-11-23T01:00:00Z');

let plant: InstallationPlant;

beforeAll(async () => {
  plant = await openInstallationPlant(NOW);
});
beforeEach(async () => {
  await plant.owner.query(
    emptying(
      'steward_tasks, installation_assessments, installation_stewards, installation_gradings, installations, people, places, hazards, duties',
    ),
  );
  plant.clock.time = NOW;
});
afterAll(() => plant.close());

const listed = async (query = '', who: keyof typeof PEOPLE = 'director'): Promise<readonly InstallationRow[]> =>
  (await plant.get(who, `/installations?${query}`)).items;
const duties = async () =>
  (await plant.owner.query(`select kind, state, due_at, owner_name, subject_id from duties order by due_at, id`)).rows;

describe('a unit on the register', () => {
  test('is graded the moment it is entered, with the whole reckoning and its edition', async () => {
    const unit = await plant.add();
    expect(unit).toMatchObject({ standing: 'major-hazard', level: 3, s: 6, r: 28.8 });
    expect(unit.grading).toMatchObject({
      edition: 'gb-18218-2018',
      alpha: 1.2,
      because: '首次登记',
      substances: [{ name: '液氯', thresholdTonnes: 5, ratio: 6, beta: 4, betaFrom: { table: 3 } }],
    });
  });

  test('is graded anew when a fact changes; the earlier grading stays beside it', async () => {
    const unit = await plant.add();
    const { facts, id, version } = unit;
    const more = { ...facts, substances: [{ ...CHLORINE, designTonnes: 60 }], because: '扩建', version };
    const { json } = await plant.post('huayi', `/installations/${id}`, more, 'PUT');

    expect(json).toMatchObject({ level: 2, r: 57.6, grading: { because: '扩建' }, gradings: [{ r: 28.8 }] });
    expect((await plant.post('huayi', `/installations/${id}`, more, 'PUT')).json.code).toBe(
      'installation-changed-meanwhile',
    );
    const again = { ...more, version: json.version };
    expect((await plant.post('huayi', `/installations/${id}`, again, 'PUT')).json.code).toBe('installation-unchanged');
    const renamed = { ...again, name: '液氯库房' };
    expect((await plant.post('huayi', `/installations/${id}`, renamed, 'PUT')).json.gradings).toHaveLength(1);
  });

  test('whose residents nobody has counted has no level, and says what is missing', async () => {
    const unit = await plant.add({ residents: null });
    expect(unit).toMatchObject({
      standing: 'major-hazard',
      level: null,
      r: null,
      gaps: expect.arrayContaining(['facts']),
    });
    expect(unit.grading.missing).toEqual(['厂界外500米内常住人口']);
  });

  test('has its name once in an enterprise, and only a place of that enterprise', async () => {
    await plant.add();
    const twice = { enterpriseId: HUAYI, name: '液氯库', kind: 'storage' };
    expect((await plant.post('huayi', '/installations', twice)).json.code).toBe('installation-name-taken');
    const { rows } = await plant.owner.query(
      `insert into places (id, enterprise_id, name) values (gen_random_uuid(), $1, '罐区') returning id`,
      [ANDA],
    );
    const elsewhere = { ...twice, name: '另一个', placeId: rows[0].id };
    expect((await plant.post('huayi', '/installations', elsewhere)).json.code).toBe('place-not-here');
    const others = { ...twice, enterpriseId: ANDA };
    expect((await plant.post('huayi', '/installations', others)).json.code).toBe('enterprise-not-found');
  });

  test('is seen by its enterprise and the bureau alone, even in SQL, and its gradings are changed by nobody', async () => {
    const { id } = await plant.add();
    expect(await listed('', 'huayi')).toHaveLength(1);
    expect(await listed('', 'anda')).toHaveLength(0);
    expect((await ask(plant.api, 'anda', `/installations/${id}`)).status).toBe(404);
    await plant.scope(PEOPLE.anda, async (act) => {
      const grading = `insert into installation_gradings select gen_random_uuid(), '${id}', '${ANDA}', 'x', 'undetermined', null, null, '{}', 'x', now(), 'x', 'x'`;
      expect(await errorOf(act, grading)).toMatch(/a_grading_belongs_to_the_enterprise/);
      expect((await act.tx.selectFrom('installation_gradings').selectAll().execute()).length).toBe(0);
    });
    await plant.scope(PEOPLE.director, async (act) => {
      expect(await errorOf(act, `update installation_gradings set level = 4`)).toMatch(/permission denied/);
    });
    expect(await plant.owner.query(`update installation_gradings set level = 4`).catch(String)).toMatch(/append-only/);
  });
});

describe('the register', () => {
  test('shows the most dangerous first, is narrowed, paged, and goes out as a workbook', async () => {
    await plant.add({ name: '四级', residents: 0, substances: [{ ...CHLORINE, designTonnes: 6 }] });
    await plant.add({ name: '二级', substances: [{ ...CHLORINE, designTonnes: 60 }] });
    await plant.add({ name: '不构成', substances: [{ ...CHLORINE, designTonnes: 1 }] });
    await plant.add({ name: '不明', residents: null });

    expect((await listed()).map(({ name }) => name)).toEqual(['不明', '二级', '四级', '不构成']);
    expect((await listed('level=2,none')).map(({ name }) => name)).toEqual(['二级', '不构成']);
    expect((await listed('gap=facts')).map(({ name }) => name)).toEqual(['不明']);
    const first = await plant.get('director', '/installations?limit=2');
    expect(first.total).toBe(4);
    expect((await listed(`limit=2&cursor=${first.nextCursor}`)).map(({ name }) => name)).toEqual(['四级', '不构成']);

    const { bytes } = await ask(plant.api, 'director', '/installations.xlsx?level=2');
    const text = [...unzip(bytes, () => true)].map(([, content]) => content.toString()).join('');
    expect(text).toContain('二级');
    expect(text).not.toContain('不构成');
  });

  test('decides what the directory knows of an enterprise, once a unit stands on it', async () => {
    const entered = JSON.stringify([{ name: '旧名单', level: 1, rValue: null }]);
    await plant.owner.query(`update enterprises set installations = $1, kind = 'producer' where id = $2`, [
      entered,
      HUAYI,
    ]);
    const levels = () =>
      plant
        .scope(PEOPLE.director, ({ tx }) => plant.directory.factsOf(tx, HUAYI))
        .then((facts) => facts.majorHazardLevels);

    expect(await levels()).toEqual([1]);
    const unit = await plant.add();
    expect(await levels()).toEqual([3]);
    expect(await plant.get('director', `/enterprises/${HUAYI}`)).toMatchObject({
      installations: [{ name: '旧名单' }],
      graded: [{ name: '液氯库', level: 3, rValue: 28.8 }],
    });
    const less = {
      ...unit.facts,
      substances: [{ ...CHLORINE, designTonnes: 1 }],
      because: '减量',
      version: unit.version,
    };
    await plant.post('huayi', `/installations/${unit.id}`, less, 'PUT');
    expect(await levels()).toEqual([]);
    await plant.owner.query(`update enterprises set installations = null`);
  });
});

describe('assessment and filing', () => {
  test('follow each other as duties: file within 15 days, assess again after three years', async () => {
    const { id } = await plant.add();
    const assess = (assessedOn: string) =>
      plant.post('huayi', `/installations/${id}/assessments`, { assessedOn, report: '评估报告' });
    expect(
      (await plant.post('supervisor', `/installations/${id}/filing`, { filedOn: '2026-11-23', filingNumber: 'B1' }))
        .json.code,
    ).toBe('installation-not-assessed');
    expect((await assess('2026-11-24')).json.code).toBe('day-to-come');
    expect((await assess('2026-11-20')).json.assessments[0]).toMatchObject({
      nextOn: '2029-11-20',
      fileBy: '2026-12-05',
      level: 3,
    });
    expect((await assess('2026-11-20')).json.code).toBe('assessment-outdated');
    expect((await duties()).filter(({ subject_id }) => subject_id === id)).toMatchObject([
      { kind: 'installation-file', state: 'open', due_at: new Date('2026-12-05T15:59:59.999Z') },
    ]);

    const file = (filedOn: string) =>
      plant.post('supervisor', `/installations/${id}/filing`, { filedOn, filingNumber: 'B1' });
    expect((await file('2026-11-19')).json.code).toBe('filed-before-assessed');
    expect((await file('2026-11-23')).json).toMatchObject({ filingNumber: 'B1', nextAssessmentOn: '2029-11-20' });
    expect((await file('2026-11-23')).json.code).toBe('installation-already-filed');
    expect((await duties()).filter(({ subject_id }) => subject_id === id)).toMatchObject([
      { kind: 'installation-file', state: 'fulfilled' },
      { kind: 'installation-assess', state: 'open', due_at: new Date('2029-11-20T15:59:59.999Z') },
    ]);
    expect((await plant.post('huayi', `/installations/${id}/filing`, {})).status).not.toBe(200);
  });

  test('are not for a unit below the threshold; one that falls below owes nothing more', async () => {
    const small = await plant.add({ name: '小', substances: [{ ...CHLORINE, designTonnes: 1 }] });
    const assessment = { assessedOn: '2026-11-20', report: '报告' };
    expect((await plant.post('huayi', `/installations/${small.id}/assessments`, assessment)).json.code).toBe(
      'not-major-hazard',
    );

    const unit = await plant.add();
    await plant.post('huayi', `/installations/${unit.id}/assessments`, assessment);
    const less = {
      ...unit.facts,
      substances: [{ ...CHLORINE, designTonnes: 1 }],
      because: '减量',
      version: unit.version,
    };
    const { json } = await plant.post('huayi', `/installations/${unit.id}`, less, 'PUT');
    expect([json.standing, json.gaps]).toEqual(['below-threshold', []]);
    expect((await duties()).filter(({ state }) => state === 'open')).toEqual([]);
  });
});

describe('stewards', () => {
  test('are three different people at work there; a change hands on what is still owed', async () => {
    const { id } = await plant.add();
    const [li, wang, zhao, stranger] = [
      await plant.person('李'),
      await plant.person('王'),
      await plant.person('赵'),
      await plant.person('外人', ANDA),
    ];
    expect((await plant.appoint(id, 'main', li)).status).toBe(200);
    expect((await plant.appoint(id, 'technical', li)).json.code).toBe('steward-twice');
    expect((await plant.appoint(id, 'technical', stranger)).json.code).toBe('person-not-here');
    expect((await plant.appoint(id, 'technical', wang, '2026-11-24')).json.code).toBe('day-to-come');
    await plant.appoint(id, 'technical', wang);
    expect((await plant.appoint(id, 'operational', zhao)).json).toMatchObject({ gaps: ['assessment'] });
    expect((await plant.appoint(id, 'operational', zhao)).json.code).toBe('steward-unchanged');

    plant.clock.time = new Date('2026-11-25T01:00:00Z');
    const qian = await plant.person('钱');
    const { json } = await plant.appoint(id, 'operational', qian, '2026-11-24');
    expect(json.formerStewards).toMatchObject([{ name: '赵', untilOn: '2026-11-23' }]);
    expect(json.namedStewards.find(({ role }: { role: string }) => role === 'operational')).toMatchObject({
      name: '钱',
      recordedAfterDays: 1,
    });
    const open = (await duties()).filter(({ kind, state }) => kind === 'steward-inspect' && state === 'open');
    expect(open.map(({ owner_name }) => owner_name).toSorted()).toEqual(['王', '钱'].toSorted());
  });

  test('are asked for within five days where a place is empty, once, until it is filled', async () => {
    const { id } = await plant.add();
    const asked = async () =>
      (await duties()).filter(({ kind, state }) => kind === 'steward-appoint' && state === 'open');
    expect(await asked()).toHaveLength(3);
    expect((await asked())[0].due_at).toEqual(new Date('2026-11-28T15:59:59.999Z'));
    plant.clock.time = new Date('2026-11-24T01:00:00Z');
    await plant.layTasks();
    expect(await asked()).toHaveLength(3);

    const li = await plant.person('李');
    await plant.appoint(id, 'main', li, '2026-11-24');
    expect(await asked()).toHaveLength(2);
    await plant.leave(li);
    await plant.layTasks();
    expect(await asked()).toHaveLength(3);
    expect((await listed())[0]).toMatchObject({
      stewards: [{ name: '李', left: true }],
      gaps: expect.arrayContaining(['stewards']),
    });
  });

  test('owe one investigation a week and one a quarter, laid once, made up for after the server stood still', async () => {
    const { id } = await plant.add();
    await plant.appoint(id, 'technical', await plant.person('王'));
    await plant.appoint(id, 'operational', await plant.person('赵'));
    plant.clock.time = new Date('2026-12-08T01:00:00Z');
    await plant.layTasks();
    await plant.layTasks();

    const { items } = await plant.get('huayi', '/stewardship/tasks?kind=inspect');
    expect(
      items.map((task: { role: string; fromOn: string; state: string }) => [task.role, task.fromOn, task.state]),
    ).toEqual([
      ['technical', '2026-10-01', 'due'],
      ['operational', '2026-12-07', 'due'],
      ['operational', '2026-11-30', 'missed'],
      ['operational', '2026-11-23', 'missed'],
    ]);
  });

  test('are counted by week for dual prevention: what was not kept in its window, and nothing of weeks in which none ended', async () => {
    const { id } = await plant.add();
    const zhao = await plant.person('赵');
    await plant.appoint(id, 'operational', zhao);
    const [first] = (await plant.get('huayi', '/stewardship/tasks?kind=inspect')).items;
    await plant.keep(zhao, first.id);
    plant.clock.time = new Date('2026-12-08T01:00:00Z');
    await plant.layTasks();

    const asked = { fromOn: '2026-11-16', untilOn: '2026-12-13', now: plant.clock.time };
    const weeks = await plant.scope(PEOPLE.director, ({ tx }) => stewardshipOfWeeks(tx, asked));
    expect(weeks.toSorted((one, other) => one.weekOn.localeCompare(other.weekOn))).toEqual([
      { enterpriseId: HUAYI, weekOn: '2026-11-23', stewardshipMissed: 0 },
      { enterpriseId: HUAYI, weekOn: '2026-11-30', stewardshipMissed: 1 },
      { enterpriseId: HUAYI, weekOn: '2026-12-07', stewardshipMissed: 0 },
    ]);
  });

  test('record what they did themselves, once; a finding is a hazard of the enterprise from that moment', async () => {
    const { id } = await plant.add();
    const zhao = await plant.person('赵');
    await plant.appoint(id, 'operational', zhao);
    const [task] = (await plant.get('huayi', '/stewardship/tasks?kind=inspect')).items;
    const said = async (doing: Promise<unknown>) =>
      doing.then(
        () => 'done',
        ({ code }) => code,
      );

    expect(await said(plant.keep('somebody-else', task.id))).toBe('steward-task-not-yours');
    expect(await said(plant.keep(zhao, task.id, [], PEOPLE.anda))).toBe('steward-task-not-found');
    expect(await said(plant.keep(zhao, task.id, [{ description: '法兰渗漏', location: null }]))).toBe('done');
    expect(await said(plant.keep(zhao, task.id))).toBe('steward-task-kept');

    const kept = await plant.get('huayi', `/stewardship/tasks/${task.id}`);
    expect(kept).toMatchObject({
      state: 'done',
      words: '排查完成',
      hazards: [{ number: expect.stringMatching(/\d/) }],
      mine: false,
    });
    const hazard = await plant.get('huayi', `/hazards/${kept.hazards[0].id}`);
    expect(hazard).toMatchObject({
      description: '法兰渗漏',
      location: '液氯库',
      channel: 'self-check',
      enterpriseId: HUAYI,
    });
    expect((await duties()).find(({ subject_id }) => subject_id === task.id)).toMatchObject({ state: 'fulfilled' });
    const { rows } = await plant.owner.query(
      `select act, detail from ledger_entries where subject_id = $1 and act = 'stewardship.keep'`,
      [task.id],
    );
    expect(rows).toHaveLength(1);
  });

  test('who missed one keep it on record; the principal makes up for it, late', async () => {
    const { id } = await plant.add();
    const zhao = await plant.person('赵');
    await plant.appoint(id, 'operational', zhao);
    const [task] = (await plant.get('huayi', '/stewardship/tasks?kind=inspect')).items;
    const principal = { ...PEOPLE.huayiPrincipal };
    await expect(plant.keep('principal', task.id, [], principal)).rejects.toMatchObject({
      code: 'steward-task-not-yours',
    });
    plant.clock.time = new Date('2026-11-30T01:00:00Z');
    await plant.keep('principal', task.id, [], principal);
    expect(await plant.get('director', `/stewardship/tasks/${task.id}`)).toMatchObject({
      state: 'late',
      personName: '赵',
    });
  });
});

describe('the notice board', () => {
  test('shows whoever has its code the three people, their duties and an office phone, and nothing more', async () => {
    const { id } = await plant.add();
    await plant.appoint(id, 'main', await plant.person('李'));
    const poster = await plant.get('huayi', `/installations/${id}/notice`);
    const code = poster.address.split('#')[1];
    expect([poster.address.startsWith('https://zhiben.example/gsp#'), code.length]).toEqual([true, 24]);
    expect(poster.picture).toContain('<svg');

    const { json } = await plant.post('auditor', '/notice-boards/read', { code });
    expect(json).toMatchObject({ enterpriseName: '华谊化工', name: '液氯库', level: 3, substances: ['液氯'] });
    expect(json.stewards[0].person).toEqual({ name: '李', post: '主任', phone: '0000-1234567', sinceOn: '2026-11-23' });
    expect(json.stewards[1]).toMatchObject({ role: 'technical', person: null });
    expect(json.stewards.every(({ duties: owed }: { duties: string[] }) => owed.length > 0)).toBe(true);
    expect(Object.keys(json).toSorted()).toEqual([
      'enterpriseName',
      'level',
      'name',
      'rule',
      'standing',
      'stewards',
      'substances',
    ]);
    expect(JSON.stringify(json)).not.toMatch(/[0-9a-f-]{36}/);
  });

  test('of a unit that was closed, or by a code nobody printed, shows nothing', async () => {
    const unit = await plant.add();
    const poster = await plant.get('huayi', `/installations/${unit.id}/notice`);
    const code = poster.address.split('#')[1];
    const version = (await plant.get('huayi', `/installations/${unit.id}`)).version;
    expect(
      (await plant.post('supervisor', `/installations/${unit.id}/close`, { reason: '拆除', version })).status,
    ).toBe(200);
    expect((await plant.post('auditor', '/notice-boards/read', { code })).json.code).toBe('notice-board-unknown');
    expect((await plant.post('auditor', '/notice-boards/read', { code: unit.id })).json.code).toBe(
      'notice-board-unknown',
    );
    expect((await duties()).filter(({ state }) => state === 'open')).toEqual([]);
    expect((await plant.appoint(unit.id, 'main', await plant.person('李'))).json.code).toBe('installation-closed');
  });
});

test('the same installation changed by two people at once is changed by one', async () => {
  const { id, facts, version } = await plant.add();
  const replies = await Promise.all(
    [31, 32].map((designTonnes) =>
      plant.post(
        'huayi',
        `/installations/${id}`,
        { ...facts, substances: [{ ...CHLORINE, designTonnes }], because: '改', version },
        'PUT',
      ),
    ),
  );
  expect(replies.map(({ status }) => status).toSorted()).toEqual([200, 409]);
  expect(
    (await plant.scope(SYSTEM, ({ tx }) => tx.selectFrom('installation_gradings').selectAll().execute())).length,
  ).toBe(2);
});
