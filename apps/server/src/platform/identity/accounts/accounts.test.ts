import { Role } from '@zhiben/vocabulary/roles.ts';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { SYSTEM } from '../../db/scope.ts';
import { type Browser, type Door, HUAYI, openDoor, PASSWORD } from '../identity.fixture.ts';
import { accountFigures } from './account-figures.ts';

let door: Door;
let system: Browser;
let security: Browser;
beforeEach(async () => {
  door = await openDoor();
  system = door.browser();
  security = door.browser();
  await system.signIn('system-admin');
  await security.signIn('security-admin');
});
afterEach(() => door.close());

const idOf = async (login: string): Promise<string> =>
  (await door.owner.query('select id from accounts where login = $1', [login])).rows[0]?.id;
const grant = async (login: string, role: string | null) =>
  security.ask('PUT', `/accounts/${await idOf(login)}/role`, { role });
const disable = async (login: string, disabled = true) =>
  system.ask('PUT', `/accounts/${await idOf(login)}/disabled`, { disabled, reason: '离职' });
const redeem = (link: string) =>
  door
    .browser()
    .ask('POST', '/session/one-time-link', { token: new URL(link).searchParams.get('token'), password: PASSWORD });

test('an account says where its person works: the bureau, an enterprise or an agency, by name', async () => {
  const { json } = await system.ask('GET', '/accounts?limit=100');
  const home = (login: string) => json.items.find(({ account }: { account: string }) => account === login);
  expect(home('agency-expert')).toMatchObject({ enterpriseName: null, agencyName: '安评机构' });
  expect(home('principal')).toMatchObject({ enterpriseName: '华谊化工', agencyName: null });
  expect(home('director')).toMatchObject({ enterpriseName: null, agencyName: null });
});

test('each figure of the accounts counts the rows its link opens', async () => {
  await system.ask('POST', '/accounts', { account: 'li.na', name: '李娜', post: '安全总监', enterpriseId: HUAYI });
  await disable('director');
  for (let failure = 0; failure < 5; failure += 1) await door.browser().signIn('supervisor', '错误的密码');
  const figures = await door.scope({ ...SYSTEM, role: 'security-admin' }, accountFigures);

  expect(figures.map(({ id, value }) => [id, value])).toMatchObject([
    ['awaiting-role', 1],
    ['locked', 1],
    ['disabled', 1],
    ['active', expect.any(Number)],
  ]);
  for (const { id, value, href } of figures) {
    const { json } = await security.ask('GET', `${href}&limit=100`);
    expect([id, json.items.length, json.total]).toEqual([id, value, value]);
    expect(json.items.every(({ state }: { state: string }) => state === id)).toBe(true);
  }
  expect(await door.scope({ ...SYSTEM, role: 'audit-admin' }, accountFigures)).toEqual([]);
});

describe('the three administrators', () => {
  test('make an account together: one opens it, another grants the role, its person sets the password', async () => {
    const opened = await system.ask('POST', '/accounts', {
      account: 'li.na',
      name: '李娜',
      post: '安全总监',
      enterpriseId: HUAYI,
    });
    expect(opened).toMatchObject({
      status: 200,
      json: { account: { state: 'awaiting-role', enterpriseName: '华谊化工' } },
    });
    await redeem(opened.json.link);
    expect(await door.browser().signIn('li.na')).toMatchObject({ json: { code: 'account-without-role' } });

    expect(await grant('li.na', 'safety-manager')).toMatchObject({
      status: 200,
      json: { state: 'active', role: 'safety-manager' },
    });

    expect(await door.browser().signIn('li.na')).toMatchObject({
      json: { session: { name: '李娜', role: 'safety-manager' } },
    });
    expect(await door.ledger('account.create')).toMatchObject([{ actor_name: '系统管理员', enterprise_id: HUAYI }]);
    const [authorised] = await door.ledger('account.authorise');
    expect(authorised).toMatchObject({ actor_name: '安全管理员', detail: '{"before":null,"after":"safety-manager"}' });
  });

  test('keep to their own work', async () => {
    const audit = door.browser();
    await audit.signIn('audit-admin');
    const target = await idOf('director');
    const opening = { account: 'new.one', name: '新人', post: '科员' };
    const refused = { status: 403, json: { code: 'not-permitted' } };

    expect(await system.ask('PUT', `/accounts/${target}/role`, { role: null })).toMatchObject(refused);
    expect(await system.ask('PUT', `/accounts/${target}/unlocked`)).toMatchObject(refused);
    expect(await security.ask('POST', '/accounts', opening)).toMatchObject(refused);
    expect(await security.ask('POST', `/accounts/${target}/one-time-link`)).toMatchObject(refused);
    expect(await security.ask('PUT', `/accounts/${target}/disabled`, { disabled: true, reason: '试' })).toMatchObject(
      refused,
    );
    expect(await audit.ask('GET', '/accounts')).toMatchObject(refused);
    expect(await audit.ask('GET', '/permissions')).toMatchObject({ status: 200 });
  });

  test('touch nothing of their own account', async () => {
    const own = { status: 403, json: { code: 'own-account' } };

    expect(await grant('security-admin', 'director')).toMatchObject(own);
    expect(await disable('system-admin')).toMatchObject(own);
    expect(await system.ask('POST', `/accounts/${await idOf('system-admin')}/one-time-link`)).toMatchObject(own);
    expect(await security.ask('PUT', `/accounts/${await idOf('security-admin')}/unlocked`)).toMatchObject(own);
  });

  test('never lose the last of their kind', async () => {
    const last = { status: 409, json: { code: 'last-administrator' } };
    expect(await disable('audit-admin')).toMatchObject(last);
    expect(await disable('security-admin')).toMatchObject(last);
    expect(await grant('system-admin', null)).toMatchObject(last);
    expect(await grant('audit-admin', 'director')).toMatchObject(last);

    const { json } = await system.ask('POST', '/accounts', { account: 'audit-2', name: '周审', post: '审计' });
    await grant('audit-2', 'audit-admin');
    // Somebody who has yet to set a password cannot take over.
    expect(await disable('audit-admin')).toMatchObject(last);
    await redeem(json.link);
    expect(await disable('audit-admin')).toMatchObject({ status: 200, json: { state: 'disabled' } });
    expect(await disable('audit-2')).toMatchObject(last);
  });

  test('cannot lose the last two at the same moment', async () => {
    await door.owner.query(`update accounts set role = 'audit-admin' where login = 'supervisor'`);

    const answers = await Promise.all([disable('audit-admin'), disable('supervisor')]);

    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  });
});

describe('an account', () => {
  test('that is disabled is out at once, and comes back when enabled', async () => {
    const supervisor = door.browser();
    await supervisor.signIn('supervisor');

    expect(await disable('supervisor')).toMatchObject({ status: 200, json: { state: 'disabled' } });

    expect(await supervisor.session()).toMatchObject({ status: 401, json: { code: 'session-ended' } });
    expect(await system.ask('POST', `/accounts/${await idOf('supervisor')}/one-time-link`)).toMatchObject({
      status: 409,
    });
    await disable('supervisor', false);
    expect(await door.browser().signIn('supervisor')).toMatchObject({ status: 200 });
    expect(await door.ledger('account.disable')).toMatchObject([{ detail: '{"reason":"离职"}' }]);
    expect(await door.ledger('account.enable')).toHaveLength(1);
  });

  test('of somebody who has left is not enabled again', async () => {
    await disable('worker');
    await door.owner.query(
      `update people set closed_at = now() where id = (select person_id from accounts where login = 'worker')`,
    );

    expect(await disable('worker', false)).toMatchObject({ status: 409, json: { code: 'holder-has-left' } });
    expect(await door.browser().signIn('worker')).not.toMatchObject({ status: 200 });
  });

  test('whose role changes signs in anew', async () => {
    const supervisor = door.browser();
    await supervisor.signIn('supervisor');

    expect(await grant('supervisor', 'duty-officer')).toMatchObject({ status: 200 });

    expect(await supervisor.session()).toMatchObject({ status: 401, json: { code: 'session-ended' } });
    expect(await door.browser().signIn('supervisor')).toMatchObject({ json: { session: { role: 'duty-officer' } } });
  });

  test('gets only a role that fits where it belongs', async () => {
    const unfit = { status: 400, json: { code: 'role-unfit' } };

    expect(await grant('worker', 'director')).toMatchObject(unfit);
    expect(await grant('worker', 'agency-expert')).toMatchObject(unfit);
    expect(await grant('supervisor', 'principal')).toMatchObject(unfit);
    expect(await grant('agency-expert', 'supervisor')).toMatchObject(unfit);
    expect(await grant('worker', 'team-leader')).toMatchObject({ status: 200 });
    await expect(door.owner.query(`update accounts set role = 'director' where login = 'worker'`)).rejects.toThrow(
      'a_role_fits_its_home',
    );
  });

  test('has its link told once: it is kept nowhere, and a repeated request does not get it again', async () => {
    const opening = { account: 'li.na', name: '李娜', post: '安全总监', enterpriseId: HUAYI };
    const once = { 'idempotency-key': 'the-same-attempt' };
    const opened = await system.ask('POST', '/accounts', opening, once);
    const again = { 'idempotency-key': 'another-attempt' };
    const reissued = await system.ask('POST', `/accounts/${opened.json.account.id}/one-time-link`, undefined, again);

    const told = { status: 409, json: { code: 'answer-told-once' } };
    expect(await system.ask('POST', '/accounts', opening, once)).toMatchObject(told);
    expect(
      await system.ask('POST', `/accounts/${opened.json.account.id}/one-time-link`, undefined, again),
    ).toMatchObject(told);
    const kept = JSON.stringify((await door.owner.query('select * from idempotency_keys')).rows);
    for (const link of [opened.json.link, reissued.json.link]) {
      expect(kept).not.toContain(new URL(link).searchParams.get('token'));
    }
    expect((await door.owner.query(`select from accounts where login = 'li.na'`)).rowCount).toBe(1);
  });

  test('has a login that is well formed and nobody else has', async () => {
    const open = (more: object) =>
      system.ask('POST', '/accounts', { account: 'fine', name: '人', post: '岗', ...more });

    expect(await open({ account: 'director' })).toMatchObject({ status: 409, json: { code: 'login-taken' } });
    expect(await open({ account: 'Bad Login' })).toMatchObject({ status: 400 });
    expect(await open({ enterpriseId: '0192f000-0000-7000-8000-0000000000ff' })).toMatchObject({
      status: 400,
      json: { code: 'home-unknown' },
    });
  });

  test('is found by part of name, login or enterprise, page by page', async () => {
    const first = await system.ask('GET', '/accounts?limit=5');
    const second = await system.ask('GET', `/accounts?limit=200&cursor=${first.json.nextCursor}`);
    const logins = [...first.json.items, ...second.json.items].map(({ account }) => account);

    // One account of each role.
    expect(first.json).toMatchObject({ total: Role.options.length });
    expect(second.json.nextCursor).toBeNull();
    expect(logins).toEqual([...logins].sort());
    expect(new Set(logins).size).toBe(Role.options.length);
    expect((await system.ask('GET', `/accounts?q=${encodeURIComponent('华谊')}`)).json.total).toBe(5);
    expect((await system.ask('GET', '/accounts?role=director')).json.items).toMatchObject([{ account: 'director' }]);
    expect((await system.ask('GET', `/accounts?q=${encodeURIComponent('%')}`)).json.total).toBe(0);
  });
});
