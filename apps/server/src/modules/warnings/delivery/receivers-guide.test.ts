import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { systemClock } from '../../../platform/clock.ts';
import { type DutyRoom, openDutyRoom } from '../warnings.fixture.ts';
import { MOST_TRIES, waitAfter } from './back-off.ts';
import { signatureOf } from './post-signed.ts';

let page: string;
let room: DutyRoom;
let folder: string;
let receiver: ChildProcess;
let url: string;
let secret: string;
let said = '';

/** The example of the page as it stands there, started as the page says, and registered as a director does. */
beforeAll(async () => {
  page = await readFile(new URL('../../../../../../docs/receivers.md', import.meta.url), 'utf8');
  room = await openDutyRoom();
  const port = await freePort();
  url = `http://127.0.0.1:${port}/`;
  const registering = { audience: 'enterprise', way: 'webhook', name: '示例接收方', address: url };
  secret = (await room.as('director', 'POST', '/warning-receivers', registering)).json.secret;

  folder = await mkdtemp(join(tmpdir(), 'zhiben-receiver-'));
  const file = join(folder, 'receiver.mjs');
  await writeFile(file, /```js\n([\s\S]*?)```/.exec(page)?.[1] ?? '');
  receiver = spawn(process.execPath, [file], { env: { SECRET: secret, PORT: String(port) } });
  for (const stream of [receiver.stdout, receiver.stderr]) stream?.on('data', (piece) => (said += String(piece)));
  await vi.waitUntil(() => said.includes('listening'), { timeout: 20_000 });
});
afterAll(async () => {
  receiver?.kill();
  await room?.close();
  await rm(folder, { recursive: true, force: true });
});

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address !== null ? address.port : 0;
}

const post = async (body: string, signature?: string) => {
  const headers = signature === undefined ? {} : { 'zhiben-signature': signature };
  return (await fetch(url, { method: 'POST', headers, body })).status;
};
const heard = () => said.trim().split('\n').slice(1);

test('the example of the page takes a warning that the product sends', async () => {
  // It believes no signature of another day, and the plants of tests live in one.
  room.clock.time = systemClock.now();
  await room.raise({ equipment: 'T-1' });
  await room.deliver();

  await expect.poll(heard).toEqual([expect.stringMatching(/^【黄色预警】华谊化工 T-1：LT-101 储罐液位 高高报 5\.2 m/)]);
  const [{ deliveries }] = (await room.warningOf('T-1')).pushes;
  expect(deliveries.at(-1)).toMatchObject({ way: 'webhook', state: 'delivered', attempts: 1 });
});

test('does what is sent twice once, and nothing that is unsigned, changed on its way, signed by another or long ago', async () => {
  const before = heard().length;
  const body = JSON.stringify({ delivery: 'one', text: '只此一次' });
  const now = new Date();
  expect(await post(body, signatureOf(secret, body, now))).toBe(204);
  expect(await post(body, signatureOf(secret, body, new Date(now.getTime() + 1000)))).toBe(204);
  await expect.poll(heard).toHaveLength(before + 1);

  const other = body.replace('one', 'two');
  expect(await post(other)).toBe(401);
  expect(await post(other, signatureOf(secret, body, now))).toBe(401);
  expect(await post(other, signatureOf('another secret', other, now))).toBe(401);
  expect(await post(other, signatureOf(secret, other, new Date(now.getTime() - 301_000)))).toBe(401);
  expect(await post(other, 't=1,v1=zz')).toBe(401);
  expect(await post('x'.repeat(100_001), signatureOf(secret, other, now))).toBe(413);
  expect(heard()).toHaveLength(before + 1);
});

test('the page says truly when the next tries come', () => {
  const waits = Array.from({ length: MOST_TRIES }, (_, tries) => waitAfter(tries + 1));
  const seconds = waits.map((wait) => (wait ?? 0) / 1000);
  expect(page.replaceAll('\n', ' ')).toContain(
    `after ${seconds.slice(0, 3).join(', ')} and ${seconds[3]} seconds, ${Math.round((seconds[4] ?? 0) / 60)} and ${Math.round((seconds[5] ?? 0) / 60)} minutes, then every hour: ten tries in three and a half hours`,
  );
  expect([seconds.length, seconds.at(-1), seconds.slice(6, 9)]).toEqual([10, 0, [3600, 3600, 3600]]);
  expect(seconds.reduce((sum, one) => sum + one, 0) / 3600).toBeCloseTo(3.5, 1);
});
