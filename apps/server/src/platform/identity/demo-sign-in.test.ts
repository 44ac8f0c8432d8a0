import { roleLabel } from '@zhiben/vocabulary/roles.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { demoRoutes } from './demo-sign-in.ts';
import { type Door, openDoor } from './identity.fixture.ts';

let door: Door;
beforeAll(async () => {
  door = await openDoor({ moreRoutes: (identity) => demoRoutes({ identity, logins: Object.keys(roleLabel) }) });
});
afterAll(() => door.close());

test('the demonstration offers every role and lets each in with one click', async () => {
  const { json: offered } = await door.browser().ask('GET', '/demo/accounts');

  expect(offered.map(({ role }: { role: string }) => role)).toEqual(Object.keys(roleLabel));
  for (const { account, role } of offered) {
    const browser = door.browser();
    expect(await browser.ask('POST', '/demo/session', { account })).toMatchObject({ status: 204 });
    expect(await browser.session()).toMatchObject({ status: 200, json: { account, role, required: null } });
  }
});

test('the demonstration lets nobody in who is not there', async () => {
  expect(await door.browser().ask('POST', '/demo/session', { account: 'nobody' })).toMatchObject({
    status: 404,
    json: { code: 'no-demo-account' },
  });
});

test('the product itself has no such way in', async () => {
  const product = await openDoor();

  expect(await product.browser().ask('GET', '/demo/accounts')).toMatchObject({ status: 404 });
  expect(await product.browser().ask('POST', '/demo/session', { account: 'director' })).toMatchObject({ status: 404 });
  await product.close();
});
