import { directoryOperations as api, type EnterpriseView } from '@zhiben/contract/directory.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '../../../platform/actor.ts';
import { readWorkbook } from '../../../platform/documents/read-workbook.ts';
import { type Office, openOffice } from '../directory.fixture.ts';

let office: Office;
let file: EnterpriseView;
let manager: Actor;

beforeAll(async () => {
  office = await openOffice();
});
beforeEach(async () => {
  file = await office.register();
  manager = office.hire('safety-manager', [file.id]);
});
afterAll(() => office.close());

type Op = Parameters<Office['ask']>[1];
const here = (ids: Record<string, string> = {}) => ({ enterpriseId: file.id, ...ids });
const ask = (operation: Op, ids: Record<string, string> = {}, body?: object, who: Actor = manager) =>
  office.ask(who, operation, here(ids), body);
const add = async (operation: Op, body: object) => (await ask(operation, {}, body)).body;

const unit = (name: string, kind: string, parentId: string | null = null) =>
  add(api.addOrgUnit, { name, kind, parentId });
const person = (name: string, orgUnitId: string | null = null) =>
  add(api.addPerson, { name, post: '操作工', phone: '13800000000', orgUnitId });

const latestEntry = async () => (await ask(api.getEnterpriseHistory)).body.items[0];

describe('a unit', () => {
  test('is renamed and moved, and the ledger says from what to what', async () => {
    const [one, two] = [await unit('一车间', 'workshop'), await unit('二车间', 'workshop')];
    const team = await unit('甲班', 'team', one.id);

    const moved = await ask(api.changeOrgUnit, { orgUnitId: team.id }, { name: '丙班', parentId: two.id, version: 1 });

    expect(moved.body).toEqual({ ...team, name: '丙班', parentId: two.id, version: 2 });
    expect(await latestEntry()).toMatchObject({
      label: '修改组织单元',
      detail: { name: '丙班', from: { name: '甲班', unit: '一车间' }, to: { name: '丙班', unit: '二车间' } },
    });
  });

  test('is not moved under one of its own level, nor under itself', async () => {
    const [one, two] = [await unit('一车间', 'workshop'), await unit('二车间', 'workshop')];

    for (const parentId of [two.id, one.id]) {
      const refused = await ask(api.changeOrgUnit, { orgUnitId: one.id }, { name: '一车间', parentId, version: 1 });
      expect([refused.status, refused.body.code]).toEqual([400, 'org-unit-out-of-order']);
    }
  });

  test('that still holds something is not closed, and the refusal counts what', async () => {
    const workshop = await unit('一车间', 'workshop');
    const team = await unit('甲班', 'team', workshop.id);
    const worker = await person('李四', workshop.id);
    await add(api.addPlace, { name: '罐区', orgUnitId: workshop.id });
    const close = { closed: true, version: 1 };

    const refused = await ask(api.closeOrgUnit, { orgUnitId: workshop.id }, close);
    await ask(api.closeOrgUnit, { orgUnitId: team.id }, close);
    await ask(api.closePerson, { personId: worker.id }, close);
    const fewer = await ask(api.closeOrgUnit, { orgUnitId: workshop.id }, close);

    expect([refused.status, refused.body.code]).toEqual([409, 'org-unit-in-use']);
    expect(refused.body.detail).toBe(
      '「一车间」下还有1个下级单元、1处场所、1名人员，不能撤销。请先调整到其他单元，或撤销、停用、办理离岗。',
    );
    expect(fewer.body.detail).toContain('还有1处场所，不能撤销');
  });

  test('once closed takes nobody in, cannot be changed, and comes back', async () => {
    const workshop = await unit('一车间', 'workshop');
    await ask(api.closeOrgUnit, { orgUnitId: workshop.id }, { closed: true, version: 1 });

    const hired = await ask(api.addPerson, {}, { name: '李四', post: '操作工', orgUnitId: workshop.id });
    const renamed = await ask(
      api.changeOrgUnit,
      { orgUnitId: workshop.id },
      { name: '新车间', parentId: null, version: 2 },
    );
    const shown = await ask(api.getStructure);
    const reopened = await ask(api.closeOrgUnit, { orgUnitId: workshop.id }, { closed: false, version: 2 });

    expect([hired.body.code, renamed.body.code]).toEqual(['org-unit-not-here', 'structure-closed']);
    expect(shown.body.orgUnits).toEqual([]);
    expect(reopened.body).toEqual({ ...workshop, version: 3 });
  });

  test('that is closed keeps closed what stood under it', async () => {
    const workshop = await unit('一车间', 'workshop');
    const worker = await person('李四', workshop.id);
    await ask(api.closePerson, { personId: worker.id }, { closed: true, version: 1 });
    await ask(api.closeOrgUnit, { orgUnitId: workshop.id }, { closed: true, version: 1 });

    const back = await ask(api.closePerson, { personId: worker.id }, { closed: false, version: 2 });

    expect([back.status, back.body.detail]).toEqual([409, '「李四」所属的组织单元已撤销，不能恢复。请先恢复该单元。']);
  });

  test('is not closed while somebody is being put into it', async () => {
    const workshop = await unit('一车间', 'workshop');

    const [hired, closed] = await Promise.all([
      ask(api.addPerson, {}, { name: '李四', post: '操作工', orgUnitId: workshop.id }),
      ask(api.closeOrgUnit, { orgUnitId: workshop.id }, { closed: true, version: 1 }),
    ]);

    expect([hired.status, closed.status].filter((status) => status === 200)).toHaveLength(1);
  });
});

describe('a person', () => {
  test('gets another post and unit; of the telephone the ledger keeps only that it changed', async () => {
    const workshop = await unit('一车间', 'workshop');
    const worker = await person('李四');
    const body = { name: '李四', post: '班长', phone: '13900000000', orgUnitId: workshop.id, version: 1 };

    const changed = await ask(api.changePerson, { personId: worker.id }, body);

    expect(changed.body).toEqual({ ...worker, ...body, version: 2 });
    expect((await latestEntry()).detail).toEqual({
      name: '李四',
      changed: ['post', 'phone', 'unit'],
      from: { post: '操作工', unit: null },
      to: { post: '班长', unit: '一车间' },
    });
  });

  test('who can still sign in does not leave', async () => {
    const worker = await person('李四');
    office.accountHolders.add(worker.id);
    const close = () => ask(api.closePerson, { personId: worker.id }, { closed: true, version: 1 });

    const refused = await close();
    office.accountHolders.delete(worker.id);
    const left = await close();

    expect([refused.status, refused.body.code]).toEqual([409, 'person-holds-account']);
    expect(left.body).toMatchObject({ version: 2, closedAt: expect.any(String) });
    expect((await latestEntry()).label).toBe('人员离岗');
  });

  test('who has left is shown only when asked for', async () => {
    const worker = await person('李四');
    await ask(api.closePerson, { personId: worker.id }, { closed: true, version: 1 });
    const withClosed = { ...api.getStructure, path: `${api.getStructure.path}?withClosed=true` };

    expect((await ask(api.getStructure)).body.people).toEqual([]);
    expect((await ask(withClosed)).body.people).toMatchObject([{ id: worker.id, name: '李四' }]);
  });

  test('stands in the workbook with the units above', async () => {
    const workshop = await unit('一车间', 'workshop');
    const team = await unit('甲班', 'team', workshop.id);
    await person('李四', team.id);

    const [sheet] = readWorkbook((await ask(api.exportPeople)).bytes);

    expect(sheet?.rows.map((row) => row.map(({ text }) => text))).toEqual([
      ['姓名', '职务', '所属单元', '联系电话', '账号'],
      ['李四', '操作工', '一车间 / 甲班', '13800000000', '无'],
    ]);
  });
});

test('a place changes its name and its area class and goes out of use', async () => {
  const place = await add(api.addPlace, { name: '罐区', orgUnitId: null, areaClass: null });
  const ids = { placeId: place.id };

  const body = { name: '液氨罐区', orgUnitId: null, areaClass: '2区', version: 1 };
  const changed = await ask(api.changePlace, ids, body);
  const closed = await ask(api.closePlace, ids, { closed: true, version: 2 });

  expect(changed.body).toEqual({ ...place, ...body, version: 2 });
  expect(closed.body.closedAt).toEqual(expect.any(String));
  expect((await ask(api.getStructure)).body.places).toEqual([]);
});

describe.each([
  ['a unit', api.changeOrgUnit, api.closeOrgUnit, () => unit('一车间', 'workshop'), 'orgUnitId', { parentId: null }],
  [
    'a place',
    api.changePlace,
    api.closePlace,
    () => add(api.addPlace, { name: '罐区', orgUnitId: null }),
    'placeId',
    {
      orgUnitId: null,
    },
  ],
  ['a person', api.changePerson, api.closePerson, () => person('李四'), 'personId', { post: '班长' }],
] as const)('%s', (_, change, close, make, id, fields) => {
  test('is not overwritten by a tab that saw an older version', async () => {
    const made = await make();
    const ids = { [id]: made.id };
    await ask(change, ids, { ...fields, name: '新名', version: 1 });

    for (const [operation, body] of [
      [change, { ...fields, name: '旧页面', version: 1 }],
      [close, { closed: true, version: 1 }],
    ] as const) {
      const refused = await ask(operation, ids, body);
      expect([refused.status, refused.body.code]).toEqual([409, 'structure-changed-meanwhile']);
    }
  });

  test("is out of reach of another enterprise, also through that enterprise's own address", async () => {
    const made = await make();
    const neighbour = await office.register();
    const stranger = office.hire('principal', [neighbour.id]);

    for (const enterpriseId of [file.id, neighbour.id]) {
      for (const [operation, body] of [
        [change, { ...fields, name: '越界', version: 1 }],
        [close, { closed: true, version: 1 }],
      ] as const) {
        const refused = await office.ask(stranger, operation, { enterpriseId, [id]: made.id }, body);
        expect([refused.status, refused.body.code]).toEqual([404, expect.stringMatching(/-not-found$/)]);
      }
    }
  });

  test('is not changed by those who may only read', async () => {
    const made = await make();
    const worker = office.hire('team-leader', [file.id]);

    const refused = await ask(change, { [id]: made.id }, { ...fields, name: '越权', version: 1 }, worker);

    expect(refused.status).toBe(403);
  });
});

test('the history of an enterprise tells its file, units and people page by page, to nobody else', async () => {
  await person('李四');
  await ask(api.updateEnterprise, {}, { ...profileOf(file), township: '北桥镇' });
  const paged = (cursor: string) => ({
    ...api.getEnterpriseHistory,
    path: `${api.getEnterpriseHistory.path}?${cursor}`,
  });

  const first = (await ask(paged('limit=2'))).body;
  const rest = (await ask(paged(`limit=2&cursor=${first.nextCursor}`))).body;
  const stranger = office.hire('principal', [(await office.register()).id]);

  expect([...first.items, ...rest.items].map(({ label }: { label: string }) => label)).toEqual([
    '修改企业档案',
    '新增人员',
    '新建企业档案',
  ]);
  expect(rest.nextCursor).toBe(null);
  expect((await ask(api.getEnterpriseHistory, {}, undefined, stranger)).status).toBe(404);
});

const profileOf = ({ id, updatedAt, openMajor, openGeneral, undetermined, ...profile }: EnterpriseView) => profile;
