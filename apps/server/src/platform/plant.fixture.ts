import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';
import { sql } from 'kysely';
import { Client } from 'pg';
import { pino } from 'pino';
import type { Actor } from './actor.ts';
import { connect } from './db/connect.ts';
import { appUrl } from './db/migrate.ts';
import { type Act, type Scope, scopeOf } from './db/scope.ts';
import type { Route } from './http/route.ts';
import { createHttp, type HttpNeeds } from './http/server.ts';
import { createTestDatabase } from './postgres/test-database.ts';
import { Refusal } from './refusal.ts';

export const HUAYI = '0192f000-0000-7000-8000-00000000000a';
export const ANDA = '0192f000-0000-7000-8000-00000000000b';

const person = (name: string, actor: Partial<Actor> & Pick<Actor, 'role' | 'realm'>): Actor => ({
  accountId: `account-${name}`,
  personId: `person-${name}`,
  name,
  post: name,
  enterpriseId: null,
  agencyId: null,
  reach: [],
  ...actor,
});

/** The people whom tests speak of. */
export const PEOPLE = {
  director: person('director', { role: 'director', realm: 'bureau' }),
  supervisor: person('supervisor', { role: 'supervisor', realm: 'bureau' }),
  colleague: person('colleague', { role: 'supervisor', realm: 'bureau' }),
  /** Of the same office and post, and sent nowhere. */
  bystander: person('bystander', { role: 'supervisor', realm: 'bureau' }),
  duty: person('duty', { role: 'duty-officer', realm: 'bureau' }),
  city: person('city', { role: 'city-duty-officer', realm: 'city' }),
  huayi: person('huayi', { role: 'safety-manager', realm: 'enterprise', enterpriseId: HUAYI, reach: [HUAYI] }),
  huayiPrincipal: person('huayiPrincipal', {
    role: 'principal',
    realm: 'enterprise',
    enterpriseId: HUAYI,
    reach: [HUAYI],
  }),
  anda: person('anda', { role: 'safety-manager', realm: 'enterprise', enterpriseId: ANDA, reach: [ANDA] }),
  worker: person('worker', { role: 'worker', realm: 'enterprise', enterpriseId: HUAYI, reach: [HUAYI] }),
  andaPrincipal: person('andaPrincipal', { role: 'principal', realm: 'enterprise', enterpriseId: ANDA, reach: [ANDA] }),
  expert: person('expert', { role: 'agency-expert', realm: 'agency', agencyId: 'agency', reach: [HUAYI] }),
  auditor: person('auditor', { role: 'audit-admin', realm: 'administration' }),
  system: person('system', { role: 'system-admin', realm: 'administration' }),
  security: person('security', { role: 'security-admin', realm: 'administration' }),
} as const;

/** A migrated database of its own with two enterprises, and the server on it. Time stands still until it is set. */
export async function openPlant({ now = new Date('2026-11-23T02:00:00Z') } = {}) {
  const database = await createTestDatabase();
  const application = connect(appUrl(database.url), { max: 8 });
  const clock = { time: now, now: () => clock.time };
  const scope: Scope = scopeOf(application.db, clock);
  const owner = new Client({ connectionString: database.url });
  await owner.connect();
  owner.on('error', () => {});
  await owner.query(
    `insert into enterprises (id, name, kind, updated_at) values ($1, '华谊化工', 'production', now()), ($2, '安达石化', 'production', now())`,
    [HUAYI, ANDA],
  );
  const servers: FastifyInstance[] = [];

  return {
    ownerUrl: database.url,
    appUrl: appUrl(database.url),
    /** Connection of the database's superuser, for looking behind the walls. */
    owner,
    people: PEOPLE,
    application,
    db: application.db,
    clock,
    scope,

    /** Serves routes on a free port; the header `x-person` says who asks. */
    async serve(routes: readonly Route[], settings: Partial<HttpNeeds> = {}): Promise<string> {
      const http = await createHttp({
        routes,
        gate: {
          async admit(request) {
            const name = String(request.headers['x-person']) as keyof typeof PEOPLE;
            if (!(name in PEOPLE)) throw new Refusal('unauthenticated', 'session-missing', '请先登录。');
            return PEOPLE[name];
          },
        },
        scope,
        log: pino({ level: 'silent' }),
        requestsPerMinute: 100_000,
        ...settings,
      });
      servers.push(http);
      return `${await http.listen({ host: '127.0.0.1', port: 0 })}/api`;
    },

    /** Waits until every entry may be sealed: transactions of other databases on the same server hold that back too. */
    async settled(): Promise<void> {
      const ahead = 'select coalesce(max(tx_order) >= ledger_horizon(), false) as ahead from ledger_entries';
      while ((await owner.query(ahead)).rows[0].ahead) await pause(20);
    },

    async close(): Promise<void> {
      for (const http of servers) await http.close();
      await application.close();
      await owner.end();
      await database.drop();
    },
  };
}
export type Plant = Awaited<ReturnType<typeof openPlant>>;

/** Asks as one of the people, and reads the answer whatever it is. */
export async function ask(api: string, who: keyof typeof PEOPLE, path: string, init: RequestInit = {}) {
  const headers = new Headers(init.headers);
  headers.set('x-person', who);
  if (init.method === 'POST' && !headers.has('idempotency-key')) headers.set('idempotency-key', randomUUID());
  const response = await fetch(api + path, { ...init, headers });
  const bytes = Buffer.from(await response.arrayBuffer());
  const json = /[/+]json/.test(response.headers.get('content-type') ?? '') ? JSON.parse(bytes.toString()) : undefined;
  return { status: response.status, headers: response.headers, bytes, json };
}

/** The text of the error a statement raises, or undefined when it goes through. Leaves nothing behind. */
export async function errorOf({ tx }: Act, text: string): Promise<string | undefined> {
  await sql`savepoint trial`.execute(tx);
  try {
    await sql.raw(text).execute(tx);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  } finally {
    await sql`rollback to savepoint trial`.execute(tx);
  }
}
