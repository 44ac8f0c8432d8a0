import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Door, openDoor } from '../identity.fixture.ts';

let door: Door;
beforeAll(async () => {
  door = await openDoor();
});
afterAll(() => door.close());

describe('somebody who signs in', () => {
  test('is let in with the right password and known from then on', async () => {
    const browser = door.browser();

    expect(await browser.signIn('safety-manager')).toMatchObject({
      status: 200,
      json: { kind: 'signed-in', session: { account: 'safety-manager', realm: 'enterprise', required: null } },
    });
    expect(await browser.session()).toMatchObject({ status: 200, json: { enterpriseName: '华谊化工' } });
  });
});
