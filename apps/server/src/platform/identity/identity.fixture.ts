import { randomUUID } from 'node:crypto';
import { operation } from '@zhiben/contract/operation.ts';
import { type Role, roleLabel } from '@zhiben/vocabulary/roles.ts';
import type { FastifyInstance } from 'fastify';
import { Client } from 'pg';
import { pino } from 'pino';
import { afterAll } from 'vitest';
import { z } from 'zod';
import { connect } from '../db/connect.ts';
import { appUrl } from '../db/migrate.ts';
import { scopeOf } from '../db/scope.ts';
import { openRoute, type Route } from '../http/route.ts';
import { createHttp } from '../http/server.ts';
import { createTestDatabase, type TestDatabase } from '../postgres/test-database.ts';
import { createIdentity, type Identity } from './create-identity.ts';
import { type IdentitySettings, identitySettings } from './settings.ts';

export const HUAYI = '0192f000-0000-7000-8000-00000000000a';
export const AGENCY = '0192f000-0000-7000-8000-0000000000a9';
export const PASSWORD = 'Wuxu-qinglai-8';

const ROLES = Object.keys(roleLabel) as Role[];
const OF_ENTERPRISE: readonly Role[] = ['principal', 'safety-manager', 'workshop-head', 'team-leader', 'worker'];

/** One account for each role, its login the role itself, all with PASSWORD. */
const SEEDS = ROLES.map((role) => ({
  login: role,
  name: roleLabel[role],
  personId: null,
  role,
  post: roleLabel[role],
  enterpriseId: OF_ENTERPRISE.includes(role) ? HUAYI : null,
  agencyId: role === 'agency-expert' ? AGENCY : null,
  password: PASSWORD,
}));

/** Tells whom the gate has let in. */
const who = openRoute(
  operation({
    id: 'who',
    method: 'GET',
    path: '/who',
    tag: '测试',
    permission: 'home:read',
    summary: '我是谁',
    result: z.unknown(),
  }),
  async ({ actor }) => actor,
);

interface Options {
  readonly settings?: Partial<IdentitySettings>;
  readonly empty?: boolean;
  readonly moreRoutes?: (identity: Identity) => readonly Route[];
}

/** Identity on a database of its own, served whole. Time stands still until it is set. */
export async function openDoor({ settings = {}, empty = false, moreRoutes = () => [] }: Options = {}) {
  const database = await (empty ? officeDatabase() : peopledDatabase());
  const { identity, scope, clock, log, owner, application, close } = await openIdentity(database, settings);
  const http = await createHttp({
    routes: [...identity.routes, who, ...moreRoutes(identity)],
    gate: identity.gate,
    scope,
    log,
    requestsPerMinute: 100_000,
  });

  return {
    identity,
    scope,
    clock,
    /** As the database's superuser, for looking behind the walls. */
    owner,
    application,
    browser: (address?: string) => browser(http, address),
    async ledger(act: string) {
      const { rows } = await owner.query(`select * from ledger_entries where act = $1 order by tx_order, id`, [act]);
      return rows;
    },
    async close(): Promise<void> {
      await http.close();
      await close();
      await database.drop();
    },
  };
}
export type Door = Awaited<ReturnType<typeof openDoor>>;
export type Browser = ReturnType<typeof browser>;

/** With an enterprise and the agency that serves it. */
async function officeDatabase(): Promise<TestDatabase> {
  const database = await createTestDatabase();
  const owner = new Client({ connectionString: database.url });
  await owner.connect();
  await owner.query(
    `insert into enterprises (id, name, kind, updated_at) values ($1, '华谊化工', 'production', now())`,
    [HUAYI],
  );
  await owner.query(`insert into agencies values ($1, '安评机构')`, [AGENCY]);
  await owner.query(`insert into agency_assignments values ($1, $2)`, [AGENCY, HUAYI]);
  await owner.end();
  return database;
}

let peopled: Promise<TestDatabase> | undefined;
afterAll(async () => (await peopled)?.drop());

/** With the accounts as well: hashing their passwords takes long, so that they are entered once and copied. */
async function peopledDatabase(): Promise<TestDatabase> {
  peopled ??= officeDatabase().then(async (database) => {
    const { identity, close } = await openIdentity(database, {});
    await identity.accounts.seed(SEEDS);
    await close();
    return database;
  });
  return createTestDatabase(await peopled);
}

async function openIdentity(database: TestDatabase, settings: Partial<IdentitySettings>) {
  const url = appUrl(database.url);
  const application = connect(url, { max: 8 });
  const clock = { time: new Date(), now: () => clock.time };
  const scope = scopeOf(application.db, clock);
  const owner = new Client({ connectionString: database.url });
  await owner.connect();
  owner.on('error', () => {});
  const log = pino({ level: 'silent' });
  const identity = createIdentity({
    scope,
    url,
    clock,
    log,
    settings: identitySettings({
      secret: randomUUID() + randomUUID(),
      publicUrl: 'http://127.0.0.1:8080',
      secureCookies: false,
      secondFactorForAdministrators: false,
      ...settings,
    }),
    enterprisesServedBy: async (tx, agencyId) => {
      const rows = await tx
        .selectFrom('agency_assignments')
        .select('enterprise_id')
        .where('agency_id', '=', agencyId)
        .execute();
      return rows.map((row) => row.enterprise_id);
    },
  });
  const close = async () => {
    await identity.close();
    await application.close();
    await owner.end();
  };
  return { identity, scope, clock, log, owner, application, close };
}

/** A browser: keeps its cookies, and shows how they were set. */
function browser(http: FastifyInstance, remoteAddress = '10.1.1.1') {
  const cookies = new Map<string, string>();
  const ask = async (
    method: 'GET' | 'POST' | 'PUT' | 'DELETE',
    path: string,
    body?: object,
    headers: Record<string, string> = {},
  ) => {
    const answer = await http.inject({
      method,
      url: `/api${path}`,
      remoteAddress,
      headers: {
        cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
        ...(method === 'POST' ? { 'idempotency-key': randomUUID() } : {}),
        ...headers,
      },
      ...(body === undefined ? {} : { payload: body }),
    });
    for (const { name, value, maxAge } of answer.cookies) {
      if (value === '' || maxAge === 0) cookies.delete(name);
      else cookies.set(name, encodeURIComponent(value));
    }
    return { status: answer.statusCode, cookies: answer.cookies, json: answer.body === '' ? undefined : answer.json() };
  };
  return {
    cookies,
    ask,
    signIn: (account: string, password = PASSWORD) => ask('POST', '/session', { account, password }),
    session: () => ask('GET', '/session'),
  };
}
