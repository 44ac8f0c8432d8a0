import { randomUUID } from 'node:crypto';
import { directoryOperations as directory } from '@zhiben/contract/directory.ts';
import { dutyOperations as duties } from '@zhiben/contract/duties.ts';
import type { Operation } from '@zhiben/contract/operation.ts';
import { responsibilityOperations as api } from '@zhiben/contract/responsibility.ts';
import { mayDo } from '@zhiben/vocabulary/permissions.ts';
import { type Role, realmOf, roleLabel } from '@zhiben/vocabulary/roles.ts';
import { pino } from 'pino';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '../../platform/actor.ts';
import { connect } from '../../platform/db/connect.ts';
import { appUrl } from '../../platform/db/migrate.ts';
import { scopeOf } from '../../platform/db/scope.ts';
import { readWorkbook } from '../../platform/documents/read-workbook.ts';
import { createDuties } from '../../platform/duties/index.ts';
import { createHttp } from '../../platform/http/server.ts';
import { createTestDatabase } from '../../platform/postgres/test-database.ts';
import { Refusal } from '../../platform/refusal.ts';
import { createDirectory } from '../directory/index.ts';
import { createResponsibility } from './index.ts';

const STROKES = [[10, 10, 400, 200, 800, 100]];
const clock = { time: new Date(), now: () => clock.time };
const staff = new Map<string, Actor>();
const close: (() => Promise<unknown>)[] = [];
let ask: (
  who: Actor,
  operation: Pick<Operation, 'method' | 'path'>,
  ids?: Record<string, string>,
  body?: object,
) => Promise<{ status: number; bytes: Buffer; body: ReturnType<typeof JSON.parse> }>;

beforeAll(async () => {
  const database = await createTestDatabase();
  const connected = connect(appUrl(database.url), { max: 6 });
  const office = createDirectory({
    openHazards: async () => new Map(),
    accountHolders: async () => new Set(),
    gradedInstallations: async () => new Map(),
  });
  const { enterpriseNames, enterprisesForMatching, peopleAtWork, structureHistory } = office;
  const responsibility = createResponsibility({
    enterpriseNames,
    enterprisesForMatching,
    peopleAtWork,
    structureHistory,
  });
  const http = await createHttp({
    routes: [
      ...office.routes,
      ...responsibility.routes,
      ...createDuties({ enterpriseNames, figures: async () => [], administration: async () => [] }).routes,
    ],
    scope: scopeOf(connected.db, clock),
    gate: {
      async admit(request, _reply, { permission }) {
        const actor = staff.get(String(request.headers['x-account']));
        if (actor === undefined || permission === 'public' || !mayDo(actor.role, permission)) {
          throw new Refusal('forbidden', 'not-permitted', '没有权限。');
        }
        return actor;
      },
    },
    log: pino({ level: 'silent' }),
    requestsPerMinute: 100_000,
  });
  close.push(
    () => http.close(),
    () => connected.close(),
    () => database.drop(),
  );
  ask = async (who, { method, path }, ids = {}, body) => {
    const reply = await http.inject({
      method,
      url: `/api${path.replaceAll(/:(\w+)/g, (_, name: string) => ids[name] ?? '')}`,
      headers: { 'x-account': who.accountId, 'idempotency-key': randomUUID() },
      ...(body === undefined ? {} : { payload: body }),
    });
    const isJson = /json/.test(String(reply.headers['content-type']));
    return { status: reply.statusCode, bytes: reply.rawPayload, body: isJson ? reply.json() : undefined };
  };
});
afterAll(async () => {
  for (const end of close) await end();
});

function hire(role: Role, enterpriseId: string | null, personId = randomUUID() as string, name = '王敏'): Actor {
  const accountId = randomUUID();
  const reach = enterpriseId === null ? [] : [enterpriseId];
  const actor = {
    accountId,
    personId,
    name,
    post: roleLabel[role],
    role,
    realm: realmOf[role],
    enterpriseId,
    agencyId: null,
    reach,
  };
  staff.set(accountId, actor);
  return actor;
}
const supervisor = hire('supervisor', null);

let plants = 0;
async function openPlant() {
  plants += 1;
  const profile = { name: `云岭责任${plants}化工有限公司`, kind: 'producer' };
  const enterpriseId: string = (await ask(supervisor, directory.createEnterprise, {}, profile)).body.id;
  const person = async (name: string, post: string) => {
    const { body } = await ask(supervisor, directory.addPerson, { enterpriseId }, { name, post });
    return hire('worker', enterpriseId, body.id, name);
  };
  return {
    ids: { enterpriseId },
    manager: hire('safety-manager', enterpriseId),
    leader: await person('孙班长', '班长'),
    other: await person('李班长', '班长'),
    electrician: await person('周电工', '电工'),
  };
}
let plant: Awaited<ReturnType<typeof openPlant>>;

beforeEach(async () => {
  clock.time = new Date('2026-06-01T01:00:00Z');
  plant = await openPlant();
});

const publish = (items: readonly string[], version = 0, post = '班长') =>
  ask(plant.manager, api.publishDutyLists, plant.ids, { effectiveOn: '2026-06-01', lists: [{ post, version, items }] });
const sign = (who: Actor, body: object = {}) =>
  ask(who, api.acknowledgeDutyList, {}, { readVersion: 1, name: who.name, strokes: STROKES, ...body });
const standing = async (who = plant.manager) => (await ask(who, api.getResponsibility, plant.ids)).body;
const openDuties = async () => (await ask(plant.manager, duties.listDuties)).body.items;

describe('a duty list', () => {
  test('is signed by everyone in the post, and the duty to see to it ends with the last', async () => {
    await publish(['组织班组日查']);
    expect(await openDuties()).toMatchObject([
      { kind: 'responsibility-acknowledge', mine: true, subjectTitle: '班长 第1版' },
    ]);

    expect((await sign(plant.leader)).body).toMatchObject({
      acknowledgedAt: '2026-06-01T01:00:00.000Z',
      strokes: STROKES,
    });
    expect(await openDuties()).toHaveLength(1);
    expect((await sign(plant.other)).status).toBe(200);

    expect(await openDuties()).toEqual([]);
    expect((await standing()).counts).toEqual({
      posts: 2,
      postsWithoutList: 1,
      people: 3,
      acknowledged: 2,
      overdue: 0,
    });
  });

  test('that changes is signed anew; one that says the same is not published again', async () => {
    await publish(['组织班组日查']);
    await sign(plant.leader);

    expect((await publish(['组织班组日查'], 1)).body.posts.at(-1).list.version).toBe(1);
    await publish(['组织班组日查', '制止违章'], 1);

    expect((await ask(plant.leader, api.getMyDutyList)).body).toMatchObject({
      list: { version: 2 },
      acknowledgedAt: null,
    });
    expect((await sign(plant.leader, { readVersion: 1 })).body.code).toBe('duty-list-newer');
    expect(await openDuties()).toMatchObject([{ subjectTitle: '班长 第2版' }]);
  });

  test('is not published over one its author has not seen, and no post twice', async () => {
    await publish(['组织班组日查']);
    expect((await publish(['另一份'], 0)).body.code).toBe('duty-list-changed-meanwhile');
    const lists = [1, 2].map(() => ({ post: '电工', version: 0, items: ['持证上岗'] }));
    const twice = await ask(plant.manager, api.publishDutyLists, plant.ids, { effectiveOn: '2026-06-01', lists });
    expect(twice.body.code).toBe('post-twice');
  });
});

describe('a signature', () => {
  beforeEach(() => publish(['组织班组日查']));

  test('is one’s own, under one’s own name, and given twice is given once', async () => {
    expect((await sign(plant.leader, { name: '李班长' })).body.code).toBe('name-differs');
    expect((await sign(plant.leader, { strokes: [] })).status).toBe(400);
    expect((await sign(plant.leader)).status).toBe(200);
    expect((await sign(plant.leader)).status).toBe(200);

    const { body } = await ask(supervisor, directory.getEnterpriseHistory, plant.ids);
    const signed = body.items.filter(({ act }: { act: string }) => act === 'responsibility.acknowledge');
    expect(signed).toMatchObject([{ actorName: '孙班长', detail: { post: '班长', listVersion: 1 } }]);
  });

  test('is asked of nobody whose post has no list, nor of whoever is not on the roll', async () => {
    expect((await sign(plant.electrician)).body.code).toBe('duty-list-missing');
    expect((await sign(hire('worker', plant.ids.enterpriseId))).body.code).toBe('holds-no-post');
  });

  test('is late fifteen days after publishing, or after taking up the post', async () => {
    clock.time = new Date('2026-06-10T01:00:00Z');
    await ask(supervisor, directory.addPerson, plant.ids, { name: '新班长', post: '班长' });
    clock.time = new Date('2026-06-17T01:00:00Z');

    const { posts, counts } = await standing();
    const late = posts.flatMap(({ holders }: { holders: { name: string; overdue: boolean }[] }) =>
      holders.filter(({ overdue }) => overdue).map(({ name }) => name),
    );
    expect(late.toSorted()).toEqual(['孙班长', '李班长']);
    expect(counts.overdue).toBe(2);
  });
});

test('an enterprise sees itself; the bureau sees all and publishes for nobody', async () => {
  const stranger = (await openPlant()).manager;

  expect((await ask(stranger, api.getResponsibility, plant.ids)).status).toBe(404);
  expect(
    (
      await ask(stranger, api.publishDutyLists, plant.ids, {
        effectiveOn: '2026-06-01',
        lists: [{ post: '班长', version: 0, items: ['越界'] }],
      })
    ).status,
  ).toBe(404);
  expect((await ask(supervisor, api.publishDutyLists, plant.ids, {})).status).toBe(403);
  expect((await ask(plant.leader, api.getResponsibility, plant.ids)).status).toBe(403);
  expect((await ask(stranger, api.listResponsibility)).body.items).toHaveLength(1);
  expect((await ask(supervisor, api.listResponsibility)).body.total).toBeGreaterThan(1);
});

test('the workbook has one duty to a row, and posts without a list too', async () => {
  await publish(['组织班组日查', '制止违章']);
  const { bytes } = await ask(plant.manager, api.exportResponsibility, plant.ids);
  const rows = readWorkbook(bytes)[0]?.rows.map((row) => row.slice(0, 2).map(({ text }) => text));

  expect(rows).toEqual([
    ['岗位', '责任'],
    ['电工', ''],
    ['班长', '组织班组日查'],
    ['班长', '制止违章'],
  ]);
});
