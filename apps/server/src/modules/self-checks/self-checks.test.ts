import { PersonId } from '@zhiben/vocabulary/ids.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { SYSTEM } from '../../platform/db/scope.ts';
import { sweepBatch } from '../../platform/duties/sweep-duties-job.ts';
import { HUAYI, PEOPLE } from '../../platform/plant.fixture.ts';
import { emptying } from '../../platform/postgres/emptying.fixture.ts';
import { type CheckedPlant, openCheckedPlant, withBad } from './check-plant.fixture.ts';
import { recordExcuse } from './laying/record-excuse.ts';
import { checkFigures } from './reading/check-figures.ts';
import { checksOfPlace } from './reading/checks-of-place.ts';
import { countHolders } from './reading/count-holders.ts';
import { checksToDo, findChecks } from './reading/find-checks.ts';
import { saveTemplate } from './sheets/save-template.ts';

let plant: CheckedPlant;
let team: Awaited<ReturnType<CheckedPlant['checkOf']>>;
const MORNING = new Date('2026-11-24T02:00:00Z');
const at = (instant: string) => {
  plant.clock.time = new Date(instant);
};

beforeAll(async () => {
  plant = await openCheckedPlant();
});
beforeEach(async () => {
  plant.clock.time = MORNING;
  await plant.owner.query(
    `${emptying('checks, check_revisions, check_hazards, check_templates, check_excuses, check_coverage, duties, ledger_entries, hazards, evidence')}
     update people set closed_at = null; update places set closed_at = null; update org_units set closed_at = null`,
  );
  await plant.lay();
  team = await plant.checkOf(plant.units.team);
});
afterAll(() => plant.close());

const duties = async () =>
  (
    await plant.owner.query(
      `select d.state, d.owner_name, d.owner_roles from duties d join checks c on c.id::text = d.subject_id order by c.due_at, c.id`,
    )
  ).rows;
const hazards = async () =>
  (await plant.owner.query('select id, description, place_id, channel from hazards order by id')).rows;

describe('laying', () => {
  test('gives each unit its check of today, this week, this quarter, and its leader the duty; twice gives nothing twice', async () => {
    await plant.lay();

    const { rows } = await plant.owner.query(
      'select cadence, from_on, until_on, holder_name, cardinality(place_ids) as places from checks order by due_at',
    );
    expect(rows).toEqual([
      { cadence: 'team-daily', from_on: '2026-11-24', until_on: '2026-11-24', holder_name: '孙班长', places: 2 },
      { cadence: 'workshop-weekly', from_on: '2026-11-23', until_on: '2026-11-29', holder_name: '钱主任', places: 2 },
      { cadence: 'company-quarterly', from_on: '2026-10-01', until_on: '2026-12-31', holder_name: '赵总', places: 2 },
    ]);
    expect((await duties()).map(({ state, owner_name }) => `${owner_name} ${state}`)).toEqual([
      '孙班长 open',
      '钱主任 open',
      '赵总 open',
    ]);
  });

  test('makes up for the days on which the server stood still', async () => {
    at('2026-11-27T02:00:00Z');
    await plant.lay();

    const { rows } = await plant.owner.query(`select from_on from checks where org_unit_id = $1 order by from_on`, [
      plant.units.team,
    ]);
    expect(rows.map(({ from_on }) => from_on)).toEqual(['2026-11-24', '2026-11-25', '2026-11-26', '2026-11-27']);
  });

  test('hands the check of somebody who has left to whoever leads now', async () => {
    await plant.owner.query('update people set closed_at = now() where id = $1', [plant.leader]);
    await plant.lay();

    expect(await plant.detail(team)).toMatchObject({ holder: { name: '钱主任' } });
    expect((await duties())[0]).toMatchObject({ owner_name: '钱主任', state: 'open' });
    // What the one who left had already filled in is still taken.
    await plant.submit(team, plant.people.leader, await plant.draft(team, plant.people.leader));
    expect(await plant.detail(team)).toMatchObject({ state: 'done', doneBy: { name: '孙班长' }, ledByHolder: false });
  });

  test('excuses the checks of a unit that was closed', async () => {
    await plant.owner.query('update org_units set closed_at = now() where id = $1', [plant.units.team]);
    await plant.lay();

    expect(await plant.detail(team)).toMatchObject({ state: 'excused', excuse: { because: 'unit-closed' } });
    expect((await duties())[0]).toMatchObject({ state: 'withdrawn' });
  });
});

describe('a finished check', () => {
  test('ends the duty of its leader and says who led it', async () => {
    await plant.submit(team, plant.people.leader, await plant.draft(team, plant.people.leader));

    expect(await plant.detail(team)).toMatchObject({ state: 'done', ledByHolder: true, revision: 1, abnormal: 0 });
    expect((await duties())[0]).toMatchObject({ state: 'fulfilled' });
  });

  test('makes its bad answer a hazard at that place with the photo', async () => {
    const photo = await plant.evidence(team, plant.people.leader, 'check-photo', '法兰滴液');
    const draft = await plant.draft(team, plant.people.leader);
    const { reactor } = plant.places;
    await plant.submit(team, plant.people.leader, withBad(draft, reactor, 'leak', '出料法兰滴液', [photo]));

    const [hazard] = await hazards();
    expect(hazard).toMatchObject({ place_id: reactor, channel: 'self-check' });
    expect(hazard.description).toMatch(/^出料法兰滴液/);
    const { rows } = await plant.owner.query(`select kind, name from evidence where subject_id = $1`, [hazard.id]);
    expect(rows).toEqual([{ kind: 'hazard-photo', name: '法兰滴液.txt' }]);
    expect((await plant.detail(team)).hazards).toMatchObject([{ placeId: reactor, itemKey: 'leak', id: hazard.id }]);
  });

  test('sent twice from the same draft is one check and one hazard', async () => {
    const draft = withBad(await plant.draft(team, plant.people.leader), plant.places.reactor, 'leak', '滴液');
    await Promise.all([plant.submit(team, plant.people.leader, draft), plant.submit(team, plant.people.leader, draft)]);
    await plant.submit(team, plant.people.leader, { ...draft, sentAtOnDevice: '2026-11-24T09:00:00.000Z' });

    expect((await plant.detail(team)).submissions).toHaveLength(1);
    expect(await hazards()).toHaveLength(1);
  });

  test.each([
    ['a phone five hours ahead', '2026-11-24T07:00:00.000Z', 5 * 3600],
    ['a phone a day behind', '2026-11-23T02:00:00.000Z', -24 * 3600],
  ])('from %s is dated by the server, and the difference is kept', async (_case, device, offset) => {
    const clocks = { finishedAtOnDevice: device, sentAtOnDevice: device };
    await plant.submit(team, plant.people.leader, await plant.draft(team, plant.people.leader, clocks));

    const { doneAt, state, submissions } = await plant.detail(team);
    expect({ doneAt, state }).toEqual({ doneAt: MORNING.toISOString(), state: 'done' });
    expect(submissions).toMatchObject([{ finishedAtOnDevice: device, clockOffsetSeconds: offset }]);
  });

  test.each([
    ['a line nobody answered', 'check-unfinished'],
    ['a bad answer without words', 'abnormal-unexplained'],
    ['the signature of another check', 'evidence-not-here'],
    ['a line of no sheet', 'answer-unknown'],
    ['a sheet that never was', 'sheet-unknown'],
    ['a revision that never was', 'base-unknown'],
  ])('is refused with %s, and nothing of it is kept', async (_case, code) => {
    const whole = await plant.draft(team, plant.people.leader);
    const foreign = await plant.evidence(
      await plant.checkOf(plant.units.workshop),
      plant.people.head,
      'check-signature',
      '他表签名',
    );
    const [first] = whole.answers;
    if (first === undefined) throw new Error('an empty sheet');
    const spoilt: Record<string, typeof whole> = {
      'check-unfinished': { ...whole, answers: whole.answers.slice(1) },
      'abnormal-unexplained': withBad(whole, plant.places.pumps, 'leak', ''),
      'evidence-not-here': { ...whole, signatureId: foreign },
      'answer-unknown': { ...whole, answers: [...whole.answers, { ...first, itemKey: 'weather' }] },
      'sheet-unknown': { ...whole, sheets: whole.sheets.map((sheet) => ({ ...sheet, version: 9 })) },
      'base-unknown': { ...whole, baseRevision: 3 },
    };

    await expect(plant.submit(team, plant.people.leader, spoilt[code] ?? whole)).rejects.toMatchObject({ code });
    expect(await plant.detail(team)).toMatchObject({ state: 'due', submissions: [] });
  });

  test('is not to be had from another enterprise, whose people do not even see it', async () => {
    const draft = await plant.draft(team, plant.people.leader);

    await expect(plant.submit(team, PEOPLE.anda, draft)).rejects.toMatchObject({ code: 'check-not-found' });
    await expect(plant.submit(team, PEOPLE.supervisor, draft)).rejects.toMatchObject({
      code: 'check-of-another-enterprise',
    });
    const seen = await plant.scope(PEOPLE.anda, (act) => findChecks(act, { limit: 50 }));
    expect(seen.checks).toEqual([]);
  });
});

describe('two phones at one check', () => {
  test('that differ leave both answers on the screen and one on record until somebody settles it', async () => {
    const { reactor } = plant.places;
    const one = await plant.draft(team, plant.people.leader);
    const other = withBad(await plant.draft(team, plant.people.head), reactor, 'leak', '法兰渗漏');
    await plant.submit(team, plant.people.leader, one);
    await plant.submit(team, plant.people.head, other);

    const torn = await plant.detail(team);
    expect(torn).toMatchObject({ revision: 2, conflicts: 1, doneBy: { name: '孙班长' } });
    expect(torn.openConflicts).toMatchObject([
      {
        standing: { verdict: 'normal' },
        offered: { verdict: 'abnormal', words: '法兰渗漏' },
        standingBy: '孙班长',
        offeredBy: '钱主任',
      },
    ]);
    // Somebody saw it leak: the hazard does not wait for agreement.
    expect(await hazards()).toHaveLength(1);

    const answer = { placeId: reactor, itemKey: 'leak', verdict: 'abnormal' as const, words: '法兰渗漏', photoIds: [] };
    await expect(plant.settle(team, plant.people.principal, { revision: 1, answer })).rejects.toMatchObject({
      code: 'check-changed-meanwhile',
    });
    await plant.settle(team, plant.people.principal, { revision: 2, answer });
    expect(await plant.detail(team)).toMatchObject({ conflicts: 0, abnormal: 1, revision: 3 });
    expect(await hazards()).toHaveLength(1);
  });

  test('that answer different lines are merged', async () => {
    const { reactor, pumps } = plant.places;
    const first = withBad(await plant.draft(team, plant.people.leader), reactor, 'leak', '滴液');
    await plant.submit(team, plant.people.leader, first);
    const second = withBad(
      { ...first, draftId: 'the-second-draft-of-it', baseRevision: 1 },
      pumps,
      'fire',
      '灭火器过期',
    );
    await plant.submit(team, plant.people.leader, second);

    expect(await plant.detail(team)).toMatchObject({ conflicts: 0, abnormal: 2, revision: 2 });
    expect(await hazards()).toHaveLength(2);
  });
});

describe('what changes while somebody is filling in', () => {
  test('a changed sheet leaves the old one valid for that draft, and says so', async () => {
    const draft = await plant.draft(team, plant.people.leader);
    const items = [{ key: 'seal', text: '机封是否泄漏' }];
    const change = { cadence: 'team-daily' as const, templateOf: null, baseVersion: 0, items };
    await plant.scope(plant.people.principal, (act) => saveTemplate(act, HUAYI, change, plant.needs));

    await plant.submit(team, plant.people.leader, draft);
    const { submissions, sheets } = await plant.detail(team);
    expect(submissions[0]?.notices[0]).toContain('按填写时的第 0 版有效');
    expect(sheets[0]).toMatchObject({ version: 1, items });
  });

  test('two people changing one sheet do not overwrite each other', async () => {
    const change = {
      cadence: 'team-daily' as const,
      templateOf: null,
      baseVersion: 0,
      items: [{ key: 'a', text: '甲' }],
    };
    const save = () => plant.scope(plant.people.principal, (act) => saveTemplate(act, HUAYI, change, plant.needs));
    await save();

    await expect(save()).rejects.toMatchObject({ code: 'template-changed-meanwhile' });
  });

  test('a place that was closed keeps what was found there', async () => {
    const { reactor } = plant.places;
    const draft = withBad(await plant.draft(team, plant.people.leader), reactor, 'leak', '滴液');
    await plant.owner.query('update places set closed_at = now() where id = $1', [reactor]);

    await plant.submit(team, plant.people.leader, draft);
    expect((await plant.detail(team)).submissions[0]?.notices).toEqual(['「加氢釜」已停用，所填内容已保存']);
    expect(await hazards()).toHaveLength(1);
  });
});

describe('a check nobody made', () => {
  test('is missed, goes to the principal, and stays late when it is made after all', async () => {
    const draft = await plant.draft(team, plant.people.leader);
    at('2026-11-25T02:00:00Z');
    while ((await plant.scope(SYSTEM, sweepBatch)) > 0);

    expect(await plant.detail(team)).toMatchObject({ state: 'missed' });
    expect((await duties())[0]).toMatchObject({ state: 'missed', owner_roles: ['principal'] });

    await plant.submit(team, plant.people.leader, draft);
    expect(await plant.detail(team)).toMatchObject({ state: 'late' });
    expect((await duties())[0]).toMatchObject({ state: 'fulfilled-late' });
  });

  test('puts whoever never led first in the list of those who must', async () => {
    await plant.submit(team, plant.people.leader, await plant.draft(team, plant.people.leader));
    at('2027-01-02T02:00:00Z');

    const figures = await plant.scope(PEOPLE.supervisor, (act) => countHolders(act, {}, plant.needs));
    const principal = figures.find(({ cadence }) => cadence === 'company-quarterly');
    expect(principal).toMatchObject({ name: '赵总', owed: 1, led: 0, missed: 1 });
    expect(figures.at(-1)).toMatchObject({ name: '孙班长', led: 1 });
    const holderId = PersonId.parse(principal?.personId);
    const behind = await plant.scope(PEOPLE.supervisor, (act) =>
      findChecks(act, { limit: 50, holderId, cadence: ['company-quarterly'], state: ['missed'] }),
    );
    expect(behind.checks).toHaveLength(1);
  });

  test('missed is on the home of everyone who may see it; who let others lead stands before who owes nothing yet', async () => {
    await plant.submit(team, plant.people.head, await plant.draft(team, plant.people.head));
    at('2026-11-26T02:00:00Z');
    await plant.lay();

    const figures = await plant.scope(PEOPLE.supervisor, (act) => countHolders(act, {}, plant.needs));
    expect(figures[0]).toMatchObject({ name: '孙班长', owed: 2, led: 0, doneByOthers: 1, missed: 1 });
    for (const who of [PEOPLE.supervisor, plant.people.principal, plant.people.leader]) {
      expect(await plant.scope(who, checkFigures)).toMatchObject([{ id: 'checks-missed', value: 1 }]);
    }
    expect(await plant.scope(PEOPLE.anda, checkFigures)).toMatchObject([{ value: 0 }]);
  });
});

describe('an excuse', () => {
  const stop = (change: object = {}) =>
    plant.scope(plant.people.principal, (act) =>
      recordExcuse(
        act,
        HUAYI,
        {
          kind: 'stopped',
          orgUnitId: plant.units.workshop,
          personId: null,
          fromOn: '2026-11-24',
          untilOn: '2026-11-26',
          reason: '年度检修',
          ...change,
        },
        plant.needs,
      ),
    );

  test('recorded today lifts today, and the days it covers as they come', async () => {
    await stop();
    at('2026-11-26T02:00:00Z');
    await plant.lay();

    expect(await plant.detail(team)).toMatchObject({
      state: 'excused',
      excuse: { because: 'stopped', words: '年度检修' },
    });
    const states = await plant.scope(PEOPLE.supervisor, (act) => findChecks(act, { limit: 50, state: ['excused'] }));
    expect(states.checks.map(({ from_on }) => from_on)).toEqual(['2026-11-26', '2026-11-25', '2026-11-24']);
    expect((await duties())[0]).toMatchObject({ state: 'withdrawn' });
  });

  test.each([
    ['after it is over', { fromOn: '2026-11-20', untilOn: '2026-11-23' }, 'excuse-too-late'],
    ['backwards', { untilOn: '2026-11-20' }, 'days-reversed'],
    ['as leave of nobody', { kind: 'leave' }, 'leave-of-whom'],
    ['for a unit of another enterprise', { orgUnitId: '0192f000-0000-7000-8000-0000000000ff' }, 'not-in-organisation'],
  ])('is not taken %s', async (_case, change, code) => {
    await expect(stop(change)).rejects.toMatchObject({ code });
  });
});

test('a leader is shown what waits for them, and what they missed until it is a week old', async () => {
  const mine = () => plant.scope(plant.people.leader, async (act) => (await checksToDo(act)).map(({ id }) => id));
  expect(await mine()).toEqual([team]);

  at('2026-12-01T02:00:00Z');
  expect(await mine()).toEqual([team]);
  at('2026-12-02T02:00:00Z');
  expect(await mine()).toEqual([]);
});

test('what should have seen a place tells who answered for it, what they wrote and where the ledger says so', async () => {
  const { reactor } = plant.places;
  await plant.submit(
    team,
    plant.people.leader,
    withBad(await plant.draft(team, plant.people.leader), reactor, 'leak', '滴液'),
  );
  at('2027-01-02T02:00:00Z');
  const told = await plant.scope(PEOPLE.supervisor, (act) =>
    checksOfPlace(act, {
      enterpriseId: HUAYI,
      placeId: reactor,
      since: MORNING,
      until: new Date('2026-11-25T00:00:00Z'),
    }),
  );

  expect(told.map(({ cadence, state }) => `${cadence} ${state}`)).toEqual([
    'company-quarterly missed',
    'workshop-weekly missed',
    'team-daily done',
  ]);
  expect(told[2]).toMatchObject({ dutyHolder: { name: '孙班长' }, doneBy: { name: '孙班长' }, doneAt: MORNING });
  expect(told[2]?.answers).toHaveLength(6);
  expect(told[2]?.ledgerSequences.length).toBeGreaterThanOrEqual(2);
});
