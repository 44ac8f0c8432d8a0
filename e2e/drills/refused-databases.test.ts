import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '@zhiben/server/platform/postgres/start-embedded.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { askDatabase } from './look-inside.ts';
import { freePort, startRefused } from './product.ts';

const PASSWORD = 'only-for-this-drill';
const home = mkdtempSync(join(tmpdir(), 'zhiben-drill-'));
let outside: EmbeddedPostgres;

beforeAll(async () => {
  outside = await startEmbeddedPostgres({ dataFolder: join(home, 'outside'), log: () => {}, durable: false });
  for (const sql of [
    `create role office login createrole password '${PASSWORD}'`,
    `create role passes_walls login createrole bypassrls password '${PASSWORD}'`,
    `create role stranger login password '${PASSWORD}'`,
    `create database office owner office template template0 encoding 'UTF8' locale 'C.UTF-8'`,
    `create database latin owner office template template0 encoding 'LATIN1' locale 'C'`,
  ])
    await askDatabase(outside.adminUrl, sql);
});
afterAll(async () => {
  await outside?.stop();
  rmSync(home, { recursive: true, force: true });
});

const urlOf = (role: string, database = 'office', password = PASSWORD) =>
  `postgresql://${role}:${password}@127.0.0.1:${outside.port}/${database}`;

async function expectRefused(databaseUrl: string, sentence: RegExp): Promise<void> {
  const refused = await startRefused({ entry: 'main', data: join(home, 'data'), env: { DATABASE_URL: databaseUrl } });

  expect(refused).toEqual({
    code: 1,
    said: expect.stringMatching(new RegExp(`^启动失败：${sentence.source}[^\n]*\n$`)),
  });
}

describe('a start is refused in one sentence on a database', () => {
  test('where nobody answers', async () => {
    const port = await freePort();
    await expectRefused(
      `postgresql://office:${PASSWORD}@127.0.0.1:${port}/office`,
      /连接不上外部数据库 127\.0\.0\.1:\d+/,
    );
  });

  test('that does not take the password', () =>
    expectRefused(urlOf('office', 'office', 'a-password-that-is-wrong'), /外部数据库 \S+ 拒绝了用户 office 的登录/));

  test('that is not there', () => expectRefused(urlOf('office', 'nowhere'), /外部数据库 \S+ 上没有数据库 nowhere/));

  test('whose user is a superuser', () => expectRefused(outside.url, /DATABASE_URL 的用户 zhiben 是超级用户/));

  test('whose user is exempt from row-level security', () =>
    expectRefused(urlOf('passes_walls'), /DATABASE_URL 的用户 passes_walls 是超级用户或可绕过行级安全/));

  test('that belongs to somebody else', () =>
    expectRefused(urlOf('stranger'), /DATABASE_URL 的用户 stranger 不是该数据库的所有者/));

  test('that cannot hold Chinese', () => expectRefused(urlOf('office', 'latin'), /外部数据库的编码是 LATIN1/));

  test('where the application’s role could see through the walls between enterprises', async () => {
    await askDatabase(outside.adminUrl, 'create role zhiben_app bypassrls');
    try {
      await expectRefused(urlOf('office'), /数据库角色 zhiben_app 是超级用户或可绕过行级安全/);
    } finally {
      await askDatabase(outside.adminUrl, 'drop role zhiben_app');
    }
  });

  test('where the application’s role is somebody else’s', async () => {
    await askDatabase(outside.adminUrl, 'create role zhiben_app');
    try {
      await expectRefused(urlOf('office'), /DATABASE_URL 的用户 office 无权建立或管理应用角色 zhiben_app/);
    } finally {
      await askDatabase(outside.adminUrl, 'drop role zhiben_app');
    }
  });

  test('that is older than 15', async () => {
    const { port, close } = await serverOfVersion('140019');
    try {
      await expectRefused(`postgresql://office:${PASSWORD}@127.0.0.1:${port}/office`, /外部数据库是 PostgreSQL 14/);
    } finally {
      close();
    }
  });
});

/** As much of an old PostgreSQL as it takes to be asked for its version. */
async function serverOfVersion(version: string): Promise<{ port: number; close: () => void }> {
  const port = await freePort();
  const ready = message('Z', Buffer.from('I'));
  const server: Server = createServer((socket) => {
    let greeted = false;
    socket.on('error', () => {});
    socket.on('data', (asked) => {
      if (!greeted) socket.write(Buffer.concat([message('R', Buffer.alloc(4)), ready]));
      else if (asked[0] === 'Q'.charCodeAt(0))
        socket.write(Buffer.concat([...oneText('server_version_num', version), ready]));
      greeted = true;
    });
  }).listen(port, '127.0.0.1');
  return { port, close: () => server.close() };
}

function oneText(column: string, value: string): readonly Buffer[] {
  const described = Buffer.concat([
    Buffer.from([0, 1]),
    Buffer.from(`${column}\0`),
    Buffer.alloc(6),
    Buffer.from([0, 0, 0, 25, 255, 255, 255, 255, 255, 255, 0, 0]),
  ]);
  const length = Buffer.alloc(4);
  length.writeInt32BE(value.length);
  return [
    message('T', described),
    message('D', Buffer.concat([Buffer.from([0, 1]), length, Buffer.from(value)])),
    message('C', Buffer.from('SHOW\0')),
  ];
}

function message(kind: string, body: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeInt32BE(body.length + 4);
  return Buffer.concat([Buffer.from(kind), length, body]);
}
