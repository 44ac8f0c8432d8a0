import { createHmac } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { ANDA } from '../../../platform/plant.fixture.ts';
import { type DutyRoom, openDutyRoom } from '../warnings.fixture.ts';
import { MOST_TRIES, waitAfter } from './back-off.ts';
import { isInside, lookupOutside } from './public-address.ts';
import { openReceiver } from './receiver.fixture.ts';
import { receiverKeys } from './receiver-keys.ts';

const letters: (readonly [to: string, subject: string])[] = [];
let room: DutyRoom;
let outside: Awaited<ReturnType<typeof openReceiver>>;
beforeAll(async () => {
  room = await openDutyRoom({ sendEmail: async (to, subject) => void letters.push([to, subject]) });
});
beforeEach(async () => {
  outside = await openReceiver();
});
afterEach(async () => {
  await outside.close();
  await room.owner.query('update warning_receivers set closed_at = now() where closed_at is null');
});
afterAll(() => room.close());

const register = async (change: object = {}) =>
  (
    await room.as('director', 'POST', '/warning-receivers', {
      audience: 'enterprise',
      way: 'webhook',
      name: '企业中控',
      address: outside.url,
      ...change,
    })
  ).json;

let tanks = 100;
const tank = () => `T-${++tanks}`;
/** The seconds pass, and the postman walks. */
async function deliver(seconds = 0) {
  room.clock.time = new Date(room.clock.time.getTime() + seconds * 1000);
  await room.deliver();
}
const deliveriesOf = async (equipment: string) =>
  (await room.warningOf(equipment)).pushes.flatMap(({ deliveries }: { deliveries: { way: string }[] }) =>
    deliveries.filter(({ way }) => way !== 'in-app'),
  );

describe('a program that is told', () => {
  test('can prove who told it, and learns everything a duty officer would ask', async () => {
    const { secret } = await register();
    const equipment = tank();
    await room.raise({ equipment });
    await deliver();

    const [{ headers, body } = { headers: {}, body: '' }] = outside.received;
    const [, t = '', v1] = /^t=(\d+),v1=([0-9a-f]{64})$/.exec(String(headers['zhiben-signature'])) ?? [];
    expect(v1).toBe(createHmac('sha256', secret).update(`${t}.${body}`).digest('hex'));
    expect(Number(t)).toBe(room.clock.time.getTime() / 1000);
    const told = JSON.parse(body);
    expect(headers['idempotency-key']).toBe(told.delivery);
    expect(told).toMatchObject({
      event: 'warning.push',
      audience: 'enterprise',
      level: 'yellow',
      reason: 'issued',
      warning: { enterprise: '华谊化工', subject: equipment, because: ['LT-101 储罐液位 高高报 5.2 m（限值 5 m）'] },
    });
    expect(await deliveriesOf(equipment)).toMatchObject([{ state: 'delivered', attempts: 1, problem: null }]);
  });

  test('is told once, however often the clock strikes', async () => {
    await register();
    await room.raise({ equipment: tank() });
    for (let n = 0; n < 3; n++) await deliver(60);
    expect(outside.received).toHaveLength(1);
  });

  test('is told by one of two servers that strike at once', async () => {
    await register();
    await room.raise({ equipment: tank() });
    await Promise.all([room.deliver(), room.deliver(), room.deliver()]);
    expect(outside.received).toHaveLength(1);
  });

  test('and fails is tried again after longer and longer, under the same key, until it answers', async () => {
    await register();
    outside.behaviour.status = 503;
    const equipment = tank();
    await room.raise({ equipment });
    await deliver();
    await deliver(4);
    expect(outside.received).toHaveLength(1);
    await deliver(1);
    await deliver(14);
    expect(outside.received).toHaveLength(2);
    expect(await deliveriesOf(equipment)).toMatchObject([{ state: 'waiting', problem: '没有送到：HTTP 503' }]);
    outside.behaviour.status = 204;
    await deliver(1);
    expect(await deliveriesOf(equipment)).toMatchObject([{ state: 'delivered', attempts: 3 }]);
    expect(new Set(outside.received.map(({ headers }) => headers['idempotency-key'])).size).toBe(1);
  });

  test('and never answers is given up, which the story and the duty room say', async () => {
    await register();
    await outside.close();
    const equipment = tank();
    await room.raise({ equipment });
    for (let n = 0; n < MOST_TRIES; n++) await deliver(3600);
    const { id } = await room.warningOf(equipment);
    expect(await deliveriesOf(equipment)).toMatchObject([{ state: 'failed', attempts: MOST_TRIES }]);
    const story = (await room.as('huayi', 'GET', `/warnings/${id}/story`)).json;
    expect(story.at(-1)).toMatchObject({ label: '预警送达失败', detail: { receiver: '企业中控' } });
    expect((await room.as('duty', 'GET', '/duty-room')).json.failedDeliveries).toBeGreaterThan(0);
    outside = await openReceiver();
  });

  test('and points elsewhere is not followed', async () => {
    await register();
    const elsewhere = await openReceiver();
    Object.assign(outside.behaviour, { status: 302, location: elsewhere.url });
    await room.raise({ equipment: tank() });
    await deliver();
    expect([outside.received.length, elsewhere.received.length]).toEqual([1, 0]);
    await elsewhere.close();
  });

  test('of one enterprise hears of no other', async () => {
    await register({ enterpriseId: ANDA });
    await room.raise({ equipment: tank() });
    await deliver();
    expect(outside.received).toHaveLength(0);
    await room.raise({ equipment: tank(), enterpriseId: ANDA });
    await deliver();
    expect(outside.received).toHaveLength(1);
  });

  test('of the district hears of what is told to the district', async () => {
    await register({ audience: 'district' });
    await room.raise({ equipment: tank() });
    await room.raise({ equipment: tank(), priority: 'critical' });
    await deliver();
    expect(outside.received.map(({ body }) => JSON.parse(body).level)).toEqual(['orange']);
  });
});

test('a short message carries its telephone and its sentence; a letter goes to its mailbox', async () => {
  await register({ way: 'sms', phone: '13900001111' });
  await register({ way: 'email', address: 'zhiban@example.gov.cn' });
  await room.raise({ equipment: 'T-短信' });
  await deliver();
  expect(JSON.parse(outside.received[0]?.body ?? '{}')).toMatchObject({
    phone: '13900001111',
    text: expect.stringMatching(/^【黄色预警】华谊化工 T-短信：LT-101 .*请于 .* 前签收。编号 YJ-2026-\d{6}$/),
  });
  expect(letters).toEqual([['zhiban@example.gov.cn', expect.stringMatching(/^【黄色预警】/)]]);
});

describe('an address inside the house', () => {
  test.each([
    '127.0.0.1',
    '10.1.2.3',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '0.0.0.0',
    '224.0.0.1',
    '255.255.255.255',
    '::1',
    '::',
    'fe80::1',
    'fd00::1',
    '::ffff:10.0.0.1',
    '::ffff:7f00:1',
    '64:ff9b::a00:1',
    'not an address',
  ])('%s is inside', (address) => {
    expect(isInside(address)).toBe(true);
  });

  test.each(['8.8.8.8', '172.15.0.1', '172.32.0.1', '192.169.0.1', '2400:3200::1'])('%s is outside', (address) => {
    expect(isInside(address)).toBe(false);
  });

  test('is not called by a name either, whatever else the name stands for', async () => {
    const problem = await new Promise((resolve) =>
      lookupOutside('localhost', { all: true }, (error) => resolve(error?.name)),
    );
    expect(problem).toBe('InsideAddress');
  });

  test.each(['http://127.0.0.1', 'http://[::1]', 'http://0x7f.1', 'http://localhost', 'http://[::ffff:127.0.0.1]'])(
    '%s is not called unless the installation allows it, and that is said',
    async (address) => {
      const strict = await openDutyRoom({ insideAllowed: false });
      const port = new URL(outside.url).port;
      await strict.as('director', 'POST', '/warning-receivers', {
        audience: 'enterprise',
        way: 'webhook',
        name: '内网',
        address: `${address}:${port}/hook`,
      });
      await strict.raise({ equipment: 'T-1' });
      await strict.deliver();
      const { pushes } = await strict.warningOf('T-1');
      expect(pushes[0].deliveries[1]).toMatchObject({ state: 'failed', problem: '地址在内网，未经允许不能推送' });
      expect(outside.received).toEqual([]);
      await strict.close();
    },
  );
});

test.each([
  [{ address: 'ftp://x' }, 'address'],
  [{ address: 'https://' }, 'address'],
  [{ way: 'email', address: '没有' }, 'address'],
  [{ way: 'sms' }, 'phone'],
  [{ audience: 'city', enterpriseId: ANDA }, 'enterpriseId'],
])('a receiver with %j is refused at its field', async (change, path) => {
  const answer = await register(change);
  expect([answer.code, answer.fields?.[0]?.path]).toEqual(['receiver-unsound', path]);
});

test('what messages are signed with lies sealed: the database has neither it nor the key', async () => {
  const { secret } = await register();
  const { rows } = await room.owner.query('select sealed from warning_receivers where sealed is not null');
  const keys = receiverKeys('the secret of a duty room that tests itself');
  expect(rows.some(({ sealed }) => sealed.includes(secret))).toBe(false);
  expect(rows.map(({ sealed }) => keys.open(sealed))).toContain(secret);
  expect(() => receiverKeys('another secret').open(rows[0].sealed)).toThrow();
});

test('tries go on for about two and a half hours and then end', () => {
  const waits = Array.from({ length: MOST_TRIES }, (_, at) => waitAfter(at + 1));
  expect(waits).toEqual([5, 15, 45, 135, 405, 1215, 3600, 3600, 3600, null].map((s) => (s === null ? null : s * 1000)));
});
