import { afterEach, expect, test } from 'vitest';
import { type Browser, type Door, openDoor, PASSWORD } from '../identity.fixture.ts';
import { codeOf } from '../totp.fixture.ts';

let door: Door;
afterEach(() => door.close());

// The half minute may turn at any moment: the one after now stays valid through it.
const NOW = 0;
const NEXT = 1;

const needed = { status: 200, json: { kind: 'second-factor-needed' } };
const confirm = (browser: Browser, code: string) => browser.ask('POST', '/session/second-factor', { code });

/** Somebody with a second factor: the address in their authenticator, their recovery codes, the browser it was set up in. */
async function enrolled(login: string) {
  const browser = door.browser();
  await browser.signIn(login);
  const { json } = await browser.ask('POST', '/session/second-factor/enrolment', { password: PASSWORD });
  const { uri, qr, recoveryCodes } = json as { uri: string; qr: string; recoveryCodes: string[] };
  const enabled = await browser.ask('PUT', '/session/second-factor/enrolment', { code: codeOf(uri, NOW) });
  expect(enabled).toMatchObject({ status: 200, json: { secondFactor: true, required: null } });
  return { browser, uri, qr, recoveryCodes };
}

test('with a second factor, a password alone opens nothing', async () => {
  door = await openDoor();
  const { uri, qr } = await enrolled('director');
  expect(qr).toMatch(/^data:image\/png;base64,/);
  expect(decodeURIComponent(uri)).toContain('治本:director');

  const browser = door.browser();
  expect(await browser.signIn('director')).toMatchObject(needed);
  expect(browser.cookies.has('zhiben.session')).toBe(false);
  expect(await browser.session()).toMatchObject({ status: 401 });

  expect(await confirm(browser, codeOf(uri, NEXT))).toMatchObject({
    status: 200,
    json: { kind: 'signed-in', session: { account: 'director' } },
  });
  expect(await browser.session()).toMatchObject({ status: 200 });
});

test('a code is good once, the one of the enrolment too', async () => {
  door = await openDoor();
  const { uri } = await enrolled('director');
  const watcher = door.browser();
  await watcher.signIn('director');
  expect(await confirm(watcher, codeOf(uri, NOW))).toMatchObject({ status: 400, json: { code: 'code-wrong' } });

  const owner = door.browser();
  await owner.signIn('director');
  const code = codeOf(uri, NEXT);
  expect(await confirm(owner, code)).toMatchObject({ status: 200 });
  expect(await confirm(watcher, code)).toMatchObject({ status: 400, json: { code: 'code-wrong' } });
});

test('five wrong codes lock the account, whatever is typed next', async () => {
  door = await openDoor();
  const { uri } = await enrolled('director');
  const browser = door.browser();
  await browser.signIn('director');
  const wrong = ['000000', '000001', '000002', '000003', '000004'].filter((code) => code !== codeOf(uri, NEXT));
  for (const code of wrong) expect(await confirm(browser, code)).toMatchObject({ json: { code: 'code-wrong' } });

  expect(await confirm(browser, codeOf(uri, NEXT))).toMatchObject({ status: 429, json: { code: 'sign-in-locked' } });
  expect(await door.browser().signIn('director')).toMatchObject({ status: 429 });
  expect(await door.ledger('session.lock')).toHaveLength(1);
});

test('a recovery code replaces the telephone once', async () => {
  door = await openDoor();
  const { recoveryCodes } = await enrolled('director');
  const [code = ''] = recoveryCodes;
  expect(recoveryCodes).toHaveLength(10);

  const browser = door.browser();
  await browser.signIn('director');
  expect(await confirm(browser, code)).toMatchObject({ status: 200, json: { kind: 'signed-in' } });

  const again = door.browser();
  await again.signIn('director');
  expect(await confirm(again, code)).toMatchObject({ status: 400, json: { code: 'code-wrong' } });
});

test('a session that a browser still has does not answer for somebody else', async () => {
  door = await openDoor();
  const { browser: director, uri } = await enrolled('director');
  await enrolled('supervisor');
  const mixed = door.browser();
  await mixed.signIn('supervisor');
  for (const [name, value] of director.cookies) mixed.cookies.set(name, value);

  expect(await confirm(mixed, codeOf(uri, NEXT))).toMatchObject({ status: 400, json: { code: 'code-wrong' } });
});

test('without a challenge, or with a made-up one, no code is looked at', async () => {
  door = await openDoor();
  const browser = door.browser();
  expect(await confirm(browser, '123456')).toMatchObject({ status: 401, json: { code: 'second-factor-ended' } });

  browser.cookies.set('zhiben.two_factor', '2fa-abcdefghijklmnopqrst.c2lnbmF0dXJl');
  expect(await confirm(browser, '123456')).toMatchObject({ status: 401, json: { code: 'second-factor-ended' } });
});

test('where it is required, an administrator does nothing else before it is set up', async () => {
  door = await openDoor({ settings: { secondFactorForAdministrators: true } });
  const browser = door.browser();
  expect(await browser.signIn('system-admin')).toMatchObject({
    json: { session: { required: 'set-up-second-factor' } },
  });
  expect(await browser.ask('GET', '/accounts')).toMatchObject({
    status: 403,
    json: { code: 'second-factor-required' },
  });

  const { json } = await browser.ask('POST', '/session/second-factor/enrolment', { password: PASSWORD });
  await browser.ask('PUT', '/session/second-factor/enrolment', { code: codeOf(json.uri, NOW) });

  expect(await browser.ask('GET', '/accounts')).toMatchObject({ status: 200 });
  expect(await door.browser().signIn('supervisor')).toMatchObject({ json: { session: { required: null } } });
});

test('the secret is not handed out without the password, nor a second time', async () => {
  door = await openDoor();
  const browser = door.browser();
  await browser.signIn('director');
  expect(await browser.ask('POST', '/session/second-factor/enrolment', { password: 'Wrong-guess-1' })).toMatchObject({
    status: 400,
    json: { code: 'password-wrong' },
  });

  const { browser: owner } = await enrolled('director');
  expect(await owner.ask('POST', '/session/second-factor/enrolment', { password: PASSWORD })).toMatchObject({
    status: 409,
    json: { code: 'second-factor-enabled' },
  });
});

test('for a lost telephone the security administrator ends the second factor, never the own', async () => {
  door = await openDoor();
  const { browser: director } = await enrolled('director');
  const { browser: security } = await enrolled('security-admin');
  const { json } = await security.ask('GET', '/accounts');
  const idOf = (account: string) => json.items.find((item: { account: string }) => item.account === account).id;

  expect(await security.ask('DELETE', `/accounts/${idOf('director')}/second-factor`)).toMatchObject({
    status: 200,
    json: { secondFactor: false },
  });
  expect(await director.session()).toMatchObject({ status: 401 });
  expect(await door.browser().signIn('director')).toMatchObject({ json: { kind: 'signed-in' } });
  expect(await security.ask('DELETE', `/accounts/${idOf('security-admin')}/second-factor`)).toMatchObject({
    status: 403,
    json: { code: 'own-account' },
  });
});
