import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { sql } from 'kysely';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Tx } from '../db/scope.ts';
import { ANDA, ask, HUAYI, openPlant, type PEOPLE, type Plant } from '../plant.fixture.ts';
import { evidenceOf } from './evidence-store.ts';
import { createFiles } from './index.ts';
import { movie, pdf, picture, workbook, zip } from './sample-files.fixture.ts';

const HAZARD = '0192f000-0000-7000-8000-000000000001';
const OF_ANDA = '0192f000-0000-7000-8000-000000000002';
const MIB = 1024 * 1024;

let plant: Plant;
let folder: string;
let api: string;
let photo: Buffer;

beforeAll(async () => {
  plant = await openPlant();
  folder = mkdtempSync(join(tmpdir(), 'zhiben-files-'));
  for (const [id, enterprise] of [
    [HAZARD, HUAYI],
    [OF_ANDA, ANDA],
  ]) {
    await plant.owner.query(
      `insert into hazards (id, number, enterprise_id, description, channel, state, found_on, found_by, reported_at, reported_by, reported_by_name, due_at)
       values ($1::uuid, $1::text, $2, '报警器失灵', 'inspection', 'reported', '2026-11-20', '张', now(), 'p', '张', now())`,
      [id, enterprise],
    );
  }
  api = await plant.serve(createFiles({ folder, hazardEnterprise, evidenceCame }).routes);
  photo = await picture({ width: 1600, height: 1200 })
    .withExif({ IFD0: { Copyright: 'SECRET-OWNER' } })
    .jpeg()
    .toBuffer();
});

afterAll(async () => {
  await plant.close();
  rmSync(folder, { recursive: true, force: true });
});

/** How much evidence stood on record whenever its coming was told. */
const told: number[] = [];
let telling = Promise.resolve();
function evidenceCame(): void {
  telling = kept().then((count) => void told.push(count));
}

async function hazardEnterprise(tx: Tx, id: string): Promise<string | undefined> {
  const { rows } = await sql<{ enterprise_id: string }>`select enterprise_id from hazards where id = ${id}`.execute(tx);
  return rows[0]?.enterprise_id;
}

interface Sent {
  readonly who?: keyof typeof PEOPLE;
  readonly hazard?: string;
  readonly kind?: string;
  readonly takenAt?: string;
  readonly sentAt?: string;
  readonly key?: string;
}

function upload(
  name: string,
  content: Buffer | string,
  { who = 'huayi', hazard = HAZARD, kind = 'hazard-photo', takenAt = '', sentAt = '', key }: Sent = {},
) {
  const body = new FormData();
  body.set('kind', kind);
  body.set('takenAt', takenAt);
  body.set('sentAt', sentAt);
  body.set('file', new File([new Uint8Array(Buffer.from(content))], name));
  const headers = key === undefined ? {} : { 'idempotency-key': key };
  return ask(api, who, `/hazards/${hazard}/evidence`, { method: 'POST', body, headers });
}

const kept = async () => (await plant.owner.query('select count(*)::int as count from evidence')).rows[0].count;
const stored = (hash: string) => join(folder, hash.slice(0, 2), hash.slice(2));

describe('a photo taken on site', () => {
  test('is kept byte for byte under its hash, read-only, and named in the ledger', async () => {
    const { status, json } = await upload('可燃气体 报警器.jpg', photo, { takenAt: '2026-11-22T08:00:00.000Z' });

    expect(status).toBe(200);
    expect(json).toMatchObject({
      name: '可燃气体 报警器.jpg',
      kind: 'hazard-photo',
      mediaType: 'image/jpeg',
      sizeBytes: photo.length,
      hash: createHash('sha256').update(photo).digest('hex'),
      picture: true,
      addedBy: 'huayi',
      takenAt: '2026-11-22T08:00:00.000Z',
    });
    expect(readFileSync(stored(json.hash))).toEqual(photo);
    expect(statSync(stored(json.hash)).mode & 0o222).toBe(0);
    expect(readdirSync(join(folder, 'incoming'))).toEqual([]);
    const { rows } = await plant.owner.query(
      `select subject_id, enterprise_id, detail from ledger_entries where act = 'hazard.evidence'`,
    );
    expect(rows).toMatchObject([{ subject_id: HAZARD, enterprise_id: HUAYI }]);
    expect(JSON.parse(rows[0].detail)).toMatchObject({ evidence: json.id, hash: json.hash });
    expect(await plant.scope(plant.people.huayi, ({ tx }) => evidenceOf(tx, HAZARD, [json.id, json.id]))).toBe(2);
    expect(await plant.scope(plant.people.anda, ({ tx }) => evidenceOf(tx, HAZARD, [json.id]))).toBe(0);
  });

  test('is told of once others can see it', async () => {
    await upload('现场.jpg', photo);
    await telling;
    expect(told.at(-1)).toBe(await kept());
  });

  test.each([
    ['three days ahead', 72],
    ['nine hours behind', -9],
  ])('by a phone whose clock is %s is dated by ours', async (_, hours) => {
    const onPhone = (at: string) => new Date(Date.parse(at) + hours * 3_600_000).toISOString();
    const taken = '2026-11-22T08:00:00.000Z';
    const sent = { takenAt: onPhone(taken), sentAt: onPhone(plant.clock.time.toISOString()) };
    const { status, json } = await upload(`现场${hours}.jpg`, photo, sent);

    expect([status, json.takenAt]).toEqual([200, taken]);
  });

  test('comes back as it was, shown in the page but never run, and is not sent twice', async () => {
    const { json } = await upload('a.jpg', photo);
    const content = await ask(api, 'supervisor', `/evidence/${json.id}/content`);

    expect(content.bytes).toEqual(photo);
    expect(Object.fromEntries(content.headers)).toMatchObject({
      'content-type': 'image/jpeg',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "sandbox; default-src 'none'",
      'cache-control': 'private, max-age=31536000, immutable',
    });
    expect(content.headers.get('content-disposition')).toMatch(/^inline/);
    const again = await ask(api, 'supervisor', `/evidence/${json.id}/content`, {
      headers: { 'if-none-match': String(content.headers.get('etag')) },
    });
    expect([again.status, again.bytes.length]).toEqual([304, 0]);
  });

  test('has a small upright preview without what the camera wrote into it', async () => {
    const lying = await picture({ width: 1600, height: 1200 })
      .withMetadata({ orientation: 6 })
      .withExif({ IFD0: { Copyright: 'SECRET-OWNER', Orientation: '6' } })
      .jpeg()
      .toBuffer();
    const { json } = await upload('侧放.jpg', lying);
    const preview = await ask(api, 'huayi', `/evidence/${json.id}/preview`);
    const { width, height, format, exif } = await sharp(preview.bytes).metadata();

    expect(photo.includes('SECRET-OWNER')).toBe(true);
    expect({ width, height, format, exif }).toEqual({ width: 480, height: 640, format: 'jpeg', exif: undefined });
    expect(preview.headers.get('content-type')).toBe('image/jpeg');
  });

  test('gets its preview again when the cache was emptied', async () => {
    const { json } = await upload('a.jpg', photo);
    rmSync(join(folder, 'previews'), { recursive: true });

    expect((await ask(api, 'huayi', `/evidence/${json.id}/preview`)).status).toBe(200);
  });

  test('brought twice is stored once, and is two pieces of evidence', async () => {
    const first = await upload('a.jpg', photo);
    const before = statSync(stored(first.json.hash));
    const second = await upload('b.jpg', photo, { who: 'supervisor' });

    expect(second.json.id).not.toBe(first.json.id);
    expect(statSync(stored(first.json.hash))).toMatchObject({ ino: before.ino, mtimeMs: before.mtimeMs });
  });

  test('sent again under the same key is one piece of evidence; another photo under that key is refused', async () => {
    const key = 'attempt-0001';
    const [first, second] = await Promise.all([upload('a.jpg', photo, { key }), upload('a.jpg', photo, { key })]);
    const before = await kept();
    const other = await upload('a.jpg', await picture({ width: 10, height: 10 }).jpeg().toBuffer(), { key });

    expect(second.json).toEqual(first.json);
    expect([other.status, other.json.code]).toEqual([409, 'idempotency-key-reused']);
    expect(await kept()).toBe(before);
  });

  test('renamed by a messenger keeps a name that fits what it is', async () => {
    const { json } = await upload('微信图片.jpg', await picture({ width: 40, height: 30 }).webp().toBuffer());

    expect(json).toMatchObject({ name: '微信图片.webp', mediaType: 'image/webp' });
  });
});

describe('another enterprise', () => {
  test('neither sees, lists, fetches nor adds to evidence that is not its own', async () => {
    const { json } = await upload('a.jpg', photo);
    const before = await kept();
    const tries = await Promise.all([
      ask(api, 'anda', `/hazards/${HAZARD}/evidence`),
      ask(api, 'anda', `/evidence/${json.id}/content`),
      ask(api, 'anda', `/evidence/${json.id}/preview`),
      ask(api, 'auditor', `/evidence/${json.id}/content`),
      upload('a.jpg', photo, { who: 'anda' }),
      upload('a.jpg', photo, { who: 'huayi', hazard: OF_ANDA }),
    ]);

    expect(tries.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404, 404]);
    expect(await kept()).toBe(before);
    expect((await ask(api, 'expert', `/evidence/${json.id}/content`)).status).toBe(200);
  });
});

describe('documents', () => {
  test.each([
    ['整改报告.pdf', pdf, 'application/pdf'],
    ['台账.xlsx', workbook('xlsx'), 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
    ['方案.docx', workbook('docx'), 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    ['现场.mp4', movie('isom'), 'video/mp4'],
    ['手机照片.heic', movie('heic'), 'image/heic'],
    ['名单.csv', '姓名,岗位\n张三,班长\n', 'text/csv'],
    ['说明.txt', Buffer.from([0xd2, 0xfe, 0xbb, 0xbc, 0x0a]), 'text/plain'],
  ])('%s is accepted, listed, and saved rather than shown', async (name, content, mediaType) => {
    const { status, json } = await upload(name, content, { kind: 'document' });
    const { headers } = await ask(api, 'huayi', `/evidence/${json.id}/content`);

    expect([status, json.name, json.mediaType, json.picture]).toEqual([200, name, mediaType, false]);
    expect(headers.get('content-disposition')).toBe(
      `attachment; filename="${name.replace(/[^ -~]/g, '_')}"; filename*=UTF-8''${encodeURIComponent(name)}`,
    );
    expect((await ask(api, 'huayi', `/evidence/${json.id}/preview`)).status).toBe(404);
    expect(
      (await ask(api, 'huayi', `/hazards/${HAZARD}/evidence`)).json.map((row: { id: string }) => row.id),
    ).toContain(json.id);
  });

  test('a name cannot leave its folder or turn the reading direction', async () => {
    const { json } = await upload('..\\..\\etc/pass\u202egpj.a: b.pdf', pdf, { kind: 'document' });

    expect(json.name).toBe('passgpj.a_ b.pdf');
  });
});

describe('what may not come in gets a sentence and leaves nothing', () => {
  test.each([
    ['a program called a photo', '现场.jpg', Buffer.concat([Buffer.from('MZ'), Buffer.alloc(200)]), 'file-is-program'],
    ['a shell script called text', '说明.txt', '#!/bin/sh\nrm -rf /\n', 'file-is-program'],
    ['a web page', '报告.html', '<html><script>alert(1)</script>', 'file-is-web-page'],
    ['a web page called text', '报告.txt', '\ufeff <!DOCTYPE html><script>alert(1)</script>', 'file-is-web-page'],
    [
      'a drawing that can run scripts',
      '图.svg',
      '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>',
      'file-is-web-page',
    ],
    [
      'a drawing called a photo',
      '图.png',
      '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>',
      'file-is-web-page',
    ],
    ['an archive', '照片.zip', zip({ 'a.txt': 'a' }), 'file-is-archive'],
    ['a workbook with macros', '台账.xlsm', workbook('xlsm'), 'file-has-macros'],
    [
      'an old workbook',
      '台账.xls',
      Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(2000)]),
      'file-is-old-office',
    ],
    ['a paper called a photo', '现场.jpg', pdf, 'file-not-as-named'],
    ['nothing at all', '现场.jpg', '', 'file-empty'],
    ['noise called a photo', '现场.jpg', Buffer.alloc(5000, 7), 'file-not-as-named'],
    ['noise called text', '说明.txt', Buffer.alloc(5000, 255), 'file-not-text'],
    ['a photo cut in half', '现场.jpg', 'half', 'picture-damaged'],
    ['a picture of too many pixels', '现场.png', 'bomb', 'picture-too-many-pixels'],
  ])('%s', async (_case, name, content, code) => {
    const before = await kept();
    const bytes =
      content === 'half' ? photo.subarray(0, photo.length / 2) : content === 'bomb' ? await bomb() : content;
    const { status, json } = await upload(name, bytes);

    expect([status, json.code]).toEqual([400, code]);
    expect(json.detail).toMatch(new RegExp(`^「${name}」.*。$`));
    expect(await kept()).toBe(before);
    expect(readdirSync(join(folder, 'incoming'))).toEqual([]);
  });

  /** A small picture whose header says 16,000 by 16,000. */
  async function bomb(): Promise<Buffer> {
    const png = await picture({ width: 10, height: 10 }).png().toBuffer();
    const header = png.subarray(12, 29);
    header.writeUInt32BE(16_000, 4);
    header.writeUInt32BE(16_000, 8);
    png.writeUInt32BE(crc32(header), 29);
    return png;
  }

  test('a photo one byte over 20 MB, which says its name; one of exactly 20 MB is taken', async () => {
    const large = Buffer.concat([photo, Buffer.alloc(20 * MIB - photo.length)]);
    const over = await upload('过大.jpg', Buffer.concat([large, Buffer.alloc(1)]));

    expect([over.status, over.json.detail]).toEqual([
      413,
      '「过大.jpg」超过20 MB，没有上传。请压缩照片、截短视频或拆分文件后再传。',
    ]);
    expect((await upload('正好.jpg', large)).status).toBe(200);
    expect(readdirSync(join(folder, 'incoming'))).toEqual([]);
  });

  test('a photo of 50 MB, told so although it is still being sent', async () => {
    const { status, json } = await upload('大.jpg', Buffer.concat([photo, Buffer.alloc(50 * MIB)]));

    expect([status, json.code]).toEqual([413, 'file-too-large']);
    expect((await ask(api, 'huayi', `/hazards/${HAZARD}/evidence`)).status).toBe(200);
  });

  test('a photo of 50 MB that does not say its length', async () => {
    const head = Buffer.from('--x\r\ncontent-disposition: form-data; name="file"; filename="a.jpg"\r\n\r\n');
    const chunks = [head, photo, ...Array.from({ length: 50 }, () => Buffer.alloc(MIB))];
    const body = new ReadableStream({
      pull(controller) {
        const chunk = chunks.shift();
        if (chunk === undefined) controller.close();
        else controller.enqueue(chunk);
      },
    });
    const headers = { 'content-type': 'multipart/form-data; boundary=x' };
    const { status, json } = await ask(api, 'huayi', `/hazards/${HAZARD}/evidence`, {
      method: 'POST',
      body,
      headers,
      duplex: 'half',
    } as RequestInit);

    expect([status, json.code]).toEqual([413, 'file-too-large']);
  });

  test.each([
    [
      'a form that ends too early',
      '--x\r\ncontent-disposition: form-data; name="file"; filename="a.csv"\r\n\r\na,b',
      'upload-broken',
    ],
    [
      'a form without a file',
      '--x\r\ncontent-disposition: form-data; name="kind"\r\n\r\ndocument\r\n--x--\r\n',
      'file-missing',
    ],
    ['noise', 'noise', 'upload-broken'],
  ])('%s', async (_case, body, code) => {
    const headers = { 'content-type': 'multipart/form-data; boundary=x' };
    const { status, json } = await ask(api, 'huayi', `/hazards/${HAZARD}/evidence`, { method: 'POST', body, headers });

    expect([status, json.code]).toEqual([400, code]);
  });

  test('a kind nobody knows, the kind kept for registers, a wrong date, a day to come', async () => {
    const answers = [
      await upload('a.jpg', photo, { kind: 'selfie' }),
      await upload('a.jpg', photo, { kind: 'register' }),
      await upload('a.jpg', photo, { takenAt: '2026-02-30' }),
      await upload('a.jpg', photo, { takenAt: '2027-01-01T00:00:00.000Z' }),
    ];

    expect(answers.map(({ status, json }) => [status, json.code, json.fields?.[0].path])).toEqual([
      [400, 'invalid-request', 'kind'],
      [400, 'invalid-request', 'kind'],
      [400, 'invalid-request', 'takenAt'],
      [400, 'taken-in-future', undefined],
    ]);
  });

  test('a connection that breaks in the middle', async () => {
    const { hostname, port } = new URL(api);
    const before = await kept();
    const socket = connect(Number(port), hostname);
    socket.write(
      `POST /api/hazards/${HAZARD}/evidence HTTP/1.1\r\nhost: a\r\nx-person: huayi\r\nidempotency-key: broken-0001\r\n`,
    );
    socket.write('content-type: multipart/form-data; boundary=x\r\ncontent-length: 900000\r\n\r\n');
    socket.write('--x\r\ncontent-disposition: form-data; name="file"; filename="a.csv"\r\n\r\n1,2,3\n');
    await expect.poll(() => readdirSync(join(folder, 'incoming'))).toHaveLength(1);
    socket.destroy();

    await expect.poll(() => readdirSync(join(folder, 'incoming'))).toEqual([]);
    expect(await kept()).toBe(before);
  });
});
