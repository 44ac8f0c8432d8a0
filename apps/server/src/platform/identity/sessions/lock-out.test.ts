import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Door, openDoor } from '../identity.fixture.ts';

let door: Door;
beforeEach(async () => {
  door = await openDoor({ settings: { failuresPerAddress: 12 } });
});
afterEach(() => door.close());

const MINUTE = 60_000;
const locked = { status: 429, json: { code: 'sign-in-locked' } };
const refused = { status: 401, json: { code: 'sign-in-refused' } };

async function fail(login: string, times: number, address = '10.2.2.2') {
  for (let time = 0; time < times; time += 1) {
    expect(await door.browser(address).signIn(login, 'Wrong-guess-1')).toMatchObject(refused);
  }
}

test('five failures lock the account for fifteen minutes, even for the right password', async () => {
  await fail('director', 4);
  expect(await door.browser().signIn('director')).toMatchObject({ status: 200 });
  await fail('director', 5);
  expect(await door.browser().signIn('director')).toMatchObject(locked);

  door.clock.time = new Date(door.clock.time.getTime() + 15 * MINUTE - 1);
  expect(await door.browser().signIn('director')).toMatchObject(locked);
  door.clock.time = new Date(door.clock.time.getTime() + 1);
  expect(await door.browser().signIn('director')).toMatchObject({ status: 200 });
});

test('failures spread over more than fifteen minutes lock nothing', async () => {
  await fail('director', 4);
  door.clock.time = new Date(door.clock.time.getTime() + 15 * MINUTE);
  await fail('director', 4);

  expect(await door.browser().signIn('director')).toMatchObject({ status: 200 });
});

test('a name that nobody has is locked just the same', async () => {
  await fail('nobody', 5);

  expect(await door.browser().signIn('nobody')).toMatchObject(locked);
});

test('many guesses at once are no more guesses', async () => {
  const answers = await Promise.all(
    Array.from({ length: 20 }, (_, at) => door.browser(`10.3.3.${at}`).signIn('director', `Wrong-guess-${at}`)),
  );

  expect(answers.filter(({ status }) => status === 401).length).toBeLessThanOrEqual(5);
  expect(await door.browser().signIn('director')).toMatchObject(locked);
});

test('one address that guesses at many names is locked out, and others are not', async () => {
  for (let name = 0; name < 12; name += 1) await fail(`guess-${name}`, 1);

  expect(await door.browser('10.2.2.2').signIn('director')).toMatchObject(locked);
  expect(await door.browser('10.4.4.4').signIn('director')).toMatchObject({ status: 200 });
});

test('the security administrator unlocks, and the ledger has the lock and its end', async () => {
  await fail('director', 5);
  const security = door.browser();
  await security.signIn('security-admin');
  const { json } = await security.ask('GET', '/accounts?q=director');
  expect(json).toMatchObject({ items: [{ account: 'director', state: 'locked' }], total: 1 });

  const unlocked = await security.ask('PUT', `/accounts/${json.items[0].id}/unlocked`);

  expect(unlocked).toMatchObject({ status: 200, json: { state: 'active' } });
  expect(await door.browser().signIn('director')).toMatchObject({ status: 200 });
  expect(await door.ledger('session.lock')).toMatchObject([{ subject_id: json.items[0].id }]);
  expect(await door.ledger('account.unlock')).toMatchObject([{ actor_name: '安全管理员' }]);
});
