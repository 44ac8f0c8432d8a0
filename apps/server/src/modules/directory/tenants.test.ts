import { randomUUID } from 'node:crypto';
import { directoryOperations, type EnterpriseView } from '@zhiben/contract/directory.ts';
import type { Operation } from '@zhiben/contract/operation.ts';
import { mayDo } from '@zhiben/vocabulary/permissions.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readWorkbook } from '../../platform/documents/read-workbook.ts';
import { type Office, openOffice } from './directory.fixture.ts';

let office: Office;

beforeAll(async () => {
  office = await openOffice();
});

afterAll(() => office.close());

describe("another tenant's enterprise", () => {
  const VALID_BODY: Readonly<Record<string, object>> = {
    updateEnterprise: { name: '改名', kind: 'dealer', version: 1 },
    addOrgUnit: { parentId: null, kind: 'workshop', name: '一车间' },
    addPlace: { orgUnitId: null, name: '罐区' },
    addPerson: { name: '李四', post: '班长' },
    changeOrgUnit: { parentId: null, name: '一车间', version: 1 },
    closeOrgUnit: { closed: true, version: 1 },
    changePlace: { orgUnitId: null, name: '罐区', version: 1 },
    closePlace: { closed: true, version: 1 },
    changePerson: { name: '李四', post: '班长', version: 1 },
    closePerson: { closed: true, version: 1 },
  };
  const elsewhere = () => {
    const id = randomUUID();
    return { orgUnitId: id, placeId: id, personId: id, agencyId: id };
  };
  const ofOneEnterprise = Object.values(directoryOperations as Record<string, Operation>).filter(({ path }) =>
    path.includes(':enterpriseId'),
  );

  test.each(ofOneEnterprise.map((operation) => [operation.id, operation] as const))(
    '%s says it does not exist, to an enterprise and to an agency that does not serve it',
    async (id, operation) => {
      const [mine, other] = [await office.register(), await office.register()];
      for (const stranger of [office.hire('principal', [mine.id]), office.hire('agency-expert', [mine.id])]) {
        if (operation.permission === 'public' || !mayDo(stranger.role, operation.permission)) continue;
        const refused = await office.ask(
          stranger,
          operation,
          { ...elsewhere(), enterpriseId: other.id },
          VALID_BODY[id],
        );
        const unheardOf = await office.ask(
          stranger,
          operation,
          { ...elsewhere(), enterpriseId: randomUUID() },
          VALID_BODY[id],
        );

        expect([refused.status, refused.body.code]).toEqual([404, expect.stringMatching(/-not-found$/)]);
        expect({ ...refused.body, requestId: '' }).toEqual({ ...unheardOf.body, requestId: '' });
      }
      const structure = await office.ask(office.supervisor, directoryOperations.getStructure, other.id);
      const file = await office.ask(office.supervisor, directoryOperations.getEnterprise, other.id);
      expect(structure.body).toEqual({ orgUnits: [], places: [], people: [] });
      expect(file.body).toEqual(other);
    },
  );

  test('is neither in the list, nor counted, nor in the workbook', async () => {
    const [mine, other] = [await office.register(), await office.register()];
    const manager = office.hire('safety-manager', [mine.id]);

    const listed = await office.list(manager, {});
    const workbook = await office.ask(manager, directoryOperations.exportEnterprises);

    expect([listed.body.items.map(({ id }: EnterpriseView) => id), listed.body.total]).toEqual([[mine.id], 1]);
    const text = JSON.stringify(readWorkbook(workbook.bytes));
    expect([text.includes(mine.name), text.includes(other.name)]).toEqual([true, false]);
  });

  test('lends none of its units to be a parent', async () => {
    const [mine, other] = [await office.register(), await office.register()];
    const unit = { parentId: null, kind: 'plant', name: '一厂' };
    const { body: foreign } = await office.ask(office.supervisor, directoryOperations.addOrgUnit, other.id, unit);

    for (const who of [office.supervisor, office.hire('principal', [mine.id])]) {
      const replies = [
        await office.ask(who, directoryOperations.addOrgUnit, mine.id, { ...unit, kind: 'team', parentId: foreign.id }),
        await office.ask(who, directoryOperations.addPlace, mine.id, { name: '罐区', orgUnitId: foreign.id }),
        await office.ask(who, directoryOperations.addPerson, mine.id, {
          name: '王五',
          post: '工人',
          orgUnitId: foreign.id,
        }),
      ];
      expect(replies.map(({ status, body }) => [status, body.code, body.fields[0].path])).toEqual([
        [400, 'org-unit-not-here', 'parentId'],
        [400, 'org-unit-not-here', 'orgUnitId'],
        [400, 'org-unit-not-here', 'orgUnitId'],
      ]);
    }
  });
});
