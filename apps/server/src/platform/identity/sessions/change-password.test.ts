import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Browser, type Door, openDoor, PASSWORD } from '../identity.fixture.ts';

let door: Door;
beforeAll(async () => {
  door = await openDoor({ settings: { passwordDays: 90 } });
});
afterAll(() => door.close());

const change = (browser: Browser, current: string, next: string) =>
  browser.ask('PUT', '/session/password', { current, next });

async function signedIn(login: string, password = PASSWORD) {
  const browser = door.browser();
  expect(await browser.signIn(login, password)).toMatchObject({ status: 200 });
  return browser;
}

test('a changed password replaces the old one and ends every other session', async () => {
  const browser = await signedIn('worker');
  const elsewhere = await signedIn('worker');

  expect(await change(browser, PASSWORD, 'Xuri-dongsheng-1')).toMatchObject({ status: 204 });

  expect(await browser.session()).toMatchObject({ status: 200 });
  expect(await elsewhere.session()).toMatchObject({ status: 401 });
  expect(await door.browser().signIn('worker')).toMatchObject({ status: 401 });
  expect(await door.browser().signIn('worker', 'Xuri-dongsheng-1')).toMatchObject({ status: 200 });
  expect(await door.ledger('account.change-password')).toMatchObject([{ actor_name: '作业人员' }]);
});

test('whoever found an open screen cannot change it without the old one', async () => {
  const browser = await signedIn('principal');

  expect(await change(browser, 'Wrong-guess-1', 'Xuri-dongsheng-1')).toMatchObject({
    status: 400,
    json: { code: 'password-wrong', fields: [{ path: 'current' }] },
  });
  expect(await door.browser().signIn('principal')).toMatchObject({ status: 200 });
});

test('a weak one is refused with what is wrong with it', async () => {
  const browser = await signedIn('director');

  expect(await change(browser, PASSWORD, 'director12')).toMatchObject({
    status: 400,
    json: { code: 'password-weak', detail: expect.stringContaining('不得包含账号或姓名'), fields: [{ path: 'next' }] },
  });
});

test('none of the last five comes back, the sixth may', async () => {
  const browser = await signedIn('team-leader');
  const passwords = [PASSWORD, ...[1, 2, 3, 4].map((number) => `Xuri-dongsheng-${number}`)];
  for (const [index, next] of passwords.entries()) {
    const current = passwords[index - 1];
    if (current !== undefined) expect(await change(browser, current, next)).toMatchObject({ status: 204 });
  }
  const last = passwords.at(-1) ?? '';

  expect(await change(browser, last, PASSWORD)).toMatchObject({ status: 400, json: { code: 'password-used-before' } });
  expect(await change(browser, last, last)).toMatchObject({ status: 400, json: { code: 'password-used-before' } });
  expect(await change(browser, last, 'Xuri-dongsheng-5')).toMatchObject({ status: 204 });
  expect(await change(browser, 'Xuri-dongsheng-5', PASSWORD)).toMatchObject({ status: 204 });
});

test('where passwords grow old, an old one is changed before anything else', async () => {
  await door.owner.query(
    `update accounts set password_set_at = now() - interval '91 days' where login = 'system-admin'`,
  );
  const browser = await signedIn('system-admin');
  expect(await browser.session()).toMatchObject({ json: { required: 'change-password' } });
  expect(await browser.ask('GET', '/accounts')).toMatchObject({
    status: 403,
    json: { code: 'password-change-required' },
  });

  await change(browser, PASSWORD, 'Xuri-dongsheng-1');

  expect(await browser.ask('GET', '/accounts')).toMatchObject({ status: 200 });
});
