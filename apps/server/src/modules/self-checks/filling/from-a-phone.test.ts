import { randomUUID } from 'node:crypto';
import { connect } from 'node:net';
import sharp from 'sharp';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { ask, HUAYI } from '../../../platform/plant.fixture.ts';
import { emptying } from '../../../platform/postgres/emptying.fixture.ts';
import { type CheckedPlant, openCheckedPlant, withBad } from '../check-plant.fixture.ts';
import { createSelfChecks } from '../index.ts';

let plant: CheckedPlant;
let api: string;
let team: Awaited<ReturnType<CheckedPlant['checkOf']>>;
const MORNING = new Date('2026-11-24T02:00:00Z');

beforeAll(async () => {
  plant = await openCheckedPlant();
  api = await plant.serve(createSelfChecks(plant.needs).routes);
});
beforeEach(async () => {
  plant.clock.time = MORNING;
  await plant.owner.query(
    emptying('checks, check_revisions, check_hazards, check_coverage, duties, ledger_entries, hazards, evidence'),
  );
  await plant.lay();
  team = await plant.checkOf(plant.units.team);
});
afterAll(() => plant.close());

const kept = async () =>
  (await plant.owner.query('select kind, name, taken_at from evidence where subject_id = $1', [team])).rows;

const photo = () =>
  sharp({ create: { width: 320, height: 240, channels: 3, background: '#7a4' } })
    .jpeg()
    .toBuffer();

async function send(bytes: Buffer, key: string, takenAt = MORNING.toISOString()) {
  const form = new FormData();
  form.set('kind', 'check-photo');
  form.set('takenAt', takenAt);
  form.set('file', new File([new Uint8Array(bytes)], '法兰.jpg', { type: 'image/jpeg' }));
  const headers = { 'idempotency-key': key };
  return ask(api, 'huayi', `/self-checks/${team}/evidence`, { method: 'POST', body: form, headers });
}

/** A line that is cut while the photo is on its way. */
async function breakOff(bytes: Buffer, key: string): Promise<void> {
  const { hostname, port } = new URL(api);
  const head = [
    '--cut\r\ncontent-disposition: form-data; name="kind"\r\n\r\ncheck-photo\r\n',
    '--cut\r\ncontent-disposition: form-data; name="file"; filename="a.jpg"\r\ncontent-type: image/jpeg\r\n\r\n',
  ].join('');
  const line = connect(Number(port), hostname);
  line.write(
    `POST /api/self-checks/${team}/evidence HTTP/1.1\r\nhost: ${hostname}\r\nx-person: huayi\r\nidempotency-key: ${key}\r\ncontent-type: multipart/form-data; boundary=cut\r\ncontent-length: ${head.length + bytes.length + 9}\r\n\r\n${head}`,
  );
  await new Promise((sent) => line.write(bytes.subarray(0, bytes.length / 2), sent));
  line.destroy();
}

describe('a photo of a check', () => {
  test('that broke off half way leaves nothing; the same sent again, even twice, is one', async () => {
    const [bytes, key] = [await photo(), randomUUID()];
    await breakOff(bytes, key);
    const half = await send(bytes.subarray(0, bytes.length / 2), randomUUID());
    expect([half.status, half.json.code]).toEqual([400, 'picture-damaged']);
    expect(half.json.detail).toMatch(/。$/);
    expect(await kept()).toEqual([]);

    const [first, again] = [await send(bytes, key), await send(bytes, key)];
    expect([first.status, again.status]).toEqual([200, 200]);
    expect(again.json.id).toBe(first.json.id);
    expect(await kept()).toHaveLength(1);
  });

  test.each([
    ['five hours ahead', 5],
    ['a day behind', -24],
  ])(
    'from a phone %s dates its hazard by our clock: nobody answers for a day that a wrong clock named',
    async (_, hours) => {
      const onPhone = (at: Date) => new Date(at.getTime() + hours * 3_600_000).toISOString();
      const takenAt = new Date('2026-11-24T01:30:00Z');
      const draft = await plant.draft(team, plant.people.leader, { sentAtOnDevice: onPhone(MORNING) });
      const { json } = await send(await photo(), randomUUID(), onPhone(takenAt));
      await plant.submit(team, plant.people.leader, withBad(draft, plant.places.reactor, 'leak', '滴液', [json.id]));

      const { rows } = await plant.owner.query(`select taken_at from evidence where kind = 'hazard-photo'`);
      expect(rows).toEqual([{ taken_at: takenAt }]);
      const [asSaid] = (await kept()).filter(({ kind }) => kind === 'check-photo');
      expect(asSaid?.taken_at).toEqual(new Date(onPhone(takenAt)));
    },
  );
});

describe('a place that was added while somebody fills in', () => {
  test('is asked for in a sentence, and the check is taken once it was seen too', async () => {
    const draft = await plant.draft(team, plant.people.leader);
    await plant.scope(plant.people.principal, (act) =>
      plant.directory.addPlace(act, HUAYI, { name: '新泵房', orgUnitId: plant.units.workshop, areaClass: null }),
    );
    await plant.lay();

    const refused = plant.submit(team, plant.people.leader, draft);
    await expect(refused).rejects.toMatchObject({ code: 'places-added', message: expect.stringContaining('新泵房') });
    expect((await plant.detail(team)).submissions).toEqual([]);

    const whole = await plant.draft(team, plant.people.leader);
    await plant.submit(team, plant.people.leader, whole);
    expect(await plant.detail(team)).toMatchObject({ state: 'done' });
  });
});
