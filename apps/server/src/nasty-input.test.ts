import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { api, operations } from '@zhiben/contract/api.ts';
import type { Operation } from '@zhiben/contract/operation.ts';
import { Problem } from '@zhiben/contract/problem.ts';
import { mayDo } from '@zhiben/vocabulary/permissions.ts';
import { type Role, realmOf, roleLabel } from '@zhiben/vocabulary/roles.ts';
import fc from 'fast-check';
import type { InjectOptions, LightMyRequestResponse } from 'fastify';
import pg from 'pg';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { compose, type Product } from './compose.ts';
import { readConfig } from './config.ts';
import { nastyValueOf } from './nasty-input.fixture.ts';
import { createTestDatabase } from './platform/postgres/test-database.ts';

const PASSWORD = 'Wuxu-qinglai-8';
const ROLES = Object.keys(roleLabel) as Role[];
const ENTERPRISE = '0192f000-0000-7000-8000-00000000000a';
const AGENCY = '0192f000-0000-7000-8000-0000000000a9';
/** Tried for each operation; the same ones every time. */
const TRIES = { numRuns: 25, seed: 20_261_123 };

let product: Product;
let knownIds: readonly string[];
const close: (() => Promise<unknown>)[] = [];

beforeAll(async () => {
  const dataFolder = await mkdtemp(join(tmpdir(), 'zhiben-nasty-'));
  const database = await createTestDatabase();
  const owner = new pg.Client({ connectionString: database.url });
  await owner.connect();
  const config = readConfig(['--data', dataFolder], {
    SESSION_SECRET: randomBytes(48).toString('base64'),
    REQUESTS_PER_MINUTE: '1000000',
    MQTT_PORT: '0',
  });
  const log = pino({ level: 'silent' });
  product = await compose({ config, ownerUrl: database.url, log, secondFactorForAdministrators: false });
  close.push(
    () => product.close(),
    () => owner.end(),
    () => database.drop(),
    () => rm(dataFolder, { recursive: true }),
  );
  await owner.query(`insert into enterprises (id, name, kind, updated_at) values ($1, '华谊化工', 'producer', now())`, [
    ENTERPRISE,
  ]);
  await owner.query(`insert into agencies values ($1, '安评机构')`, [AGENCY]);
  await product.identity.accounts.seed(
    ROLES.map((role) => ({
      login: role,
      name: roleLabel[role],
      personId: null,
      role,
      post: roleLabel[role],
      enterpriseId: realmOf[role] === 'enterprise' ? ENTERPRISE : null,
      agencyId: realmOf[role] === 'agency' ? AGENCY : null,
      password: PASSWORD,
    })),
  );
  const hazard = await ask(api.reportHazard, await signIn('safety-manager'), {
    body: { enterpriseId: ENTERPRISE, description: '可燃气体报警器失效', channel: 'enterprise', foundOn: '2026-11-01' },
  });
  knownIds = [ENTERPRISE, hazard.json().id];
});
afterAll(async () => {
  for (const end of close) await end();
});

let addresses = 0;
/** Somebody else each time: neither locks nor limits are what is tried here. */
const someAddress = () => {
  addresses += 1;
  return `10.${addresses >> 16}.${(addresses >> 8) & 255}.${addresses & 255}`;
};

async function signIn(account: string): Promise<string> {
  const payload = { account, password: PASSWORD };
  const answer = await product.http.inject({
    method: 'POST',
    url: '/api/session',
    remoteAddress: someAddress(),
    payload,
  });
  expect(answer.statusCode).toBe(200);
  return answer.cookies.map(({ name, value }) => `${name}=${encodeURIComponent(value)}`).join('; ');
}

interface Sent {
  readonly params?: unknown;
  readonly query?: unknown;
  readonly body?: unknown;
}

function ask(
  { method, path }: Operation,
  cookie: string,
  { params, query, body }: Sent,
): Promise<LightMyRequestResponse> {
  const request: InjectOptions = {
    method,
    url: `/api${path.replace(/:(\w+)/g, (_, name) => addressable((params as Record<string, unknown>)?.[name]))}${searchOf(query)}`,
    remoteAddress: someAddress(),
    headers: { cookie, 'idempotency-key': randomUUID() },
  };
  if (body === undefined) return product.http.inject(request);
  const headers = { ...request.headers, 'content-type': 'application/json' };
  return product.http.inject({ ...request, headers, payload: JSON.stringify(body) });
}

const addressable = (value: unknown) => encodeURIComponent(String(value ?? '-').toWellFormed()) || '-';

function searchOf(query: unknown): string {
  if (typeof query !== 'object' || query === null) return '';
  return `?${Object.entries(query)
    .map(([name, value]) => `${addressable(name)}=${encodeURIComponent(String(value).toWellFormed())}`)
    .join('&')}`;
}

/** An answer, or a refusal that a person and a program can read; never a failure. */
function expectUnshaken(answer: LightMyRequestResponse): void {
  if (answer.statusCode < 400) return;
  expect(answer.statusCode, answer.body).toBeLessThan(500);
  expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
  const { detail, fields = [] } = Problem.parse(answer.json());
  for (const sentence of [detail, ...fields.map(({ message }) => message)]) {
    expect(sentence).toMatch(/\p{Script=Han}/u);
  }
}

const namesIn = (schema: unknown): readonly string[] =>
  schema instanceof z.ZodObject ? Object.keys(schema.shape) : [];

const asked = operations.filter(({ returns, sends }) => returns !== 'event-stream' && sends !== 'multipart');
/** Ending or changing one's own session is tried by people whom the others do not need. */
const OWN_SESSION: Readonly<Record<string, Role>> = {
  signOut: 'duty-officer',
  changePassword: 'worker',
  beginSecondFactor: 'team-leader',
  enableSecondFactor: 'workshop-head',
};

describe('whatever is sent', () => {
  test.each(asked.map((operation) => [operation.id, operation] as const))(
    '%s answers or refuses',
    async (id, operation) => {
      const { permission } = operation;
      const role = permission === 'public' ? undefined : ROLES.find((one) => mayDo(one, permission));
      const cookie = role === undefined ? '' : await signIn(OWN_SESSION[id] ?? role);
      const sent = fc.record({
        params: nastyValueOf(operation.params, knownIds),
        query: nastyValueOf(operation.query, knownIds),
        body: nastyValueOf(operation.body, knownIds),
      });

      await fc.assert(
        fc.asyncProperty(sent, async (parts) => expectUnshaken(await ask(operation, cookie, parts))),
        TRIES,
      );
    },
  );

  test.each(
    asked.flatMap((operation) => namesIn(operation.query).map((name) => [operation.id, name, operation] as const)),
  )('%s with an empty %s answers or refuses', async (_id, name, operation) => {
    const role = ROLES.find((one) => operation.permission !== 'public' && mayDo(one, operation.permission));
    const cookie = role === undefined ? '' : await signIn(role);
    const [someId = ''] = knownIds;
    const params = Object.fromEntries(namesIn(operation.params).map((param) => [param, someId]));

    for (const nothing of ['', ',', ',,']) {
      expectUnshaken(await ask(operation, cookie, { params, query: { [name]: nothing } }));
    }
  });
});
