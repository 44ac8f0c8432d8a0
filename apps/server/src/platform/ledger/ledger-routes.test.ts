import { Readable } from 'node:stream';
import { verifyExport } from '@zhiben/proof/verify-export.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ANDA, ask, HUAYI, openPlant, PEOPLE, type Plant } from '../plant.fixture.ts';
import { createLedger } from './index.ts';
import { ledgerFigures } from './ledger-figures.ts';
import { record } from './record.ts';
import { sealLedger } from './seal-ledger.ts';
import { storyOf } from './story-of.ts';

let plant: Plant;
let api: string;

beforeAll(async () => {
  plant = await openPlant();
  api = await plant.serve(createLedger({ scope: plant.scope, url: plant.appUrl, algorithm: 'sha-256' }).routes);
  await act('huayi', 'hazard.report', 'h1', HUAYI, { number: 'YH-2026-000001' });
  await act('anda', 'hazard.report', 'h2', ANDA, { number: 'YH-2026-000002' });
  plant.clock.time = new Date('2026-11-24T02:00:00Z');
  await act('supervisor', 'hazard.determine', 'h1', HUAYI, { level: 'major', reason: '可燃气体报警器未投用' });
  await plant.settled();
  await sealLedger(plant.scope, 'sha-256');
  await act('supervisor', 'enterprise.update', HUAYI, HUAYI, {});
});
afterAll(() => plant.close());

function act(
  who: keyof typeof PEOPLE,
  name: string,
  subjectId: string,
  enterpriseId: string,
  detail: Record<string, unknown>,
) {
  const subjectKind = name.startsWith('hazard') ? 'hazard' : 'enterprise';
  return plant.scope(PEOPLE[who], (deed) => record(deed, { act: name, subjectKind, subjectId, enterpriseId, detail }));
}

const list = async (query: string) => (await ask(api, 'auditor', `/ledger?${query}`)).json;
const found = async (query: string) =>
  (await list(query)).items.map((item: { act: string; subjectId: string }) => `${item.act} ${item.subjectId}`);

test('the auditor reads the whole ledger, newest first, page by page', async () => {
  const first = await list('limit=3');
  const second = await list(`limit=3&cursor=${first.nextCursor}`);

  expect([...first.items, ...second.items].map(({ subjectId, sealed }) => [subjectId, sealed])).toEqual([
    [HUAYI, false],
    ['h1', true],
    ['h2', true],
    ['h1', true],
  ]);
  expect(first).toMatchObject({ total: 4, items: [{ label: '修改企业档案', actorName: 'supervisor' }, {}, {}] });
  expect(second.nextCursor).toBe(null);
});

test.each([
  ['q=报警器', ['hazard.determine h1']],
  ['q=YH-2026-000002', ['hazard.report h2']],
  ['q=huayi 上报', ['hazard.report h1']],
  ['q=100%', []],
  ['subjectKind=enterprise', [`enterprise.update ${HUAYI}`]],
  ['subjectId=h1', ['hazard.determine h1', 'hazard.report h1']],
  ['until=2026-11-24T00:00:00Z', ['hazard.report h2', 'hazard.report h1']],
  ['from=2026-11-24T00:00:00Z&subjectKind=hazard', ['hazard.determine h1']],
])('a search for %s finds %j', async (query, acts) => {
  expect(await found(query)).toEqual(acts);
});

test('a damaged page mark is refused', async () => {
  const mark = Buffer.from('["1; drop table","x"]').toString('base64url');
  expect((await ask(api, 'auditor', `/ledger?cursor=${mark}`)).json.code).toBe('cursor-damaged');
});

test('a story is told in order, only of what its reader may see, and says what is sealed', async () => {
  const story = await plant.scope(PEOPLE.huayi, ({ tx }) => storyOf(tx, 'h1'));

  expect(story.map(({ label, sealed, detail }) => [label, sealed, detail])).toEqual([
    ['上报隐患', true, { number: 'YH-2026-000001' }],
    ['判定', true, { level: 'major', reason: '可燃气体报警器未投用' }],
  ]);
  expect(await plant.scope(PEOPLE.anda, ({ tx }) => storyOf(tx, 'h1'))).toEqual([]);
});

test('the export is recorded, verifies offline and holds its own record; the seals are listed', async () => {
  const { status, headers, bytes } = await ask(api, 'auditor', '/ledger/export');
  await plant.settled();
  await sealLedger(plant.scope, 'sha-256');
  const first = (await ask(api, 'auditor', '/ledger/seals?limit=1')).json;
  const rest = (await ask(api, 'auditor', `/ledger/seals?cursor=${first.nextCursor}`)).json;
  const seals = [...first.items, ...rest.items];

  expect([status, headers.get('content-disposition')]).toEqual([200, expect.stringContaining('2026-11-24.jsonl')]);
  expect(await verifyExport(Readable.from([bytes]))).toMatchObject({ ok: true, entries: 5 });
  expect(bytes.toString()).toContain('"act":"ledger.export"');
  expect(seals.map(({ number }) => number)).toEqual(Array.from({ length: first.total }, (_, n) => first.total - n));
  expect(seals.reduce((sum, { count }) => sum + count, 0)).toBe(5);
  expect(rest.nextCursor).toBe(null);
});

test('each figure of the auditor counts what its link opens, and nobody else has any', async () => {
  await plant.scope(PEOPLE.system, async (deed) => {
    for (const name of ['session.refuse', 'session.lock', 'session.sign-in'])
      await record(deed, { act: name, subjectKind: 'session', subjectId: name, enterpriseId: null });
  });
  const figures = await plant.scope(PEOPLE.auditor, ledgerFigures);

  expect(figures).toMatchObject([{ id: 'entries' }, { id: 'refused', value: 2 }, { id: 'seals' }]);
  for (const { id, value, href } of figures) {
    expect([id, (await ask(api, 'auditor', href)).json.items.length]).toEqual([id, value]);
  }
  expect(await plant.scope(PEOPLE.security, ledgerFigures)).toEqual([]);
});
