import { directoryOperations as api, type EnterpriseView } from '@zhiben/contract/directory.ts';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type Office, openOffice } from '../directory.fixture.ts';

let office: Office;
let file: EnterpriseView;
let agencyId: string;

beforeAll(async () => {
  office = await openOffice();
  agencyId = (await office.ask(office.supervisor, api.addAgency, '', { name: '安评一所' })).body.id;
});
beforeEach(async () => {
  file = await office.register();
});
afterAll(() => office.close());

const assigned = () => ({ enterpriseId: file.id, agencyId });
const reach = () => office.scope(office.supervisor, ({ tx }) => office.directory.enterprisesServedBy(tx, agencyId));

test('an agency is engaged and released again, and its reach follows at once', async () => {
  const engaged = await office.ask(office.supervisor, api.assignAgency, assigned());
  const reached = await reach();
  const released = await office.ask(office.supervisor, api.unassignAgency, assigned());

  expect([engaged.body, reached.includes(file.id)]).toEqual([[{ id: agencyId, name: '安评一所' }], true]);
  expect([released.body, (await reach()).includes(file.id)]).toEqual([[], false]);

  const { body } = await office.ask(office.supervisor, api.getEnterpriseHistory, file.id);
  expect(body.items.slice(0, 2)).toMatchObject([
    { label: '解除第三方机构委托', detail: { agency: '安评一所' } },
    { label: '委托第三方机构', detail: { agency: '安评一所' } },
  ]);
});

test('engaging or releasing twice is done once', async () => {
  for (const operation of [api.assignAgency, api.assignAgency, api.unassignAgency, api.unassignAgency]) {
    expect((await office.ask(office.supervisor, operation, assigned())).status).toBe(200);
  }
  const { body } = await office.ask(office.supervisor, api.getEnterpriseHistory, file.id);
  expect(body.items).toHaveLength(3);
});

test('an enterprise sees which agencies may read its records, of no other, and engages none itself', async () => {
  const other = await office.register();
  const principal = office.hire('principal', [file.id]);
  await office.ask(office.supervisor, api.assignAgency, assigned());
  await office.ask(office.supervisor, api.assignAgency, { ...assigned(), enterpriseId: other.id });

  expect((await office.ask(principal, api.listEnterpriseAgencies, file.id)).body).toEqual([
    { id: agencyId, name: '安评一所' },
  ]);
  expect((await office.ask(principal, api.listEnterpriseAgencies, other.id)).status).toBe(404);
  for (const operation of [api.assignAgency, api.unassignAgency, api.listAgencies]) {
    expect((await office.ask(principal, operation, assigned())).status).toBe(403);
  }
});

test('an agency that nobody registered is not engaged', async () => {
  const ids = { ...assigned(), agencyId: '01930000-0000-7000-8000-000000000099' };
  const refused = await office.ask(office.supervisor, api.assignAgency, ids);

  expect([refused.status, refused.body.code]).toEqual([404, 'agency-not-found']);
});

test('an agency is registered once under its name', async () => {
  const again = await office.ask(office.supervisor, api.addAgency, '', { name: '安评一所' });
  const { body } = await office.ask(office.supervisor, api.listAgencies);

  expect([again.body.id, body]).toEqual([agencyId, [{ id: agencyId, name: '安评一所' }]]);
});
