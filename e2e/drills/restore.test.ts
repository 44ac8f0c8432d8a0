import { createHash, randomUUID } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { drawEvidence } from '@zhiben/server/demo/draw-evidence.ts';
import type { Manifest } from '@zhiben/server/platform/backup/manifest.ts';
import { openArchive } from '@zhiben/server/platform/backup/open-archive.ts';
import { openDatabase } from '@zhiben/server/platform/backup/open-database.ts';
import { codeOf } from '@zhiben/server/platform/identity/totp.fixture.ts';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '@zhiben/server/platform/postgres/start-embedded.ts';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { copyDistrict } from '../loaded-district.ts';
import { type Browser, enterDemo, openBrowser } from './browser.ts';
import { chance, SEED } from './chance.ts';
import { askDatabase, askInside, verifyLedger } from './look-inside.ts';
import { type Ended, type Running, runCommand, startProduct } from './product.ts';

const PASSWORD = 'Songling-youku-7';
const CLIENTS = 4;
const home = mkdtempSync(join(tmpdir(), 'zhiben-drill-'));
const office = join(home, 'office');
const archive = join(home, 'backups', 'office.tar.gz');
const elsewhere = join(home, 'elsewhere');
const director = new Map<string, string>();
const running: Running[] = [];
let product: Running;
let outside: EmbeddedPostgres;
let authenticator: string;
let enterpriseId: string;
/** What was answered before the backup began. */
let before: readonly Written[];
let manifest: Manifest;

interface Written {
  readonly hazardId: string;
  readonly evidenceHash: string;
}

beforeAll(async () => {
  process.stdout.write(`seed ${SEED}\n`);
  await copyDistrict(inject('district'), office);
  product = await started({ data: office });
  await enterDemo(product.url, 'bureau.director', director);
  enterpriseId = (await askInside<{ id: string }>(office, 'select id from enterprises limit 1'))[0]?.id ?? '';
  authenticator = await giveSecondFactor('admin.audit');
  outside = await startEmbeddedPostgres({ dataFolder: join(home, 'outside'), log: () => {}, durable: false });
  await askDatabase(outside.adminUrl, `create role office login createrole password 'only-for-this-drill'`);
});
afterAll(async () => {
  for (const each of running) await each.kill();
  await outside?.stop();
  rmSync(home, { recursive: true, force: true });
});

async function started(how: Parameters<typeof startProduct>[0]): Promise<Running> {
  const each = await startProduct(how);
  running.push(each);
  return each;
}

/** A password by one-time link, and an authenticator app: what a real administrator has. */
async function giveSecondFactor(account: string): Promise<string> {
  const administrator = await enterDemo(product.url, 'admin.system');
  const { json: found } = await administrator.ask('GET', `/accounts?q=${account}`);
  const link = await administrator.ask('POST', `/accounts/${found.items[0].id}/one-time-link`, undefined, randomUUID());
  const person = openBrowser(product.url);
  const token = new URL(link.json.link).searchParams.get('token');
  await person.ask('POST', '/session/one-time-link', { token, password: PASSWORD });
  await person.ask('POST', '/session', { account, password: PASSWORD });
  const { json } = await person.ask('POST', '/session/second-factor/enrolment', { password: PASSWORD });
  const enabled = await person.ask('PUT', '/session/second-factor/enrolment', { code: codeOf(json.uri, 0) });
  expect(enabled).toMatchObject({ status: 200, json: { secondFactor: true } });
  return json.uri;
}

/** Signs in as somebody who has only a password and a telephone. */
async function signIn({ url }: Running, account: string): Promise<Browser> {
  const person = openBrowser(url);
  const first = await person.ask('POST', '/session', { account, password: PASSWORD });
  expect(first).toMatchObject({ json: { kind: 'second-factor-needed' } });
  const second = await person.ask('POST', '/session/second-factor', { code: codeOf(authenticator, 1) });
  expect(second).toMatchObject({ status: 200, json: { kind: 'signed-in' } });
  return person;
}

/** People report hazards with a photo each, until told to stop. */
function writers({ url }: Running) {
  const written: Written[] = [];
  let working = true;
  const work = async () => {
    const browser = openBrowser(url, director);
    while (working) written.push(await reportWithPhoto(browser));
  };
  const all = Array.from({ length: CLIENTS }, work);
  return {
    written,
    /** Waits for so many; whoever of them fails is heard at once. */
    async until(count: number) {
      while (written.length < count) await Promise.race([pause(20), ...all]);
    },
    async stop() {
      working = false;
      await Promise.all(all);
    },
  };
}

async function reportWithPhoto(browser: Browser): Promise<Written> {
  const description = `${randomUUID()} 法兰渗漏`;
  const report = { enterpriseId, description, channel: 'inspection', foundOn: '2026-03-01' };
  const { json: hazard } = await browser.ask('POST', '/hazards', report, randomUUID());
  const photo = await drawEvidence(description);
  const form = new FormData();
  form.set('kind', 'hazard-photo');
  form.set('file', new Blob([new Uint8Array(photo)]), '现场.jpg');
  const { status, json } = await browser.send(`/hazards/${hazard.id}/evidence`, form, randomUUID());
  expect({ status, json }).toMatchObject({ status: 200, json: { hash: sha256(photo) } });
  return { hazardId: hazard.id, evidenceHash: json.hash };
}

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

const backUp = (data: string, to: string, env = {}) =>
  runCommand('apps/server/src/backup.ts', ['--data', data, '--to', to], env);
const restore = (from: string, data: string, env = {}): Promise<Ended> =>
  runCommand('apps/server/src/restore.ts', ['--from', from, '--data', data], env);

/** What the archive says of itself. */
async function manifestOf(file: string): Promise<Manifest> {
  const folder = mkdtempSync(join(home, 'opened-'));
  return openArchive(file, folder).finally(() => rmSync(folder, { recursive: true }));
}

/** How many rows each table has that the archive holds. */
async function countsIn(url: string, { tables }: Manifest): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { name } of tables)
    counts[name] = (await askDatabase<{ n: number }>(url, `select count(*)::int as n from ${name}`))[0]?.n ?? -1;
  return counts;
}

const countsOf = ({ tables }: Manifest) => Object.fromEntries(tables.map(({ name, rows }) => [name, rows]));

const wordForWord = (url: string, table: string, ids: string) =>
  askDatabase<{ row: string }>(url, `select t::text as row from ${table} t ${ids}`).then((rows) =>
    rows.map(({ row }) => row),
  );

async function withDatabase<Result>(data: string, work: (url: string) => Promise<Result>): Promise<Result> {
  const database = await openDatabase({ databaseUrl: undefined, dataFolder: data, log: () => {} });
  return work(database.url).finally(() => database.close());
}

async function emptyDatabase(name: string): Promise<string> {
  await askDatabase(
    outside.adminUrl,
    `create database ${name} owner office encoding 'UTF8' locale 'C.UTF-8' template template0`,
  );
  return `postgresql://office:only-for-this-drill@127.0.0.1:${outside.port}/${name}`;
}

describe('a backup made while people work', () => {
  test('is restored elsewhere with everything that was answered before it began', async () => {
    const people = writers(product);
    await people.until(3 * CLIENTS);
    before = [...people.written];
    const backingUpAt = performance.now();
    expect(await backUp(office, archive)).toMatchObject({ code: 0 });
    process.stdout.write(`backup under load: ${((performance.now() - backingUpAt) / 1000).toFixed(1)} s\n`);
    await people.stop();
    expect(people.written.length).toBeGreaterThan(before.length);
    expect(readdirSync(join(home, 'backups'))).toEqual(['office.tar.gz']);

    const restoringAt = performance.now();
    const { code, said } = await restore(archive, elsewhere);
    process.stdout.write(`restore: ${((performance.now() - restoringAt) / 1000).toFixed(1)} s\n`);
    expect({ code, said }).toMatchObject({ code: 0, said: expect.stringContaining('动态口令可以照常使用') });

    manifest = await manifestOf(archive);
    await withDatabase(elsewhere, async (restored) => {
      expect(await countsIn(restored, manifest)).toEqual(countsOf(manifest));
      await withDatabase(office, async (source) => {
        const ids = `where id in (${before.map(({ hazardId }) => `'${hazardId}'`).join(',')}) order by id`;
        const hazards = await wordForWord(restored, 'hazards', ids);
        expect(hazards).toHaveLength(before.length);
        expect(hazards).toEqual(await wordForWord(source, 'hazards', ids));
        const entries = new Set(await wordForWord(source, 'ledger_entries', ''));
        const kept = await wordForWord(restored, 'ledger_entries', '');
        expect(kept.filter((entry) => !entries.has(entry))).toEqual([]);
        for (const { hazardId } of before) expect(kept.filter((entry) => entry.includes(hazardId))).not.toEqual([]);
      });
    });
  });

  test('has every photo, byte for byte', async () => {
    const files = readdirSync(join(elsewhere, 'files'), { recursive: true, withFileTypes: true }).filter((entry) =>
      entry.isFile(),
    );
    expect(files).toHaveLength(manifest.files);
    const hashes = files.map((file) => sha256(readFileSync(join(file.parentPath, file.name))));
    expect(files.map((file) => file.parentPath.slice(-2) + file.name)).toEqual(hashes);
    expect(hashes).toEqual(expect.arrayContaining(before.map(({ evidenceHash }) => evidenceHash)));
  });

  test('runs as the product: a second factor still opens the door, and the ledger verifies from its exported file', async () => {
    expect(statSync(join(elsewhere, 'session-secret')).mode & 0o777).toBe(0o600);
    expect(statSync(join(elsewhere, 'tip-off-secret')).mode & 0o777).toBe(0o600);
    const restored = await started({ entry: 'main', data: elsewhere });

    const auditor = await signIn(restored, 'admin.audit');

    expect(await verifyLedger(auditor, join(home, 'ledger.jsonl'))).toMatchObject({ code: 0 });
  });

  test('goes into a PostgreSQL of one’s own, works there, and comes back from it under load', async () => {
    const databaseUrl = await emptyDatabase('moved');
    const moved = join(home, 'moved');
    expect(await restore(archive, moved, { DATABASE_URL: databaseUrl })).toMatchObject({ code: 0 });
    expect(await countsIn(databaseUrl, manifest)).toEqual(countsOf(manifest));
    const there = await started({ entry: 'main', data: moved, env: { DATABASE_URL: databaseUrl } });
    expect(await verifyLedger(await signIn(there, 'admin.audit'), join(home, 'moved.jsonl'))).toMatchObject({
      code: 0,
    });

    const people = writers(there);
    await people.until(CLIENTS);
    const written = [...people.written];
    const second = join(home, 'backups', 'moved.tar.gz');
    expect(await backUp(moved, second, { DATABASE_URL: databaseUrl })).toMatchObject({ code: 0 });
    await people.stop();
    const back = join(home, 'back');
    expect(await restore(second, back)).toMatchObject({ code: 0 });

    const held = await manifestOf(second);
    await withDatabase(back, async (restored) => {
      expect(await countsIn(restored, held)).toEqual(countsOf(held));
      const ids = new Set((await askDatabase<{ id: string }>(restored, 'select id from hazards')).map(({ id }) => id));
      expect(written.filter(({ hazardId }) => !ids.has(hazardId))).toEqual([]);
    });
  });

  test('without the session secret, where the office keeps it, says that the same one is needed', async () => {
    const file = join(home, 'backups', 'apart.tar.gz');
    const env = { SESSION_SECRET: 'abcdefghijklmnopqrstuvwxyz0123456789' };
    expect(await backUp(office, file, env)).toMatchObject({ code: 0 });

    const { code, said } = await restore(file, join(home, 'apart'));

    expect({ code, said }).toMatchObject({
      code: 0,
      said: expect.stringContaining('请设置与原来相同的 SESSION_SECRET'),
    });
    expect(existsSync(join(home, 'apart', 'session-secret'))).toBe(false);
  });
});

describe('a restore is refused, and leaves nothing,', () => {
  const draw = chance(SEED);
  const whole = () => readFileSync(archive);

  test.each([
    ['a byte is wrong', (bytes: Buffer) => flipped(bytes, Math.floor(bytes.length * (0.1 + 0.8 * draw())))],
    ['its end is missing', (bytes: Buffer) => bytes.subarray(0, Math.floor(bytes.length * (0.1 + 0.89 * draw())))],
    ['its last byte is missing', (bytes: Buffer) => bytes.subarray(0, -1)],
    ['it is empty', () => Buffer.alloc(0)],
    ['it is something else', () => Buffer.from('隐患台账')],
  ])('when of the archive %s', async (_what, damage) => {
    const damaged = join(home, 'damaged.tar.gz');
    writeFileSync(damaged, damage(whole()));

    const { code, said } = await restore(damaged, join(home, 'nothing'));

    expect({ code, said }).toEqual({
      code: 1,
      said: expect.stringMatching(/^没有恢复：\S+ 不是完整的治本备份（.*），没有恢复任何内容。请换用另一份备份。\n$/),
    });
    expect(existsSync(join(home, 'nothing'))).toBe(false);
  });

  test('when the folder is not empty', async () => {
    const { code, said } = await restore(archive, elsewhere);

    expect({ code, said }).toEqual({
      code: 1,
      said: `没有恢复：数据目录 ${elsewhere} 不是空的，没有恢复任何内容。请用 --data 指定一个空目录。\n`,
    });
  });

  test('when the database is not empty, and what is in it stays', async () => {
    const databaseUrl = await emptyDatabase('theirs');
    await askDatabase(databaseUrl, 'create table recipes as select 1 as id');

    const { code, said } = await restore(archive, join(home, 'nothing'), { DATABASE_URL: databaseUrl });

    expect({ code, said }).toMatchObject({ code: 1, said: expect.stringContaining('数据库里已有数据表') });
    expect(existsSync(join(home, 'nothing'))).toBe(false);
    expect(await askDatabase(databaseUrl, 'select id from recipes')).toEqual([{ id: 1 }]);
  });

  test('when there is no such archive', async () => {
    expect(await restore(join(home, 'none.tar.gz'), join(home, 'nothing'))).toMatchObject({
      code: 1,
      said: expect.stringContaining('没有找到备份文件'),
    });
    expect(existsSync(join(home, 'nothing'))).toBe(false);
  });
});

describe('neither starts nor backs up', () => {
  test('a folder whose restore was cut off', async () => {
    const half = join(home, 'half');
    mkdirSync(join(half, 'restore-unfinished'), { recursive: true });

    for (const { code, said } of [
      await runCommand('apps/server/src/main.ts', ['--data', half, '--port', '0'], { LOG_LEVEL: 'silent' }),
      await backUp(half, join(home, 'backups', 'half.tar.gz')),
    ])
      expect({ code, said }).toMatchObject({ code: 1, said: expect.stringContaining('有一次没有完成的恢复') });
    expect(readdirSync(half)).toEqual(['restore-unfinished']);
  });

  test('a folder without a product has no backup, and gets no database by being asked', async () => {
    const { code, said } = await backUp(join(home, 'mistyped'), join(home, 'backups', 'none.tar.gz'));

    expect({ code, said }).toMatchObject({ code: 1, said: expect.stringContaining('没有数据库，没有备份') });
    expect(existsSync(join(home, 'mistyped'))).toBe(false);
  });
});

function flipped(bytes: Buffer, at: number): Buffer {
  const damaged = Buffer.from(bytes);
  damaged.writeUInt8(damaged.readUInt8(at) ^ 1, at);
  return damaged;
}
