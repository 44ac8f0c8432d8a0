import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Browser, type Door, openDoor, PASSWORD } from '../identity.fixture.ts';

let door: Door;
let system: Browser;
beforeAll(async () => {
  door = await openDoor();
  system = door.browser();
  await system.signIn('system-admin');
});
afterAll(() => door.close());

const HOUR = 60 * 60 * 1000;
const invalid = { status: 404, json: { code: 'link-invalid' } };
const tokenOf = (link: string) => new URL(link).searchParams.get('token') ?? '';
const redeem = (token: string, password: string, more: object = {}) =>
  door.browser().ask('POST', '/session/one-time-link', { token, password, ...more });
const inspect = (token: string) => door.browser().ask('GET', `/session/one-time-link?token=${token}`);

async function created(account: string) {
  const { json } = await system.ask('POST', '/accounts', { account, name: '王芳', post: '科员' });
  return { id: json.account.id as string, token: tokenOf(json.link) };
}

describe('a link for a password', () => {
  test('says whose it is, sets the password once, and is spent', async () => {
    const { token } = await created('wangfang');
    expect(await inspect(token)).toMatchObject({
      status: 200,
      json: { purpose: 'set-password', account: 'wangfang', name: '王芳', role: null },
    });

    expect(await redeem(token, 'Xuri-dongsheng-1')).toMatchObject({ status: 200, json: { account: 'wangfang' } });

    expect(await redeem(token, 'Xuri-dongsheng-2')).toMatchObject(invalid);
    expect(await inspect(token)).toMatchObject(invalid);
    expect(await door.ledger('account.set-password')).toMatchObject([{ actor_name: '王芳' }]);
  });

  test('used twice at the same time sets one password', async () => {
    const { token } = await created('twice');

    const answers = await Promise.all([redeem(token, 'Xuri-dongsheng-1'), redeem(token, 'Xuri-dongsheng-2')]);

    expect(answers.map(({ status }) => status).sort()).toEqual([200, 404]);
  });

  test('survives a password that is refused', async () => {
    const { token } = await created('weak-first');

    expect(await redeem(token, 'weak')).toMatchObject({ status: 400, json: { fields: [{ path: 'password' }] } });
    expect(await redeem(token, 'Xuri-dongsheng-1')).toMatchObject({ status: 200 });
  });

  test('expires after a day', async () => {
    const { token } = await created('late');
    const began = door.clock.time.getTime();
    door.clock.time = new Date(began + 24 * HOUR);
    expect(await redeem(token, 'Xuri-dongsheng-1')).toMatchObject(invalid);

    door.clock.time = new Date(began + 24 * HOUR - 1);
    expect(await redeem(token, 'Xuri-dongsheng-1')).toMatchObject({ status: 200 });
    door.clock.time = new Date(began);
  });

  test('is withdrawn by the next one', async () => {
    const { id, token } = await created('again');
    const { json } = await system.ask('POST', `/accounts/${id}/one-time-link`);

    expect(await redeem(token, 'Xuri-dongsheng-1')).toMatchObject(invalid);
    expect(await redeem(tokenOf(json.link), 'Xuri-dongsheng-1')).toMatchObject({ status: 200 });
  });

  test('ends the sessions and the lock of a forgotten password', async () => {
    const director = door.browser();
    await director.signIn('director');
    const { json } = await system.ask('GET', '/accounts?q=director');
    for (let time = 0; time < 5; time += 1) await door.browser().signIn('director', 'Wrong-guess-1');
    const reset = await system.ask('POST', `/accounts/${json.items[0].id}/one-time-link`);
    expect(await director.session()).toMatchObject({ status: 200 });

    await redeem(tokenOf(reset.json.link), 'Xuri-dongsheng-1');

    expect(await director.session()).toMatchObject({ status: 401 });
    expect(await door.browser().signIn('director')).toMatchObject({ status: 401 });
    expect(await door.browser().signIn('director', 'Xuri-dongsheng-1')).toMatchObject({ status: 200 });
  });

  test('is kept as a hash only', async () => {
    const { token } = await created('hashed');
    const { rows } = await door.owner.query(`select one_time_links::text as row from one_time_links`);

    expect(rows.length).toBeGreaterThan(0);
    expect(JSON.stringify(rows)).not.toContain(token);
    expect(JSON.stringify(await door.ledger('account.create'))).not.toContain(token);
  });

  test('that nobody issued is none', async () => {
    expect(await inspect('a'.repeat(43))).toMatchObject(invalid);
  });
});

describe('the first start', () => {
  test('issues a link for each of the three administrators, and they lead to a working office', async () => {
    const office = await openDoor({ empty: true });
    const links = await office.identity.firstStart();
    expect(links.map(({ title }) => title)).toEqual(['系统管理员', '安全管理员', '审计管理员']);

    for (const [at, { url, title }] of links.entries()) {
      const token = tokenOf(url);
      expect(await office.browser().ask('GET', `/session/one-time-link?token=${token}`)).toMatchObject({
        json: { purpose: 'first-administrator', account: null },
      });
      const answer = await office
        .browser()
        .ask('POST', '/session/one-time-link', { token, account: `admin-${at}`, name: title, password: PASSWORD });
      expect(answer).toMatchObject({ status: 200, json: { account: `admin-${at}` } });
    }

    const roles = [];
    for (const at of [0, 1, 2]) {
      const { json } = await office.browser().signIn(`admin-${at}`);
      roles.push(json.session.role);
    }
    expect(roles).toEqual(['system-admin', 'security-admin', 'audit-admin']);
    expect(await office.identity.firstStart()).toEqual([]);
    await office.close();
  });

  test('issues again what was not redeemed, and the earlier link is withdrawn', async () => {
    const office = await openDoor({ empty: true });
    const [earlier] = await office.identity.firstStart();
    const [later] = await office.identity.firstStart();
    const person = { account: 'admin', name: '赵敏', password: PASSWORD };
    const use = (url = '') =>
      office.browser().ask('POST', '/session/one-time-link', { token: tokenOf(url), ...person });

    expect(await use(earlier?.url)).toMatchObject(invalid);
    expect(await use(later?.url)).toMatchObject({ status: 200 });
    expect((await office.identity.firstStart()).map(({ title }) => title)).toEqual(['安全管理员', '审计管理员']);
    await office.close();
  });

  test('asks for account and name, and no password of its own exists', async () => {
    const office = await openDoor({ empty: true });
    const [link] = await office.identity.firstStart();
    const token = tokenOf(link?.url ?? '');
    const use = (more: object) =>
      office.browser().ask('POST', '/session/one-time-link', { token, password: PASSWORD, ...more });

    expect(await use({ name: '赵敏' })).toMatchObject({ status: 400, json: { code: 'login-malformed' } });
    expect(await use({ account: 'admin' })).toMatchObject({ status: 400, json: { code: 'name-missing' } });
    expect((await office.owner.query('select from accounts')).rowCount).toBe(0);
    await office.close();
  });
});
