import { randomUUID } from 'node:crypto';
import type { SearchHit } from '@zhiben/contract/platform.ts';
import type { FastifyInstance } from 'fastify';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { z } from 'zod';
import type { Actor } from '../../platform/actor.ts';
import { systemClock } from '../../platform/clock.ts';
import { type Connected, connect } from '../../platform/db/connect.ts';
import { appUrl } from '../../platform/db/migrate.ts';
import { type Scope, SYSTEM, scopeOf } from '../../platform/db/scope.ts';
import { createHttp } from '../../platform/http/server.ts';
import { createTestDatabase, type TestDatabase } from '../../platform/postgres/test-database.ts';
import { createDirectory } from '../directory/index.ts';
import { searchHazards } from '../hazards/index.ts';
import { createSearch } from './index.ts';

let database: TestDatabase;
let connected: Connected;
let scope: Scope;
let http: FastifyInstance;
let asking: Actor;
let mine: string;

const BUREAU: Actor = { ...SYSTEM, role: 'supervisor', realm: 'bureau' };
const memberOf = (id: string): Actor => ({ ...SYSTEM, role: 'principal', realm: 'enterprise', reach: [id] });

const directory = createDirectory({
  openHazards: async () => new Map(),
  accountHolders: async () => new Set(),
  gradedInstallations: async () => new Map(),
});

beforeAll(async () => {
  database = await createTestDatabase();
  connected = connect(appUrl(database.url), { max: 4 });
  scope = scopeOf(connected.db, systemClock);
  const { searchEnterprises, searchPeople } = directory;
  http = await createHttp({
    routes: createSearch({
      findEnterprises: searchEnterprises,
      findHazards: searchHazards,
      findPeople: searchPeople,
    }).routes,
    scope,
    gate: { admit: async () => asking },
    log: pino({ level: 'silent' }),
    requestsPerMinute: 100_000,
  });
  mine = await aDistrict();
});

afterAll(async () => {
  await http.close();
  await connected.close();
  await database.drop();
});

/** Twenty plants, each with an operator of the same name and one hazard of the same wording. */
async function aDistrict(): Promise<string> {
  return scope(BUREAU, async (act) => {
    const profile = {
      kind: 'producer',
      creditCode: null,
      hasStorage: null,
      ownership: null,
      locationKind: null,
    } as const;
    const unrecorded = { hazardousProcesses: null, installations: null, standardization: null, address: null } as const;
    const contact = { township: '沙溪镇', principalName: null, phone: null };
    const ids = await directory.addEnterprises(
      act,
      Array.from({ length: 20 }, (_, index) => ({
        ...profile,
        ...unrecorded,
        ...contact,
        name: `金源化工${index + 1}厂`,
        aliases: index === 6 ? ['老氯碱厂'] : [],
      })),
      randomUUID(),
    );
    for (const [index, enterpriseId] of ids.entries()) {
      await directory.registerPerson(act, { enterpriseId, name: '欧阳建国', post: '班长' });
      await act.tx
        .insertInto('hazards')
        .values({
          id: randomUUID(),
          number: `YH-2026-${String(index).padStart(6, '0')}`,
          enterprise_id: enterpriseId,
          description: '可燃气体报警器失灵',
          channel: 'inspection',
          state: 'reported',
          found_on: '2026-11-20',
          found_by: '张三',
          reported_at: act.now,
          reported_by: 'p',
          reported_by_name: '张三',
          due_at: act.now,
        })
        .execute();
    }
    return ids[0] ?? '';
  });
}

async function search(who: Actor, q: string): Promise<readonly z.output<typeof SearchHit>[]> {
  asking = who;
  const reply = await http.inject({ method: 'GET', url: `/api/search?q=${encodeURIComponent(q)}` });
  expect(reply.statusCode, reply.body).toBe(200);
  return reply.json();
}

const kinds = (hits: readonly { kind: string }[]) => hits.map(({ kind }) => kind);

test.each([
  ['an enterprise', '金源', 'enterprise'],
  ['a person', '建国', 'person'],
  ['a hazard by its words', '报警器失灵', 'hazard'],
  ['a hazard by the beginning of its number', 'yh-2026-0000', 'hazard'],
])('%s is found, eight at most', async (_, q, kind) => {
  expect(kinds(await search(BUREAU, q))).toEqual(Array(8).fill(kind));
});

test('an enterprise is found by another name, which the hit shows', async () => {
  expect(await search(BUREAU, '老氯碱')).toMatchObject([
    { kind: 'enterprise', title: '金源化工7厂', subtitle: '老氯碱厂 · 危险化学品生产企业 · 沙溪镇' },
  ]);
});

test('what begins as typed comes before what only contains it', async () => {
  const [first] = await search(BUREAU, '金源化工2');

  expect(first?.title).toBe('金源化工2厂');
});

test('somebody of one enterprise finds only what is theirs', async () => {
  const member = memberOf(mine);
  const found = [
    ...(await search(member, '金源')),
    ...(await search(member, '建国')),
    ...(await search(member, '报警器失灵')),
    ...(await search(member, 'YH-2026')),
  ];

  expect(found.map(({ title, href }) => [title, href])).toEqual([
    ['金源化工1厂', `/enterprises/${mine}`],
    ['欧阳建国', `/enterprises/${mine}/structure`],
    ['YH-2026-000000', expect.stringMatching(/^\/hazards\//)],
    ['YH-2026-000000', expect.stringMatching(/^\/hazards\//)],
  ]);
});

test('somebody who has left is found where leavers are shown', async () => {
  await scope(SYSTEM, async ({ tx, now }) => {
    await tx.updateTable('people').set({ closed_at: now }).where('enterprise_id', '=', mine).execute();
  });

  expect(await search(memberOf(mine), '建国')).toMatchObject([
    { subtitle: expect.stringMatching(/^已离岗 · /), href: `/enterprises/${mine}/structure?closed=true` },
  ]);
});

test('nothing found is an empty answer', async () => {
  expect(await search(BUREAU, '没有这样的词')).toEqual([]);
});
