import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { operations } from '@zhiben/contract/api.ts';
import { rolesWith } from '@zhiben/vocabulary/permissions.ts';
import { type Role, realmOf, roleLabel } from '@zhiben/vocabulary/roles.ts';
import pg from 'pg';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { compose, type Product } from '../../compose.ts';
import { readConfig } from '../../config.ts';
import { appUrl } from '../../platform/db/migrate.ts';
import { readWorkbook } from '../../platform/documents/read-workbook.ts';
import { unzip } from '../../platform/documents/unzip.ts';
import { createTestDatabase } from '../../platform/postgres/test-database.ts';
import { phonePhoto, solutionOf } from './tip-offs.fixture.ts';

const PASSWORD = 'Wuxu-qinglai-8';
const ROLES = Object.keys(roleLabel) as Role[];
const ENTERPRISE = '0192f000-0000-7000-8000-00000000000a';
const AGENCY = '0192f000-0000-7000-8000-0000000000a9';
const NAME = '欧阳不留名';
const CONTACT = '13912345678';
const SECRETS = [NAME, CONTACT];
/** Where they wrote from and with what tells who they are as well. */
const ADDRESS = '10.77.66.55';
const PHONE = 'Reporter-Phone/7';
const TRACES = [...SECRETS, ADDRESS, PHONE, 'Huawei', '王小明'];
const MAY: readonly Role[] = ['director', 'duty-officer'];

let product: Product;
let owner: pg.Client;
let application: pg.Pool;
let dataFolder: string;
let tipOffId: string;
const cookies = new Map<Role, string>();
const log: string[] = [];
const close: (() => Promise<unknown>)[] = [];

beforeAll(async () => {
  dataFolder = await mkdtemp(join(tmpdir(), 'zhiben-sealed-'));
  const database = await createTestDatabase();
  owner = new pg.Client({ connectionString: database.url });
  application = new pg.Pool({ connectionString: appUrl(database.url), max: 2 });
  await owner.connect();
  product = await compose({
    config: readConfig(['--data', dataFolder], {
      SESSION_SECRET: randomBytes(48).toString('base64'),
      REQUESTS_PER_MINUTE: '1000000',
      MQTT_PORT: '0',
    }),
    ownerUrl: database.url,
    log: pino({ level: 'trace' }, { write: (line) => void log.push(line) }),
    secondFactorForAdministrators: false,
  });
  close.push(
    () => product.close(),
    () => application.end(),
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
  for (const role of ROLES) cookies.set(role, await signIn(role));
  await reportWithName();
  tipOffId = (await owner.query('select id from tip_offs')).rows[0].id;
});
afterAll(async () => {
  for (const end of close) await end();
});

async function signIn(role: Role): Promise<string> {
  const payload = { account: role, password: PASSWORD };
  const answer = await product.http.inject({ method: 'POST', url: '/api/session', payload });
  return answer.cookies.map(({ name, value }) => `${name}=${encodeURIComponent(value)}`).join('; ');
}

/** As the public: from an address, with a phone, without an account. */
const asPublic = (url: string, payload: object | string, headers = {}) =>
  product.http.inject({
    method: 'POST',
    url: `/api/tip-offs${url}`,
    remoteAddress: ADDRESS,
    headers: { 'user-agent': PHONE, 'content-type': 'application/json', ...headers },
    payload: typeof payload === 'string' ? payload : JSON.stringify(payload),
  });

async function reportWithName(): Promise<void> {
  const { challenge, bits } = (await asPublic('/form', { poster: null })).json().puzzle;
  const words = { description: '储罐液位计失灵', location: '华谊化工罐区', name: NAME, contact: CONTACT };
  const whole = { key: randomUUID(), challenge, solution: solutionOf(challenge, bits), ...words };
  // What does not come through is forgotten as well.
  expect((await asPublic('', `{"name":"${NAME}","contact":"${CONTACT}`)).statusCode).toBe(400);
  expect((await asPublic('', { ...whole, name: NAME.repeat(200) })).statusCode).toBe(400);
  const answer = await asPublic('', whole);
  expect(answer.statusCode).toBe(200);

  const form = new FormData();
  form.set('code', answer.json().queryCode);
  form.set('key', randomUUID());
  form.set('file', new File([new Uint8Array(await phonePhoto())], `${NAME}.jpg`));
  const sent = new Response(form);
  const photo = await product.http.inject({
    method: 'POST',
    url: '/api/tip-offs/photos',
    remoteAddress: ADDRESS,
    headers: { 'user-agent': PHONE, 'content-type': sent.headers.get('content-type') ?? '' },
    payload: Buffer.from(await sent.arrayBuffer()),
  });
  expect(photo.json()).toEqual({ photos: 1 });
}

const get = (role: Role, url: string) =>
  product.http.inject({ method: 'GET', url, headers: { cookie: cookies.get(role) ?? '' } });
const open = (role: Role | null, reason = '发放奖励') =>
  product.http.inject({
    method: 'POST',
    url: `/api/tip-offs/${tipOffId}/identity`,
    headers: { cookie: role === null ? '' : (cookies.get(role) ?? ''), 'idempotency-key': randomUUID() },
    payload: { reason },
  });
const openings = async () =>
  (await owner.query(`select * from ledger_entries where act = 'tip-off.open-identity' order by tx_order, id`)).rows;

test('two roles may open an identity, and no table of permissions says otherwise', () => {
  expect(rolesWith['tip-off-identity:open']).toEqual(MAY);
});

describe('over HTTP', () => {
  test.each(ROLES.filter((role) => !MAY.includes(role)))('%s is refused the identity', async (role) => {
    const answer = await open(role);
    expect(answer.statusCode).toBe(403);
    expect(SECRETS.filter((secret) => answer.body.includes(secret))).toEqual([]);
  });

  test('whoever has not signed in is refused it too', async () => {
    expect((await open(null)).statusCode).toBe(401);
  });

  test('a refused opening stands not in the ledger as one that was done', async () => {
    expect(await openings()).toEqual([]);
  });

  test.each(MAY)('%s gets it by giving a reason, and the ledger has who, when and why, but not what', async (role) => {
    const before = (await openings()).length;
    expect((await open(role, '')).statusCode).toBe(400);
    const answer = await open(role, `须与举报人联系（${role}）`);
    const entries = await openings();

    expect(answer.json()).toEqual({ name: NAME, contact: CONTACT });
    expect(answer.headers['cache-control']).toBe('no-store');
    expect(entries).toHaveLength(before + 1);
    expect(entries.at(-1)).toMatchObject({ actor_name: roleLabel[role], subject_id: tipOffId, enterprise_id: null });
    expect(JSON.parse(entries.at(-1)?.detail).reason).toBe(`须与举报人联系（${role}）`);
  });

  test.each(ROLES)('%s finds it in nothing else that can be read', async (role) => {
    const reading = operations.filter(({ method, returns }) => method === 'GET' && returns !== 'event-stream');
    const told: string[] = [];
    for (const { id, path, query } of reading) {
      const searches = query instanceof z.ZodObject && 'q' in query.shape;
      const address = path.replace(':tipOffId', tipOffId).replace(/:\w+/g, ENTERPRISE);
      for (const search of ['', `?q=${encodeURIComponent(NAME)}`, `?q=${CONTACT}`]) {
        const { rawPayload, statusCode } = await get(role, `/api${address}${search}`);
        if (SECRETS.some((secret) => rawPayload.includes(secret))) told.push(`${id} ${statusCode}`);
        if (search !== '' && searches && rawPayload.includes('JB-')) told.push(`${id} finds it`);
      }
    }
    expect(told).toEqual([]);
  });

  test('the workbook of tip-offs has no such column', async () => {
    const { rawPayload, statusCode } = await get('director', '/api/tip-offs.xlsx');
    const text = JSON.stringify(readWorkbook(rawPayload));

    expect(statusCode).toBe(200);
    expect(text).toContain('储罐液位计失灵');
    expect(SECRETS.filter((secret) => text.includes(secret))).toEqual([]);
  });
});

describe('in the hazard it became', () => {
  let hazardId: string;
  beforeAll(async () => {
    const { version } = (await get('duty-officer', `/api/tip-offs/${tipOffId}`)).json();
    const taken = await product.http.inject({
      method: 'POST',
      url: `/api/tip-offs/${tipOffId}/hazard`,
      headers: { cookie: cookies.get('duty-officer') ?? '', 'idempotency-key': randomUUID() },
      payload: { version, enterpriseId: ENTERPRISE, description: '液位计失灵', location: '罐区' },
    });
    hazardId = taken.json().hazard.id;
  });

  test.each(ROLES.filter((role) => realmOf[role] !== 'bureau' && realmOf[role] !== 'administration'))(
    '%s finds no way back: no number, no photo’s owner, neither in papers nor in workbooks',
    async (role) => {
      const { rows } = await owner.query('select id from evidence where subject_id = $1', [hazardId]);
      const ways = [...TRACES, 'JB-', tipOffId];
      const told: string[] = [];
      let asHazard = 0;
      for (const { id, path, returns } of operations.filter(({ method }) => method === 'GET')) {
        if (returns === 'event-stream') continue;
        const known = path.replace(':hazardId', hazardId).replace(':evidenceId', rows[0].id);
        const answer = await get(
          role,
          `/api${known.replace(':enterpriseId', ENTERPRISE).replace(/:\w+/g, ENTERPRISE)}`,
        );
        if (answer.rawPayload.includes('液位计失灵')) asHazard += 1;
        if (ways.some((way) => readable(answer.rawPayload).some((part) => part.includes(way)))) told.push(id);
      }
      expect(told).toEqual([]);
      if (realmOf[role] === 'enterprise') expect(asHazard).toBeGreaterThan(0);
    },
  );
});

/** Papers and workbooks as what is in them. */
const readable = (bytes: Buffer): readonly Buffer[] =>
  bytes.subarray(0, 2).toString() === 'PK' ? [...unzip(bytes, () => true).values()] : [bytes];

describe("by SQL as the application's role", () => {
  const REALMS = ['bureau', 'system', 'enterprise', 'agency', 'audit', 'administration', ''];
  const asRealm = async (realm: string, statement: string) => {
    const client = await application.connect();
    try {
      await client.query('begin');
      await client.query(`select set_config('zhiben.realm', $1, true)`, [realm]);
      return await client.query(statement).catch((error: Error) => error.message);
    } finally {
      await client.query('rollback');
      client.release();
    }
  };

  test.each(REALMS)('the realm "%s" reads no row of the sealed identities', async (realm) => {
    const columns = ['*', 'sealed', 'count(*)', 'tip_off_id'];
    for (const column of columns) {
      expect(await asRealm(realm, `select ${column} from tip_off_identities`)).toMatch(/permission denied/);
    }
    expect(await asRealm(realm, `update tip_off_identities set sealed = ''`)).toMatch(/permission denied/);
    expect(await asRealm(realm, 'delete from tip_off_identities')).toMatch(/permission denied/);
  });

  test.each(REALMS)('the realm "%s" is given no cipher text without an opening in the ledger', async (realm) => {
    expect(await asRealm(realm, `select take_sealed_identity('${tipOffId}')`)).toMatch(
      /only by an act that is in the ledger/,
    );
  });

  test.each([
    ['a dump of the table', 'copy (select sealed from tip_off_identities) to stdout'],
    [
      'what the planner knows of it',
      `select most_common_vals from pg_stats where tablename = 'tip_off_identities' limit 1`,
    ],
    ['the file of the key', `select pg_read_file('tip-off-secret')`],
    ['a table of its own in the way of the ledger', 'create table public.ledger_entries_2 (id int)'],
    ['a right it gives itself', 'grant select on tip_off_identities to zhiben_app'],
    ['a looser wall', 'alter table tip_off_identities disable row level security'],
  ])('there is no way round by %s', async (_, statement) => {
    const answer = await asRealm('bureau', statement);
    expect(typeof answer === 'string' ? answer : answer.rows).toSatisfy((said: unknown) =>
      Array.isArray(said) ? said.length === 0 : /denied|must be owner/.test(String(said)),
    );
  });

  test('with an opening in the ledger of this very transaction it is cipher text and no more', async () => {
    const client = await application.connect();
    await client.query('begin');
    await client.query(`select set_config('zhiben.realm', 'bureau', true)`);
    await client.query(
      `insert into ledger_entries (at, actor_id, actor_name, post, act, subject_kind, subject_id, detail)
       values (now(), 'x', 'x', 'x', 'tip-off.open-identity', 'tip-off', $1, '{}')`,
      [tipOffId],
    );
    const { rows } = await client.query('select take_sealed_identity($1) as sealed', [tipOffId]);
    await client.query('rollback');
    client.release();

    const sealed: Buffer = rows[0].sealed;
    expect(sealed.length).toBeGreaterThan(1000);
    expect(SECRETS.filter((secret) => sealed.includes(secret))).toEqual([]);
  });
});

describe('in the whole installation', () => {
  test('no table, seen by its superuser, holds the identity in words, nor the address and the phone it came from', async () => {
    const { rows: tables } = await owner.query<{ name: string }>(
      `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname not in ('pg_catalog', 'information_schema')`,
    );
    const holding: string[] = [];
    for (const { name } of tables) {
      const { rowCount } = await owner.query(
        `select from ${name} as t where t::text like any (array(select '%' || unnest($1::text[]) || '%')) limit 1`,
        [TRACES],
      );
      if (rowCount !== 0) holding.push(name);
    }
    expect(tables.length).toBeGreaterThan(20);
    expect(holding).toEqual([]);
  });

  test('no line of the log holds it, nor the address and the phone it came from', () => {
    expect(log.length).toBeGreaterThan(0);
    expect(log.filter((line) => TRACES.some((secret) => line.includes(secret)))).toEqual([]);
  });

  test('its key is kept beside the session secret, for this account alone, and in no table', async () => {
    const secret = (await readFile(join(dataFolder, 'tip-off-secret'), 'utf8')).trim();
    expect(secret.length).toBeGreaterThanOrEqual(64);
  });
});
