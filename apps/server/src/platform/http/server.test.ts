import { createHash } from 'node:crypto';
import { connect } from 'node:net';
import { text as textOf } from 'node:stream/consumers';
import { operation } from '@zhiben/contract/operation.ts';
import { Problem } from '@zhiben/contract/problem.ts';
import { text } from '@zhiben/contract/shared.ts';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { openPlant, PEOPLE, type Plant } from '../plant.fixture.ts';
import { CONNECTION_LIMITS } from './connection-limits.ts';
import { openRoute, route } from './route.ts';
import { createHttp } from './server.ts';

const common = { tag: '测试', permission: 'home:read' } as const;
const note = route(
  operation({
    ...common,
    id: 'note',
    method: 'POST',
    path: '/notes',
    summary: '备注',
    body: z.object({ text: text(100), more: z.unknown().optional() }),
    result: z.unknown(),
  }),
  async ({ body }) => ({ kept: body.text }),
);
const find = route(
  operation({
    ...common,
    id: 'find',
    method: 'GET',
    path: '/notes/:name',
    summary: '查找',
    params: z.object({ name: z.string() }),
    query: z.object({ q: z.string().max(100).optional() }),
    result: z.unknown(),
  }),
  async () => [],
);
const open = openRoute(
  operation({ ...common, id: 'open', permission: 'public', method: 'GET', path: '/open', summary: '公开' }),
  async ({ request }) => void request.log.silent,
);

let plant: Plant;
let api: string;
beforeAll(async () => {
  plant = await openPlant();
  api = await plant.serve([note, find, open]);
});
afterAll(() => plant.close());

const asHuayi = { 'x-person': 'huayi', 'content-type': 'application/json' };
const post = (body: BodyInit, headers: Record<string, string> = {}) =>
  fetch(`${api}/notes`, { method: 'POST', headers: { ...asHuayi, ...headers }, body });

/** The refusal in an answer: RFC 9457, with a sentence in Chinese. */
async function refusalOf(answer: Response) {
  expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json(;|$)/);
  const problem = Problem.parse(await answer.json());
  expect([problem.title, problem.detail].join()).toMatch(/^\p{Script=Han}.*。$/u);
  expect(problem.status).toBe(answer.status);
  return `${problem.status} ${problem.code}`;
}

describe('what nobody can mean is refused in a sentence', () => {
  const nested = `${'['.repeat(200_000)}${']'.repeat(200_000)}`;
  test.each<[string, BodyInit, string, Record<string, string>?]>([
    ['JSON that breaks off', '{"text":', '400 malformed-request'],
    ['a body that is another type of JSON', '"text"', '400 invalid-request'],
    ['a body of another kind', 'text=1', '400 unsupported-media-type', { 'content-type': 'text/plain' }],
    [
      'a form where JSON belongs',
      new FormData(),
      '400 invalid-request',
      { 'content-type': 'multipart/form-data; boundary=x' },
    ],
    ['bytes that are no text', new Uint8Array([0x7b, 0x22, 0xff, 0x22, 0x7d]), '400 invalid-text'],
    ['a NUL, escaped', '{"text":"a\\u0000b"}', '400 invalid-text'],
    ['half a character', '{"text":"\\ud800"}', '400 invalid-text'],
    ['a NUL in the name of a field', '{"text":"a","\\u0000":1}', '400 invalid-text'],
    ['a prototype of its own', '{"text":"a","__proto__":{"admin":true}}', '400 malformed-request'],
    ['a constructor of its own', '{"text":"a","constructor":{"prototype":{"admin":1}}}', '400 malformed-request'],
    ['more than a megabyte', JSON.stringify({ text: 'a'.repeat(1024 * 1024) }), '413 too-large'],
    ['nesting and an escape', `{"text":"\\ud800","more":${nested}}`, '400 invalid-text'],
  ])('%s', async (_what, body, expected, headers) => {
    expect(await refusalOf(await post(body, headers))).toBe(expected);
  });

  test.each([
    ['an address nobody has', 'GET', '/nowhere', '404 no-such-address'],
    ['a method the address does not know', 'DELETE', '/notes', '404 no-such-address'],
    ['an address that is no text', 'GET', '/notes/%ff', '400 malformed-request'],
    ['a NUL in an address', 'GET', '/notes/%00', '400 invalid-text'],
    ['a NUL in a question', 'GET', '/notes/a?q=%00', '400 invalid-text'],
    ['a question beyond measure', 'GET', `/notes/a?q=${'q'.repeat(10_000)}`, '400 invalid-request'],
    ['a header beyond measure', 'GET', `/notes/a?q=${'q'.repeat(20_000)}`, '431 header-too-large'],
  ])('%s', async (_what, method, path, expected) => {
    expect(await refusalOf(await fetch(api + path, { method, headers: { 'x-person': 'huayi' } }))).toBe(expected);
  });

  test('a request of something that does not speak HTTP', async () => {
    expect(await say('GARBAGE\r\n\r\n')).toMatch(/^HTTP\/1\.1 400 .*application\/problem\+json.*格式不正确/s);
  });

  test('what is wrong with a field is said in Chinese', async () => {
    const { fields } = Problem.parse(await (await post('{"text":5}')).json());

    expect(fields).toEqual([{ path: 'text', message: expect.stringMatching(/\p{Script=Han}/u) }]);
  });

  test('nesting as deep as a body allows is kept or refused, and stops nothing', async () => {
    expect((await post(`{"text":"a","more":${nested}}`)).status).toBeLessThan(500);
    expect(await (await post('{"text":"正常"}')).json()).toEqual({ kept: '正常' });
  });
});

describe('a browser is told to refuse', () => {
  test('to keep, to guess, to frame, to run or to tell where it was', async () => {
    const { headers } = await post('{"text":"a"}');

    expect(Object.fromEntries(headers)).toMatchObject({
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
    });
    const policy = headers.get('content-security-policy') ?? '';
    for (const rule of ["default-src 'self'", "object-src 'none'", "frame-ancestors 'none'", "base-uri 'self'"])
      expect(policy).toContain(rule);
    expect(policy).not.toContain('unsafe-eval');
    expect(headers.has('strict-transport-security')).toBe(false);
  });

  test('anything but https, once it came by https', async () => {
    const secure = await plant.serve([open], { https: true });

    expect((await fetch(`${secure}/open`)).headers.get('strict-transport-security')).toBe('max-age=15552000');
  });

  test('any script in the page that describes the API but the ones that start it', async () => {
    const answer = await fetch(`${api}/reference/`);
    const [, script = ''] = /<script type="text\/javascript">([\s\S]*?)<\/script>/.exec(await answer.text()) ?? [];
    const hash = createHash('sha256').update(script).digest('base64');

    expect(script).not.toBe('');
    expect(answer.headers.get('content-security-policy')).toContain(`script-src 'self' 'sha256-${hash}';`);
  });

  test('to carry what another site wants changed', async () => {
    const answer = await post('{"text":"a"}', { 'sec-fetch-site': 'cross-site' });

    expect(await refusalOf(answer)).toBe('403 foreign-site');
  });

  test.each(['http://evil.example', 'null', 'https://127.0.0.1:1'])('to act for a page of %s', async (origin) => {
    expect(await refusalOf(await post('{"text":"a"}', { origin }))).toBe('403 foreign-site');
  });

  test('to turn away its own pages, seen from here or from before a proxy', async () => {
    const behind = await plant.serve([note], { publicUrl: 'https://zhiben.example' });
    for (const origin of [new URL(behind).origin, 'https://zhiben.example']) {
      const answer = await fetch(`${behind}/notes`, {
        method: 'POST',
        headers: { ...asHuayi, origin },
        body: '{"text":"a"}',
      });
      expect(answer.status).toBe(200);
    }
  });
});

describe('the measurements', () => {
  const metrics = (base: string, headers: Record<string, string> = {}) =>
    fetch(base.replace('/api', '/metrics'), { headers });

  test('are closed while no token is set, also to this machine', async () => {
    expect(await refusalOf(await metrics(api))).toBe('403 metrics-closed');
  });

  test('are open to the token alone', async () => {
    const measured = await plant.serve([open], { metricsToken: 'a-token-for-the-measurements' });
    expect(await refusalOf(await metrics(measured))).toBe('403 metrics-closed');
    expect(await refusalOf(await metrics(measured, { authorization: 'Bearer a-token' }))).toBe('403 metrics-closed');
    const answer = await metrics(measured, { authorization: 'Bearer a-token-for-the-measurements' });

    expect(answer.status).toBe(200);
    expect(await answer.text()).toContain('zhiben_request_duration_seconds');
  });
});

describe('many requests', () => {
  test('from one address are slowed down, those of others are not', async () => {
    const busy = await plant.serve([open], { requestsPerMinute: 3, proxies: 1 });
    const from = (address: string) => fetch(`${busy}/nowhere`, { headers: { 'x-forwarded-for': address } });
    for (let request = 0; request < 3; request += 1) expect((await from('10.0.0.1')).status).toBe(404);

    const slowed = await from('10.0.0.1');
    expect(Number(slowed.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await refusalOf(slowed)).toBe('429 too-many-requests');
    expect((await from('10.0.0.2')).status).toBe(404);
    // What the caller wrote before the proxy's own word is not believed.
    expect((await from('10.0.0.3, 10.0.0.1')).status).toBe(429);
  });

  test('without sign-in are slowed down sooner', async () => {
    const statuses = await Promise.all(Array.from({ length: 121 }, async () => (await fetch(`${api}/open`)).status));

    expect(statuses.filter((status) => status === 429)).toHaveLength(1);
  });
});

describe('a line', () => {
  const impatient = { ...CONNECTION_LIMITS, headersMs: 200, requestMs: 400, lookMs: 50 };

  test('whose request does not come to its end is closed with a word why', async () => {
    const port = portOf(await plant.serve([note], { limits: impatient }));

    expect(await say('GET /api/notes HTTP/1.1\r\nhost: x\r\nx-slow: ', port)).toMatch(/^HTTP\/1\.1 408 .*发送过慢/s);
    const head =
      'POST /api/notes HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 99\r\n\r\n{"te';
    expect(await say(head, port)).toMatch(/^HTTP\/1\.1 408 .*发送过慢/s);
  });

  test('beyond the most that are served is turned away, and those that are served stay', async () => {
    const port = portOf(await plant.serve([note], { limits: { ...CONNECTION_LIMITS, connections: 1 } }));
    const first = connect(port, '127.0.0.1');
    await new Promise((resolve) => first.once('connect', resolve));
    expect(await say('GET /api/x HTTP/1.1\r\nhost: x\r\n\r\n', port)).toBe('');

    first.end('GET /api/x HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n');
    expect(await textOf(first)).toMatch(/^HTTP\/1\.1 404/);
  });
});

test('a server told to stop finishes what it has begun and takes nothing new', async () => {
  const begun = Promise.withResolvers<void>();
  const finish = Promise.withResolvers<void>();
  const slow = openRoute({ ...open.operation, path: '/slow' }, async ({ reply }) => {
    begun.resolve();
    await finish.promise;
    return reply.send({ done: true });
  });
  const http = await createHttp({
    routes: [slow],
    gate: { admit: async () => PEOPLE.huayi },
    scope: plant.scope,
    log: pino({ level: 'silent' }),
    requestsPerMinute: 100,
  });
  const address = await http.listen({ host: '127.0.0.1', port: 0 });
  const asked = fetch(`${address}/api/slow`);
  await begun.promise;

  const closed = http.close();
  await expect.poll(() => fetch(`${address}/api/nowhere`).catch(() => 'closed')).toBe('closed');
  finish.resolve();

  expect(await (await asked).json()).toEqual({ done: true });
  await closed;
});

const portOf = (base: string) => Number(new URL(base).port);

/** Writes to a line and reads until the other side ends it. */
async function say(bytes: string, port = portOf(api)): Promise<string> {
  const line = connect(port, '127.0.0.1');
  line.write(bytes);
  return textOf(line).catch(() => '');
}
