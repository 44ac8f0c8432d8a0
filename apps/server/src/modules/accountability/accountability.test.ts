import type { AccountabilityView } from '@zhiben/contract/accountability.ts';
import { accountabilityOperations as api } from '@zhiben/contract/accountability.ts';
import { recordControl } from '@zhiben/contract/controls.ts';
import { directoryOperations as directory } from '@zhiben/contract/directory.ts';
import { determineHazard } from '@zhiben/contract/hazard-determination.ts';
import { hazardOperations as hazards } from '@zhiben/contract/hazards.ts';
import { criteriaOf, editionInForce } from '@zhiben/rules/major-hazards.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '../../platform/actor.ts';
import { unzip } from '../../platform/documents/unzip.ts';
import { openInquiry } from './accountability.fixture.ts';

let office: Awaited<ReturnType<typeof openInquiry>>;
let supervisor: Actor;
let plant: Awaited<ReturnType<typeof buildPlant>>;

const FOUND = '2026-06-20';
const edition = editionInForce(FOUND);
const criterionId = criteriaOf(edition.id)[0]?.id ?? '';

beforeAll(async () => {
  office = await openInquiry();
  supervisor = office.hire('supervisor');
});
beforeEach(async () => {
  office.checks.length = 0;
  at('2026-06-01T01:00:00Z');
  plant = await buildPlant();
});
afterAll(() => office.close());

const at = (instant: string) => {
  office.clock.time = new Date(instant);
};
let plants = 0;

/** A workshop with a team, and people in their posts since 1 June. */
async function buildPlant() {
  plants += 1;
  const profile = { name: `云岭倒查${plants}化工有限公司`, kind: 'producer' };
  const enterpriseId: string = (await office.ask(supervisor, directory.createEnterprise, {}, profile)).body.id;
  const add = async (
    operation: typeof directory.addPerson | typeof directory.addOrgUnit | typeof directory.addPlace,
    body: object,
  ) => (await office.ask(supervisor, operation, { enterpriseId }, body)).body;
  const company = await add(directory.addOrgUnit, { name: '公司本部', kind: 'company', parentId: null });
  const shop = await add(directory.addOrgUnit, { name: '加氢车间', kind: 'workshop', parentId: company.id });
  const team = await add(directory.addOrgUnit, { name: '加氢甲班', kind: 'team', parentId: shop.id });
  const person = (name: string, post: string, orgUnitId: string) => add(directory.addPerson, { name, post, orgUnitId });
  return {
    enterpriseId,
    shop,
    team,
    place: await add(directory.addPlace, { name: '氢气汇流排间', orgUnitId: team.id }),
    principal: await person('赵总', '总经理', company.id),
    head: await person('钱主任', '车间主任', shop.id),
    leader: await person('孙班长', '班长', team.id),
  };
}

async function find(placeId: string | null, foundOn = FOUND, reported = `${FOUND}T06:00:00Z`): Promise<string> {
  at(reported);
  const body = {
    enterpriseId: plant.enterpriseId,
    placeId,
    description: '可燃气体报警器失效',
    channel: 'inspection',
    foundOn,
  };
  const { body: hazard } = await office.ask(supervisor, hazards.reportHazard, {}, body);
  const judged = {
    version: hazard.version,
    level: 'major',
    editionId: edition.id,
    criterionId,
    reason: '符合情形',
    note: '',
    evidenceIds: [],
  };
  const reply = await office.ask(supervisor, determineHazard, { hazardId: hazard.id }, judged);
  if (reply.status !== 200) throw new Error(JSON.stringify(reply.body));
  return hazard.id;
}

const trace = async (hazardId: string, who = supervisor): Promise<AccountabilityView> =>
  (await office.ask(who, api.getAccountability, { hazardId })).body;
const level = (view: AccountabilityView, wanted: string) => view.chain.find((line) => line.level === wanted);
const names = (view: AccountabilityView, wanted: string) => level(view, wanted)?.people.map(({ name }) => name);

function dailyCheck(day: string, state: 'done' | 'missed') {
  const { leader, team } = plant;
  office.checks.push({
    checkId: `check ${day}`,
    cadence: 'team-daily',
    orgUnitId: team.id,
    from: new Date(`${day}T00:00:00Z`),
    until: new Date(`${day}T10:00:00Z`),
    state,
    dutyHolder: { personId: leader.id, name: leader.name, post: leader.post },
    ...(state === 'done' ? { doneAt: new Date(`${day}T02:00:00Z`) } : {}),
    answers: state === 'done' ? [{ item: '可燃气体报警器', verdict: 'normal', words: '' }] : [],
    ledgerSequences: ['77'],
  });
}

describe('the trace of a hazard', () => {
  test('names who held each post when a check was missed, not who holds it today', async () => {
    dailyCheck('2026-06-10', 'missed');
    at('2026-06-15T01:00:00Z');
    const person = (id: string) => ({ enterpriseId: plant.enterpriseId, personId: id });
    await office.ask(supervisor, directory.closePerson, person(plant.head.id), { closed: true, version: 1 });
    const fields = { name: '孙班长', post: '车间主任', orgUnitId: plant.shop.id, version: 1 };
    await office.ask(supervisor, directory.changePerson, person(plant.leader.id), fields);
    dailyCheck('2026-06-17', 'missed');

    const view = await trace(await find(plant.place.id));

    expect(level(view, 'workshop-head')?.people).toMatchObject([
      { name: '钱主任', grounds: [{ words: '未开展排查（上级督促）', times: 1, checkIds: ['check 2026-06-10'] }] },
      { name: '孙班长', grounds: [{ words: '未开展排查（上级督促）', times: 1, checkIds: ['check 2026-06-17'] }] },
    ]);
    expect(names(view, 'principal')).toEqual(['赵总']);
    expect(level(view, 'team-leader')?.people[0]?.ledger).toEqual(['77']);
  });

  test('says nothing of anybody where no check and no holder is on record', async () => {
    const view = await trace(await find(plant.place.id));

    expect(view.checks).toEqual([]);
    expect(view.counts.every(({ onRecord }) => !onRecord)).toBe(true);
    expect(names(view, 'team-leader')).toEqual([]);
    expect(level(view, 'actual-controller')).toMatchObject({
      people: [],
      nobodyOnRecord: [{ words: '检查发现重大事故隐患' }],
    });
    expect(view.notes.join()).toContain('无记录不等于未开展排查');
    expect(view.existence.presumed).toBe(true);
  });

  test('of a hazard without a place matches no check and says so', async () => {
    dailyCheck('2026-06-10', 'missed');
    const view = await trace(await find(null));

    expect(view.checks).toEqual([]);
    expect(view.notes[0]).toContain('没有登记所在场所');
  });

  test('knows the controller of the day the hazard was found', async () => {
    const ids = { enterpriseId: plant.enterpriseId };
    at('2026-06-30T01:00:00Z');
    for (const [name, fromOn] of [
      ['周前', '2026-01-01'],
      ['吴后', '2026-06-25'],
    ]) {
      const body = { kind: 'actual-controller', name, fromOn };
      expect((await office.ask(supervisor, recordControl, ids, body)).status).toBe(200);
    }

    const view = await trace(await find(plant.place.id, FOUND, '2026-06-30T02:00:00Z'));

    expect(names(view, 'actual-controller')).toEqual(['周前']);
    expect(level(view, 'actual-controller')?.people[0]?.ledger).toHaveLength(1);
  });

  test('a like hazard still open at the same place makes a check that called it normal worse', async () => {
    const first = await find(plant.place.id, '2026-06-05', '2026-06-05T03:00:00Z');
    dailyCheck('2026-06-10', 'done');
    const second = await find(plant.place.id);

    expect((await trace(second)).checks).toMatchObject([{ verdict: 'found-and-not-fixed' }]);
    expect((await trace(second)).existence.presumed).toBe(false);
    expect((await trace(first)).checks).toEqual([]);
  });

  test('is the same as long as the records are', async () => {
    dailyCheck('2026-06-10', 'done');
    const hazardId = await find(plant.place.id);
    const before = (await trace(hazardId)).hash;

    expect((await trace(hazardId)).hash).toBe(before);
    dailyCheck('2026-06-11', 'missed');
    expect((await trace(hazardId)).hash).not.toBe(before);
  });
});

describe('a conclusion', () => {
  const draft = (version: number, personId: string | null = null) => ({
    seenVersion: version,
    summary: '未按期排查，追究班组长责任。',
    persons: [{ level: 'team-leader', personId, name: '孙班长', post: '班长', reason: '未开展排查' }],
  });

  test('is drawn once over what its author saw, kept in versions and in the ledger', async () => {
    const hazardId = await find(plant.place.id);
    const conclude = (body: object) => office.ask(supervisor, api.concludeAccountability, { hazardId }, body);

    expect((await conclude(draft(0, plant.leader.id))).body).toMatchObject({ version: 1 });
    expect((await conclude(draft(0))).body).toMatchObject({ code: 'concluded-meanwhile' });
    expect((await conclude(draft(1))).body).toMatchObject({ version: 2 });

    expect((await trace(hazardId)).conclusions.map(({ version }) => version)).toEqual([2, 1]);
    const { body: story } = await office.ask(supervisor, hazards.getHazardStory, { hazardId });
    expect(story.filter(({ act }: { act: string }) => act === 'accountability.conclude')).toHaveLength(2);
    const { body: list } = await office.ask(supervisor, api.listAccountability);
    const here = list.items.filter((row: { hazardId: string }) => row.hazardId === hazardId);
    expect(here).toMatchObject([{ version: 2, persons: [{ name: '孙班长' }] }]);
  });

  test('names nobody by the identifier of another enterprise', async () => {
    const stranger = plant.leader.id;
    plant = await buildPlant();
    const hazardId = await find(plant.place.id);

    const refused = await office.ask(supervisor, api.concludeAccountability, { hazardId }, draft(0, stranger));
    expect([refused.status, refused.body.code]).toEqual([400, 'person-not-here']);
  });

  test('is read by its own enterprise and drawn by the bureau alone', async () => {
    const hazardId = await find(plant.place.id);
    await office.ask(supervisor, api.concludeAccountability, { hazardId }, draft(0));
    const own = office.hire('principal', [plant.enterpriseId]);
    const other = office.hire('principal', [(await buildPlant()).enterpriseId]);

    expect((await trace(hazardId, own)).conclusions).toHaveLength(1);
    expect((await office.ask(own, api.concludeAccountability, { hazardId }, draft(1))).status).toBe(403);
    expect((await office.ask(other, api.getAccountability, { hazardId })).status).toBe(404);
    expect((await office.ask(other, api.listAccountability)).body.items).toEqual([]);
    expect((await office.ask(other, api.exportAccountability, { hazardId })).status).toBe(404);
  });
});

test('the paper says what the page says, with the entries it rests on', async () => {
  dailyCheck('2026-06-10', 'missed');
  const hazardId = await find(plant.place.id);
  const view = await trace(hazardId);

  const { status, bytes } = await office.ask(supervisor, api.exportAccountability, { hazardId });
  const xml =
    unzip(bytes, (name) => name === 'word/document.xml')
      .get('word/document.xml')
      ?.toString() ?? '';

  expect(status).toBe(200);
  for (const words of [view.hazard.number, '孙班长（班长）', '未开展排查', '逐级责任人', '无记录', view.hash, '77']) {
    expect(xml).toContain(words);
  }
});
