import { directoryOperations, type EnterpriseView } from '@zhiben/contract/directory.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readWorkbook } from '../../platform/documents/read-workbook.ts';
import { formOf, type Office, openOffice } from './directory.fixture.ts';

let office: Office;

beforeAll(async () => {
  office = await openOffice();
});

afterAll(() => office.close());

describe('the list of enterprises', () => {
  test('pages through every enterprise once, by pinyin', async () => {
    const names = ['张庄加油站', '安平油库', '王桥化工', '李巷燃气', '陈墩仓储'].map((name) => `拼音${name}`);
    for (const name of names) await office.register({ name });

    const seen: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const { body } = await office.list(office.supervisor, { q: '拼音', limit: '2', ...(cursor && { cursor }) });
      expect(body.total).toBe(5);
      seen.push(...body.items.map(({ name }: EnterpriseView) => name));
      cursor = body.nextCursor;
    }

    expect(seen).toEqual(['拼音安平油库', '拼音陈墩仓储', '拼音李巷燃气', '拼音王桥化工', '拼音张庄加油站']);
  });

  test.each([
    ['part of the name', '星辉'],
    ['an alias', '老三厂'],
    ['the credit code, however typed', '91320000ma1star01'],
    ['two words in any order', '有限 星辉'],
  ])('finds by %s', async (_, q) => {
    const name = '星辉精细化工有限公司';
    if ((await office.list(office.supervisor, { q: name })).body.total === 0) {
      await office.register({ name, aliases: ['老三厂'], creditCode: '91320000MA1STAR01X' });
    }

    expect((await office.list(office.supervisor, { q })).body.items).toMatchObject([{ name }]);
  });

  test('a percent sign is a character like any other', async () => {
    expect((await office.list(office.supervisor, { q: '%' })).body.total).toBe(0);
  });

  test('filters by kind and township together', async () => {
    const station = await office.register({ kind: 'filling-station', township: '沙溪镇' });
    await office.register({ kind: 'producer', township: '沙溪镇' });

    const { body } = await office.list(office.supervisor, { kind: 'filling-station', township: '沙溪镇' });

    expect(body.items.map(({ id }: EnterpriseView) => id)).toEqual([station.id]);
  });

  test('shows the open hazards that the register of hazards counts', async () => {
    const file = await office.register();
    office.openHazards.set(file.id, { openMajor: 2, openGeneral: 5, undetermined: 1 });

    for (const { body } of [
      await office.ask(office.supervisor, directoryOperations.getEnterprise, file.id),
      { body: (await office.list(office.supervisor, { q: file.name })).body.items[0] },
    ]) {
      expect(body).toMatchObject({ openMajor: 2, openGeneral: 5, undetermined: 1 });
    }
  });
});

describe('the duties of an enterprise', () => {
  const ofMajorHazards = ['stewardship', 'positioning', 'permit-scene', 'monitoring-data'];

  async function answers(id: string): Promise<Map<string, { applies: string; missing: string[]; reasons: string[] }>> {
    const { body } = await office.ask(office.supervisor, directoryOperations.getApplicability, id);
    return new Map(body.map((duty: { id: string }) => [duty.id, duty]));
  }

  test('stay open while the facts they hang on are unrecorded, and name those facts', async () => {
    const duties = await answers((await office.register({ kind: 'producer' })).id);

    for (const duty of ofMajorHazards) {
      expect(duties.get(duty)).toMatchObject({ applies: 'unknown', missing: ['重大危险源等级'] });
    }
  });

  test('one installation that nobody has graded is not read as harmless', async () => {
    const installations = [{ name: '二号罐区', level: null, rValue: null }];
    const duties = await answers((await office.register({ installations })).id);

    expect(ofMajorHazards.map((duty) => duties.get(duty)?.applies)).toEqual([
      'unknown',
      'unknown',
      'unknown',
      'unknown',
    ]);
  });

  test('are settled by what is recorded, with the reason', async () => {
    const withNone = await answers((await office.register({ installations: [] })).id);
    const installations = [{ name: '一号罐区', level: 3 as const, rValue: 12.4 }];
    const withOne = await answers((await office.register({ installations })).id);

    expect(withNone.get('stewardship')).toMatchObject({ applies: 'no', reasons: ['不构成重大危险源'] });
    expect(withOne.get('stewardship')?.applies).toBe('yes');
    expect(withOne.get('stewardship')?.reasons).toContain('构成三级重大危险源');
  });
});

describe('the workbook', () => {
  test('reads back what is on file, and tells "none" from "not recorded"', async () => {
    const full = await office.register({
      name: '出表甲厂',
      aliases: ['甲厂', '=1+1'],
      creditCode: '91320000MA1XLSX01X',
      hasStorage: true,
      ownership: 'private',
      locationKind: 'park',
      hazardousProcesses: ['氯化', '硝化'],
      installations: [
        { name: '液氯库', level: 1, rValue: 180 },
        { name: '新罐区', level: null, rValue: null },
      ],
      standardization: '2',
      phone: '0512-1234567',
    });
    office.openHazards.set(full.id, { openMajor: 3, openGeneral: 0, undetermined: 0 });
    await office.register({ name: '出表乙厂', hazardousProcesses: [], installations: [] });
    await office.register({ name: '出表丙厂' });

    const { status, bytes } = await office.ask(office.supervisor, {
      method: 'GET',
      path: `${directoryOperations.exportEnterprises.path}?q=${encodeURIComponent('出表')}`,
    });
    const [sheet] = readWorkbook(bytes);
    const [header = [], ...rows] = (sheet?.rows ?? []).map((row) => row.map(({ text }) => text));
    const cell = (name: string, column: string) =>
      rows.find((row) => row[0] === name)?.[header.indexOf(column)] ?? 'no such column';

    expect([status, sheet?.name, rows.length]).toEqual([200, '企业档案', 3]);
    expect(cell('出表甲厂', '曾用名、简称')).toBe('甲厂；=1+1');
    expect(cell('出表甲厂', '统一社会信用代码')).toBe('91320000MA1XLSX01X');
    expect(cell('出表甲厂', '重点监管危险化工工艺')).toBe('氯化；硝化');
    expect(cell('出表甲厂', '重大危险源')).toBe('液氯库（一级）；新罐区（未定级）');
    expect(cell('出表甲厂', '标准化等级')).toBe('二级');
    expect(cell('出表甲厂', '未销重大隐患')).toBe('3');
    expect([cell('出表乙厂', '重大危险源'), cell('出表丙厂', '重大危险源')]).toEqual(['无', '']);
    expect([cell('出表乙厂', '重点监管危险化工工艺'), cell('出表丙厂', '是否带储存设施')]).toEqual(['无', '']);
  });
});

describe('units, places and people', () => {
  test('stand in the structure of their enterprise, with who has an account', async () => {
    const file = await office.register();
    const manager = office.hire('safety-manager', [file.id]);
    const add = async (operation: Parameters<Office['ask']>[1], body: object) =>
      (await office.ask(manager, operation, file.id, body)).body;

    const plant = await add(directoryOperations.addOrgUnit, { parentId: null, kind: 'plant', name: '一厂' });
    const team = await add(directoryOperations.addOrgUnit, { parentId: plant.id, kind: 'team', name: '甲班' });
    const place = await add(directoryOperations.addPlace, { orgUnitId: plant.id, name: '罐区', areaClass: '2区' });
    const person = await add(directoryOperations.addPerson, { orgUnitId: team.id, name: '李四', post: '班长' });
    office.accountHolders.add(person.id);

    const { body } = await office.ask(manager, directoryOperations.getStructure, file.id);
    expect(body).toEqual({ orgUnits: [plant, team], places: [place], people: [{ ...person, hasAccount: true }] });
  });

  test('a team holds no workshop', async () => {
    const file = await office.register();
    const team = { parentId: null, kind: 'team', name: '甲班' };
    const { body: parent } = await office.ask(office.supervisor, directoryOperations.addOrgUnit, file.id, team);

    const refused = await office.ask(office.supervisor, directoryOperations.addOrgUnit, file.id, {
      parentId: parent.id,
      kind: 'workshop',
      name: '一车间',
    });

    expect([refused.status, refused.body.detail]).toEqual([
      400,
      '「班组」下不能设「车间」。请按公司、厂级、车间、班组的次序选择上级。',
    ]);
  });
});

describe('an agency', () => {
  test('reaches the enterprises it serves, each named once', async () => {
    const { directory, scope, supervisor } = office;
    const file = await office.register();
    const served = await scope(supervisor, async (act) => {
      const agency = await directory.addAgency(act, '安评一所');
      await directory.assignAgency(act, agency, file.id);
      await directory.assignAgency(act, await directory.addAgency(act, '安评一所'), file.id);
      return directory.enterprisesServedBy(act.tx, agency);
    });

    expect(served).toEqual([file.id]);
  });
});

test('a file with an empty name, an unknown kind or a short credit code is refused field by field', async () => {
  const file = await office.register();
  const refused = await office.ask(office.supervisor, directoryOperations.updateEnterprise, file.id, {
    ...formOf(file),
    name: '  ',
    kind: 'bakery',
    creditCode: '123',
  });

  expect(refused.status).toBe(400);
  expect(refused.body.fields.map(({ path }: { path: string }) => path).sort()).toEqual(['creditCode', 'kind', 'name']);
});
