import { roleLabel } from '@zhiben/vocabulary/roles.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '../actor.ts';
import { SYSTEM } from '../db/scope.ts';
import { AGENCY, type Door, HUAYI, openDoor } from './identity.fixture.ts';

let door: Door;
beforeAll(async () => {
  door = await openDoor();
  await door.browser().signIn('director');
});
afterAll(() => door.close());

const TABLES = [
  'accounts',
  'credentials',
  'sessions',
  'password_history',
  'sign_in_failures',
  'one_time_links',
] as const;

const actor = (role: Actor['role'], realm: Actor['realm'], reach: readonly string[]): Actor => ({
  ...SYSTEM,
  role,
  realm,
  enterpriseId: reach[0] ?? null,
  reach,
});

describe('identity is behind row-level security', () => {
  test.each([
    ['an enterprise', actor('principal', 'enterprise', [HUAYI])],
    ['the bureau', actor('director', 'bureau', [])],
    ['an agency', actor('agency-expert', 'agency', [HUAYI])],
    ['the auditor', actor('audit-admin', 'administration', [])],
  ])('%s reads no row of it', async (_who, who) => {
    const counts = await door.scope(who, async ({ tx }) =>
      Promise.all(TABLES.map(async (table) => (await tx.selectFrom(table).selectAll().execute()).length)),
    );

    expect(counts).toEqual(TABLES.map(() => 0));
  });

  test('the administrators see accounts', async () => {
    const who = actor('system-admin', 'administration', []);

    const accounts = await door.scope(who, ({ tx }) => tx.selectFrom('accounts').select('role').execute());
    expect(accounts.map(({ role }) => role).toSorted()).toEqual(Object.keys(roleLabel).toSorted());
  });

  test('nobody gets a role by writing it where they may not look', async () => {
    const changed = await door.scope(actor('principal', 'enterprise', [HUAYI]), ({ tx }) =>
      tx.updateTable('accounts').set({ role: 'director' }).executeTakeFirst(),
    );

    expect(changed.numUpdatedRows).toBe(0n);
  });
});

describe('the gate', () => {
  test.each([
    ['principal', 'enterprise', [HUAYI]],
    ['agency-expert', 'agency', [HUAYI]],
    ['director', 'bureau', []],
    ['audit-admin', 'administration', []],
  ] as const)('gives the %s the reach of their realm', async (login, realm, reach) => {
    const browser = door.browser();
    await browser.signIn(login);

    expect(await browser.ask('GET', '/who')).toMatchObject({
      json: { role: login, realm, reach, agencyId: login === 'agency-expert' ? AGENCY : null },
    });
  });
});

test('a stream is closed to whoever signed out or changed role', async () => {
  const browser = door.browser();
  const { json } = await browser.signIn('duty-officer');
  const { accountId } = json.session;
  expect(await door.identity.stillAdmitted({ accountId, role: 'duty-officer' })).toBe(true);
  expect(await door.identity.stillAdmitted({ accountId, role: 'director' })).toBe(false);

  await browser.ask('DELETE', '/session');

  expect(await door.identity.stillAdmitted({ accountId, role: 'duty-officer' })).toBe(false);
});

test('the sweep forgets ended sessions and keeps living ones', async () => {
  const browser = door.browser();
  await browser.signIn('supervisor');
  await door.owner.query(`update sessions set expires_at = now() - interval '1 minute'
    where account_id = (select id from accounts where login = 'director')`);

  for (const job of door.identity.jobs) await job.run({ scope: door.scope, signal: new AbortController().signal });

  expect((await door.owner.query('select from sessions where expires_at < now()')).rowCount).toBe(0);
  expect(await browser.session()).toMatchObject({ status: 200 });
});
