import { randomUUID } from 'node:crypto';
import { chmodSync, rmSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import type { DoubtView } from '@zhiben/contract/authenticity.ts';
import sharp from 'sharp';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { ANDA, ask, errorOf, HUAYI, PEOPLE } from '../../platform/plant.fixture.ts';
import { emptying } from '../../platform/postgres/emptying.fixture.ts';
import { type AuthenticPlant, openAuthenticPlant, photoOf } from './authenticity.fixture.ts';

let plant: AuthenticPlant;
let api: string;

beforeAll(async () => {
  plant = await openAuthenticPlant();
  api = await plant.serve(plant.routes);
});
beforeEach(() =>
  plant.owner.query(
    emptying(
      'doubts, examined, photo_fingerprints, answer_sketches, evidence, checks, org_units, hazards, tip_off_photos, duties',
    ),
  ),
);
afterAll(() => plant.close());

const doubts = async (who: keyof typeof PEOPLE = 'director', query = ''): Promise<readonly DoubtView[]> =>
  (await ask(api, who, `/authenticity/doubts${query}`)).json.items;
const settle = (
  id: string,
  who: keyof typeof PEOPLE = 'supervisor',
  body: object = { settlement: 'confirmed', words: '已约谈' },
) =>
  ask(api, who, `/authenticity/doubts/${id}/settlement`, {
    method: 'PUT',
    body: JSON.stringify(body),
    headers: { 'content-type': 'application/json' },
  });

describe('one picture', () => {
  test('cut, turned and compressed for a second hazard is shown beside the first, once', async () => {
    const [first, second] = [await plant.hazard(), await plant.hazard()];
    const photo = await photoOf(1);
    const before = await plant.bring(photo, first);
    const piece = await sharp(photo).extract({ left: 60, top: 50, width: 480, height: 380 }).toBuffer();
    const after = await plant.bring(await sharp(piece).rotate(90).flop().jpeg({ quality: 50 }).toBuffer(), second);
    await plant.look();
    await plant.look();

    expect(await doubts()).toMatchObject([
      {
        kind: 'same-picture-two-hazards',
        state: 'open',
        subject: { id: second, enterpriseName: '华谊化工', photo: { id: after.id } },
        other: { id: first, photo: { id: before.id } },
      },
    ]);
    expect((await doubts())[0]?.facts.likeness).toBeGreaterThan(0.95);
    const { rows } = await plant.owner.query(`select enterprise_id from ledger_entries where act = 'doubt.raise'`);
    expect(rows).toEqual([{ enterprise_id: HUAYI }]);
  });

  test('is doubtful as before and after of one hazard, and not when it is brought twice as before', async () => {
    const hazard = await plant.hazard();
    await plant.bring(await photoOf(2), hazard);
    await plant.bring(await photoOf(2), hazard);
    await plant.look();
    expect(await doubts()).toEqual([]);

    await plant.bring(
      await sharp(await photoOf(2))
        .resize(400)
        .jpeg()
        .toBuffer(),
      hazard,
      'rectification-photo',
    );
    await plant.look();
    expect(await doubts()).toMatchObject([{ kind: 'before-is-after', subject: { id: hazard }, other: { id: hazard } }]);
    expect((await ask(api, 'supervisor', `/hazards/${hazard}/doubts`)).json).toHaveLength(1);
  });

  test('of a check is shown at the hazard it became without any doubt, and in another check with one', async () => {
    const [monday, tuesday] = [await plant.check(), await plant.check()];
    await plant.bring(await photoOf(3), monday, 'check-photo');
    await plant.bring(await photoOf(3), await plant.hazard());
    await plant.look();
    expect(await doubts()).toEqual([]);

    await plant.bring(await photoOf(3), tuesday, 'check-photo');
    await plant.look();
    expect(await doubts()).toMatchObject([
      { kind: 'same-picture-two-checks', subject: { id: tuesday, title: '甲班 班组日查 2026-11-22' } },
    ]);
    expect((await ask(api, 'huayi', `/self-checks/${monday}/doubts`)).json).toHaveLength(1);
  });

  test('is never confused with other pictures, nor a plain wall with another', async () => {
    for (const number of [4, 5, 6]) await plant.bring(await photoOf(number), await plant.hazard());
    for (const background of ['#999', '#9a9a9a']) {
      const wall = sharp({ create: { width: 640, height: 480, channels: 3, background } });
      await plant.bring(await wall.jpeg().toBuffer(), await plant.hazard());
    }
    await plant.look();
    expect(await doubts()).toEqual([]);
  });

  test('used by two enterprises is shown to the bureau and to neither of them', async () => {
    const theirs = await plant.hazard(ANDA);
    await plant.bring(await photoOf(7), await plant.hazard());
    await plant.bring(await photoOf(7), theirs, 'hazard-photo', ANDA);
    await plant.look();

    expect(await doubts()).toHaveLength(1);
    for (const who of ['huayi', 'anda'] as const) expect(await doubts(who)).toEqual([]);
    expect((await ask(api, 'anda', `/hazards/${theirs}/doubts`)).json).toEqual([]);
    const { rows } = await plant.owner.query(`select enterprise_id from ledger_entries where subject_id = $1`, [
      (await doubts())[0]?.id,
    ]);
    expect(rows).toEqual([{ enterprise_id: null }]);
  });

  test('that the public brought is compared with nothing: it would tell who took it', async () => {
    const hazard = await plant.hazard();
    const photo = await plant.bring(await photoOf(8), hazard);
    await plant.owner.query(
      `with tip as (insert into tip_offs (id, number, received_at, submission_hash, content_mac, code_hash, puzzle, description, location, has_identity, state, due_at)
         values (gen_random_uuid(), 'JB-9', now(), 'a', 'a', 'a', 'a', '泄漏', '罐区', false, 'received', now()) returning id)
       insert into tip_off_photos select 'p', id, $1, $2 from tip`,
      [photo.id, photo.hash],
    );
    await plant.bring(await photoOf(8), await plant.hazard(), 'hazard-photo');
    await plant.bring(
      await sharp(await photoOf(8))
        .resize(500)
        .jpeg()
        .toBuffer(),
      await plant.hazard(),
    );
    await plant.look();
    expect(await doubts()).toEqual([]);
  });
});

describe('the camera', () => {
  const taken = async (number: number, at: string, offset?: string) =>
    sharp(await photoOf(number))
      .withExif({ IFD2: { DateTimeOriginal: at, ...(offset === undefined ? {} : { OffsetTimeOriginal: offset }) } })
      .jpeg()
      .toBuffer();

  test.each([
    ['long before the hazard was found', '2026:10:01 10:00:00', undefined, true],
    ['after it was found', '2026:11:22 10:00:00', undefined, false],
    ['within a day of it, which may be a clock', '2026:11:19 08:00:00', undefined, false],
    ['in another zone, long before', '2026:10:01 10:00:00', '+00:00', true],
    ['by a clock ahead of ours, which says nothing', '2031:01:01 00:00:00', undefined, false],
    ['by a clock that was never set', '2001:01:01 00:00:00', undefined, false],
  ])('that took the photo of a rectification %s: doubtful or not', async (_case, at, offset, doubtful) => {
    await plant.bring(await taken(20, at, offset), await plant.hazard(), 'rectification-photo');
    await plant.look();

    const seen = await doubts();
    expect(seen.map(({ kind }) => kind)).toEqual(doubtful ? ['camera-time'] : []);
    if (doubtful) {
      const cameraAt = offset === undefined ? '2026-10-01T02:00:00.000Z' : '2026-10-01T10:00:00.000Z';
      expect(seen[0]?.facts).toEqual({ cameraAt, earliestAt: '2026-11-19T16:00:00.000Z' });
    }
  });

  test('may have seen a hazard long before anyone reported it, and need not say when', async () => {
    await plant.bring(await taken(21, '2026:01:01 10:00:00'), await plant.hazard());
    await plant.bring(await photoOf(22), await plant.hazard(), 'rectification-photo');
    await plant.look();
    expect(await doubts()).toEqual([]);
  });
});

test('a photo that is cut short on disk is passed over, and those after it are looked at', async () => {
  const [first, second] = [await plant.hazard(), await plant.hazard()];
  const { hash } = await plant.bring(await photoOf(30), first);
  const path = plant.files.pathOf(hash);
  chmodSync(path, 0o640);
  truncateSync(path, 900);
  rmSync(join(plant.folder, 'previews'), { recursive: true });
  await plant.bring(await photoOf(31), first);
  await plant.bring(await photoOf(31), second);
  await plant.look();

  expect(await doubts()).toMatchObject([{ kind: 'same-picture-two-hazards' }]);
  const { rows } = await plant.owner.query('select readable from photo_fingerprints where file_hash = $1', [hash]);
  expect(rows).toEqual([{ readable: false }]);
});

test('a photo that cannot be looked at now keeps none of the others waiting, and is looked at later', async () => {
  const stuck = await plant.bring(await photoOf(32), await plant.hazard());
  for (const number of [33, 33]) await plant.bring(await photoOf(number), await plant.hazard());
  await plant.bring(await photoOf(32), await plant.hazard());
  await plant.owner.query(`alter table examined add constraint stuck check (subject <> '${stuck.id}') not valid`);
  await expect(plant.look()).rejects.toThrow('photos could not be examined');
  expect(await doubts()).toHaveLength(1);

  await plant.owner.query('alter table examined drop constraint stuck');
  await plant.look();
  expect(await doubts()).toHaveLength(2);
});

describe('a submission', () => {
  const places = Array.from({ length: 4 }, () => randomUUID());
  const answered = (words = '') =>
    places.map((placeId) => ({
      placeId,
      itemKey: 'a',
      item: '阀门',
      verdict: words === '' ? 'normal' : 'abnormal',
      words,
      photoIds: [],
    }));

  test.each([
    ['in less time than the way takes', 47, true],
    ['in just the time', 48, false],
    ['by a device that did not say when it began', null, false],
  ])('of four places made %s: doubtful or not', async (_case, tookSeconds, doubtful) => {
    const check = await plant.check();
    await plant.submit(check, answered(), tookSeconds);
    await plant.look();

    const seen = await doubts();
    expect(seen.map(({ kind }) => kind)).toEqual(doubtful ? ['faster-than-walking'] : []);
    if (doubtful) expect(seen[0]?.facts).toEqual({ tookSeconds: 47, walkingSeconds: 48, places: 4 });
  });

  test('whose words another check used for another place is shown with both', async () => {
    const words = '二号循环水泵出口法兰垫片老化滴液，地面有积水并已结垢';
    const said = (placeId: string | undefined, text: string) => [
      { placeId, itemKey: 'a', item: '阀门', verdict: 'abnormal', words: text, photoIds: [] },
    ];
    const [first, same, copied, stock] = [
      await plant.check(),
      await plant.check(),
      await plant.check(),
      await plant.check(),
    ];
    await plant.submit(first, said(places[0], words));
    await plant.look();
    await plant.submit(same, said(places[0], words));
    await plant.submit(stock, said(places[2], '现场检查正常，未见异常，符合要求，设备完好，已检查'));
    await plant.look();
    expect(await doubts()).toEqual([]);

    await plant.submit(copied, said(places[1], `${words}。`));
    await plant.look();
    expect((await doubts()).map(({ kind, subject, other }) => [kind, subject.id, other?.id])).toContainEqual([
      'copied-words',
      copied,
      first,
    ]);
  });
});

describe('settling', () => {
  async function one(): Promise<{ id: string; hazard: string }> {
    const hazard = await plant.hazard();
    await plant.bring(await photoOf(40), await plant.hazard());
    await plant.bring(await photoOf(40), hazard);
    await plant.look();
    return { id: (await doubts())[0]?.id ?? '', hazard };
  }

  test('is said once, with words, by an officer, stands in the ledger and leaves the hazard as it was', async () => {
    const { id, hazard } = await one();
    const before = (await plant.owner.query('select state, version from hazards where id = $1', [hazard])).rows;

    expect((await settle(id, 'huayi')).status).toBe(404);
    expect((await settle(id, 'supervisor', { settlement: 'confirmed', words: ' ' })).status).toBe(400);
    expect((await settle(id)).json).toMatchObject({
      state: 'confirmed',
      settled: { by: 'supervisor', words: '已约谈' },
    });
    const again = await settle(id, 'director', { settlement: 'explained', words: '同一处' });
    expect([again.status, again.json.detail]).toEqual([
      409,
      expect.stringContaining('supervisor已将此条记为「确认存疑」'),
    ]);
    expect((await settle(randomUUID())).status).toBe(404);

    expect((await plant.owner.query('select state, version from hazards where id = $1', [hazard])).rows).toEqual(
      before,
    );
    const { rows } = await plant.owner.query(
      `select actor_name, detail from ledger_entries where act = 'doubt.confirmed'`,
    );
    expect(rows).toMatchObject([{ actor_name: 'supervisor' }]);
    expect(await doubts('director', '?state=confirmed')).toHaveLength(1);
    expect(await doubts('director', '?state=open')).toEqual([]);
  });

  test('changes nothing a doubt rests on, not even in SQL; and nobody but the system raises one', async () => {
    const { id } = await one();
    await plant.scope(PEOPLE.supervisor, async (act) => {
      expect(await errorOf(act, `update doubts set facts = '{}' where id = '${id}'`)).toMatch(/keeps what it rests on/);
      const copy = `insert into doubts (id, kind, enterprise_id, subject_kind, subject_id, facts, first_seen_at) values (gen_random_uuid(), 'camera-time', '${HUAYI}', 'hazard', gen_random_uuid(), '{}', now())`;
      expect(await errorOf(act, copy)).toMatch(/row-level security/);
      expect(await errorOf(act, `delete from doubts`)).toMatch(/permission denied/);
    });
    await plant.scope(PEOPLE.huayi, async ({ tx }) => {
      expect(await tx.updateTable('doubts').set({ state: 'explained' }).returning('id').execute()).toEqual([]);
    });
  });

  test('nobody but the system asks the index of photos', async () => {
    await one();
    const { rows } = await plant.owner.query('select words from photo_fingerprints');
    await plant.scope(PEOPLE.director, async ({ tx }) => {
      const { sql } = await import('kysely');
      const asked = await sql`select * from photos_sharing_words(${rows[0].words}::integer[], 1, 10)`.execute(tx);
      expect(asked.rows).toEqual([]);
    });
  });
});

test('the register goes out as a workbook', async () => {
  await plant.bring(await photoOf(50), await plant.hazard());
  await plant.bring(await photoOf(50), await plant.hazard());
  await plant.look();
  const { status, headers } = await ask(api, 'director', '/authenticity/doubts.xlsx');
  expect([status, headers.get('content-type')]).toEqual([200, expect.stringContaining('spreadsheetml')]);
});
