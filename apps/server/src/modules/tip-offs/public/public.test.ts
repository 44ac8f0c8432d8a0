import { randomUUID } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { HUAYI } from '../../../platform/plant.fixture.ts';
import { askAsPublic, filledIn, type Office, openOffice, phonePhoto, report, sendPhoto } from '../tip-offs.fixture.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

const send = async (words: Parameters<typeof filledIn>[1] = {}) =>
  askAsPublic(office.api, '', await filledIn(office.api, words));
const stored = async (description: string) =>
  (await office.owner.query('select * from tip_offs where description = $1', [description])).rows;
const posterOf = async (query: string) =>
  new URL((await office.as('huayi', 'GET', `/tip-offs/poster?${query}`)).json.address).searchParams.get('m');

describe('somebody who reports', () => {
  test('gets a query code, under which the state is told to whoever has it and to nobody else', async () => {
    const code = await report(office.api);
    const found = await askAsPublic(office.api, '/progress', { code: code.toLowerCase().replaceAll('-', ' ') });
    const guessed = await askAsPublic(office.api, '/progress', {
      code: code.replace(/^./, (c) => (c === '0' ? '1' : '0')),
    });

    expect([found.status, found.json.stateLabel, found.json.messages]).toEqual([200, '待受理', []]);
    expect([guessed.status, guessed.json.code]).toEqual([404, 'query-code-unknown']);
  });

  test('is known by the code alone, which stands nowhere in the database', async () => {
    const description = randomUUID();
    const code = await report(office.api, { description });
    const [row] = await stored(description);

    const text = JSON.stringify(row);
    expect(text).not.toContain(code);
    expect(text).not.toContain(code.replaceAll('-', ''));
    expect(row.code_hash).toMatch(/^[0-9a-f]{64}$/);
  });

  test('who sends twice, at once or later, hears the same code and has reported once', async () => {
    const page = await filledIn(office.api);
    const atOnce = await Promise.all([1, 2, 3].map(() => askAsPublic(office.api, '', page)));
    const later = await askAsPublic(office.api, '', page);

    expect(new Set([...atOnce, later].map(({ json }) => json.queryCode)).size).toBe(1);
    expect(await stored(page.description)).toHaveLength(1);
    expect(later.json.changedSince).toBe(false);
  });

  test('who changes the words after they arrived is told so, and nothing is overwritten', async () => {
    const page = await filledIn(office.api);
    await askAsPublic(office.api, '', page);
    const changed = await askAsPublic(office.api, '', { ...page, description: '改过的内容' });

    expect(changed.json.changedSince).toBe(true);
    expect(await stored(page.description)).toHaveLength(1);
  });

  test('may be anonymous, but says where', async () => {
    const nowhere = await send({ location: ' ' });
    expect([nowhere.status, nowhere.json.code]).toEqual([400, 'where-missing']);
  });

  test('who scanned the code of an enterprise need not say where', async () => {
    const poster = await posterOf(`enterpriseId=${HUAYI}`);
    const opened = await askAsPublic(office.api, '/form', { poster });
    const page = await filledIn(office.api, { poster, location: '' });
    await askAsPublic(office.api, '', page);

    expect(opened.json.enterpriseName).toBe('华谊化工');
    expect(await stored(page.description)).toMatchObject([{ enterprise_id: HUAYI, location: null }]);
  });

  test('at the code of a place that was closed meanwhile is heard all the same, and the place is not lost', async () => {
    const place = '0192f000-0000-7000-8000-0000000000f7';
    await office.owner.query(`insert into places (id, enterprise_id, name) values ($1, $2, '旧罐区')`, [place, HUAYI]);
    const poster = await posterOf(`enterpriseId=${HUAYI}&placeId=${place}`);
    await office.owner.query('update places set closed_at = now() where id = $1', [place]);
    const page = await filledIn(office.api, { poster, location: '' });
    expect((await askAsPublic(office.api, '', page)).status).toBe(200);

    const [{ id }] = await stored(page.description);
    const seen = (await office.as('duty', 'GET', `/tip-offs/${id}`)).json;
    expect(seen).toMatchObject({ placeId: place, placeName: '旧罐区' });
    const hazard = { version: seen.version, enterpriseId: HUAYI, description: '法兰泄漏', placeId: place };
    expect((await office.as('duty', 'POST', `/tip-offs/${id}/hazard`, hazard)).status).toBe(200);
  });

  test('and the office add to it in turn; each message once', async () => {
    const description = randomUUID();
    const code = await report(office.api, { description });
    const [{ id }] = await stored(description);
    await office.as('duty', 'POST', `/tip-offs/${id}/questions`, { version: 1, text: '几号储罐？' });
    const message = { code, key: randomUUID(), text: '三号' };
    await askAsPublic(office.api, '/messages', message);
    const again = await askAsPublic(office.api, '/messages', message);

    expect(again.json.messages.map(({ text }: { text: string }) => text)).toEqual(['几号储罐？', '三号']);
    expect((await office.as('duty', 'GET', `/tip-offs/${id}`)).json.heardAnew).toBe(true);
  });
});

describe('what a machine sends', () => {
  test('is refused without the work done, with work invented, and with work done twice', async () => {
    const page = await filledIn(office.api);
    const sent = async (change: object) => (await askAsPublic(office.api, '', { ...page, ...change })).json.code;

    expect(await sent({ solution: 'x' })).toBe('puzzle-unsolved');
    expect(await sent({ challenge: page.challenge.replace(/^\d+/, '0') })).toBe('puzzle-unsolved');
    expect(await sent({})).toBeUndefined();
    expect(await sent({ key: randomUUID() })).toBe('puzzle-spent');
  });

  test('into the field that people do not see is refused in a sentence, not swallowed', async () => {
    const { status, json } = await send({ website: 'http://spam' });
    expect([status, json.code]).toEqual([400, 'looks-automatic']);
  });

  test('5,000 times in a minute from one address leaves the door open to everybody else, and doubles nothing', async () => {
    const before = await count();
    const flood = '10.66.66.66';
    const machine = await Promise.all(Array.from({ length: 20 }, () => filledIn(office.api, { description: '洪水' })));
    const people = await Promise.all(Array.from({ length: 20 }, () => filledIn(office.api, { description: '旁人' })));
    const statuses = new Map<number, number>();
    const sentences = new Set<string>();
    const one = async (n: number) => {
      const { status, json } = await askAsPublic(office.api, '', machine[n % machine.length] ?? {}, flood);
      if (status === 429) sentences.add(json.detail);
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
    };
    const flooding = inLanes(5000, 50, one);
    const others = people.map(async (page) => (await askAsPublic(office.api, '', page)).status);

    expect(new Set(await Promise.all(others))).toEqual(new Set([200]));
    expect((await askAsPublic(office.api, '/form', { poster: null })).status).toBe(200);
    // They were served in the midst of it, not after it.
    expect([...statuses.values()].reduce((sum, each) => sum + each, 0)).toBeLessThan(2500);
    await flooding;
    expect(statuses).toEqual(
      new Map([
        [200, 10],
        [429, 4990],
      ]),
    );
    expect([...sentences]).toEqual(['操作过于频繁，这次没有处理。请稍候一分钟再试。']);
    expect((await stored('旁人')).length).toBe(20);
    expect((await stored('洪水')).length).toBeLessThanOrEqual(10);
    expect((await count()) - before).toBe(20 + (await stored('洪水')).length);
  });
});

test('whoever guesses query codes is stopped after thirty, and hears of each the same', async () => {
  await report(office.api);
  const guess = async (n: number) => {
    const code = String(n).padStart(16, '0');
    const { status, json } = await askAsPublic(office.api, '/progress', { code }, '10.66.66.67');
    return `${status} ${json.code}`;
  };
  const heard = Map.groupBy(await Promise.all(Array.from({ length: 100 }, (_, n) => guess(n))), (answer) => answer);

  expect([...heard].map(([answer, all]) => [answer, all.length]).toSorted()).toEqual([
    ['404 query-code-unknown', 30],
    ['429 too-many-requests', 70],
  ]);
});

const count = async () => (await office.owner.query('select count(*)::int as n from tip_offs')).rows[0].n;

async function inLanes(times: number, lanes: number, work: (n: number) => Promise<void>): Promise<void> {
  let next = 0;
  const lane = async () => {
    while (next < times) await work(next++);
  };
  await Promise.all(Array.from({ length: lanes }, lane));
}

describe('a photo', () => {
  test('reaches the office without anything the phone wrote into it, and no copy of it is kept', async () => {
    const description = randomUUID();
    const code = await report(office.api, { description });
    const photo = await phonePhoto('#123456');
    expect(photo.includes('Huawei')).toBe(true);
    expect((await sendPhoto(office.api, { code, photo })).json).toEqual({ photos: 1 });

    const [{ id }] = await stored(description);
    const [seen] = (await office.as('duty', 'GET', `/tip-offs/${id}`)).json.photos;
    const { bytes } = await office.as('duty', 'GET', `/evidence/${seen.id}/content`);
    const { exif, xmp, icc, width } = await sharp(bytes).metadata();
    expect({ exif, xmp, icc, width }).toEqual({ width: 640 });
    expect([seen.name, seen.addedBy, seen.takenAt]).toEqual(['举报照片.jpg', '举报人', null]);
    for (const file of await everyFile(office.folder)) {
      for (const trace of ['Huawei', '王小明', 'Exif']) expect(file.includes(trace)).toBe(false);
    }
  });

  test('sent again, after an answer that was lost or in other words, is one photo', async () => {
    const code = await report(office.api);
    const photo = await phonePhoto('#abc');
    const key = randomUUID();
    await Promise.all([1, 2].map(() => sendPhoto(office.api, { code, photo, key })));
    const again = await sendPhoto(office.api, { code, photo });

    expect(again.json).toEqual({ photos: 1 });
  });

  test('that breaks off half way is refused and leaves nothing; sent again it is one', async () => {
    const code = await report(office.api);
    const photo = await phonePhoto('#def');
    const key = randomUUID();
    const files = (await everyFile(office.folder)).length;
    await breakOff(code, key, photo);
    const half = await sendPhoto(office.api, { code, photo: photo.subarray(0, photo.length / 2), key });
    expect([half.status, half.json.code]).toEqual([400, 'photo-not-readable']);
    expect(await everyFile(office.folder)).toHaveLength(files);

    expect((await sendPhoto(office.api, { code, photo, key })).json).toEqual({ photos: 1 });
  });

  test.each([
    ['a paper', Buffer.from('%PDF-1.7 '.repeat(20)), 'not-a-photo'],
    ['a page', Buffer.from('<html><script>alert(1)</script></html>'), 'not-a-photo'],
    ['nothing', Buffer.alloc(0), 'not-a-photo'],
    ['more than a phone sends', Buffer.alloc(13 * 1024 * 1024, 255), 'photo-too-large'],
  ])('that is %s is refused in a sentence', async (_, photo, expected) => {
    const code = await report(office.api);
    const { json } = await sendPhoto(office.api, { code, photo });

    expect(json.code).toBe(expected);
    expect(json.detail).toMatch(/没有收到/);
  });

  test('needs a query code, and there are six of them at most', async () => {
    const code = await report(office.api);
    const photos = await Promise.all(['#100', '#200', '#300', '#400', '#500', '#600', '#700'].map(phonePhoto));
    const answers = [];
    for (const photo of photos) answers.push(await sendPhoto(office.api, { code, photo }));

    expect(answers.map(({ json }) => json.photos ?? json.code)).toEqual([1, 2, 3, 4, 5, 6, 'enough-photos']);
    const stranger = await sendPhoto(office.api, { code: '0000-0000-0000-0000', photo: photos[0] ?? Buffer.alloc(0) });
    expect(stranger.json.code).toBe('query-code-unknown');
  });
});

async function everyFile(folder: string): Promise<readonly Buffer[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return Promise.all(files.map(({ parentPath, name }) => readFile(join(parentPath, name))));
}

/** A line that is cut while the photo is on its way. */
async function breakOff(code: string, key: string, photo: Buffer): Promise<void> {
  const { hostname, port } = new URL(office.api);
  const field = (name: string, value: string) =>
    `--cut\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
  const head = `${field('code', code)}${field('key', key)}--cut\r\ncontent-disposition: form-data; name="file"; filename="a.jpg"\r\ncontent-type: image/jpeg\r\n\r\n`;
  const line = connect(Number(port), hostname);
  line.write(
    `POST /api/tip-offs/photos HTTP/1.1\r\nhost: ${hostname}\r\ncontent-type: multipart/form-data; boundary=cut\r\ncontent-length: ${head.length + photo.length + 7}\r\n\r\n${head}`,
  );
  await new Promise((sent) => line.write(photo.subarray(0, photo.length / 2), sent));
  line.destroy();
}

describe('a poster', () => {
  test('is printed by an enterprise for itself alone, and its code names nobody else', async () => {
    const place = '0192f000-0000-7000-8000-0000000000f1';
    await office.owner.query(`insert into places (id, enterprise_id, name) values ($1, $2, '罐区')`, [place, HUAYI]);
    const own = await office.as('huayi', 'GET', `/tip-offs/poster?enterpriseId=${HUAYI}&placeId=${place}`);
    const others = await office.as('anda', 'GET', `/tip-offs/poster?enterpriseId=${HUAYI}`);
    const poster = new URL(own.json.address).searchParams.get('m') ?? '';
    const opened = await askAsPublic(office.api, '/form', { poster });
    const forged = await askAsPublic(office.api, '/form', { poster: `${poster.slice(0, -1)}x` });

    expect(own.json).toMatchObject({ enterpriseName: '华谊化工', placeName: '罐区' });
    expect(own.json.picture).toMatch(/^<svg/);
    expect([others.status, others.json.code]).toEqual([404, 'enterprise-not-found']);
    expect(opened.json).toMatchObject({ enterpriseName: '华谊化工', placeName: '罐区' });
    expect(forged.json).toMatchObject({ enterpriseName: null, placeName: null });
  });
});
