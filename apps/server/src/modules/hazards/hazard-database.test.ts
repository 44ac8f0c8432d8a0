import { HazardState } from '@zhiben/vocabulary/hazards.ts';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { v7 } from '../../platform/db/uuid.ts';
import { ANDA, errorOf, HUAYI, openPlant, PEOPLE, type Plant } from '../../platform/plant.fixture.ts';
import { MOVES } from './domain/hazard-lifecycle.ts';

let plant: Plant;
beforeAll(async () => {
  plant = await openPlant();
});
afterAll(() => plant.close());

async function insertReported(): Promise<string> {
  const id = v7(new Date());
  await plant.owner.query(
    `insert into hazards (id, number, enterprise_id, description, channel, state, found_on, found_by, reported_at, reported_by, reported_by_name, due_at)
     values ($1, $2, $3, '控制室面向甲类装置', 'inspection', 'reported', '2026-11-01', '王', now(), 'wang', '王', now())`,
    [id, `YH-${id}`, HUAYI],
  );
  return id;
}

const set = (id: string, change: string) => plant.owner.query(`update hazards set ${change} where id = '${id}'`);

test('the database knows exactly the moves of the life cycle', async () => {
  const { rows } = await plant.owner.query('select from_state, to_state from hazard_moves');
  const inDatabase = rows.map(({ from_state, to_state }) => `${from_state} → ${to_state}`).toSorted();
  const inCode = HazardState.options.flatMap((from) =>
    Object.values(MOVES[from]).flatMap((next) =>
      (typeof next === 'string' ? [next] : Object.values(next)).map((to) => `${from} → ${to}`),
    ),
  );

  expect(inDatabase).toEqual([...new Set(inCode)].toSorted());
});

test.each([
  ['jumps to written off', `state = 'written-off', level = 'major', due_at = null, closed_at = now()`],
  [
    'is written off with every column filled in at once',
    `state = 'written-off', level = 'major', due_at = null, closed_at = now(), plan = '{}', listing_level = 'district', rectified_by = 'a', accepted_by = 'b', applied_by = 'c', reviewed_by = 'd'`,
  ],
  ['is closed without a judgement', `state = 'closed', due_at = null, closed_at = now()`],
  ['waits to be listed although nobody judged it major', `state = 'awaiting-listing'`],
  ['moves to another enterprise', `enterprise_id = gen_random_uuid()`],
])('by raw SQL a hazard never %s', async (_case, change) => {
  const id = await insertReported();

  await expect(set(id, change)).rejects.toThrow();
});

test('by raw SQL the long way is refused at each shortcut, and goes through step by step', async () => {
  const id = await insertReported();
  await set(id, `state = 'awaiting-listing', level = 'major'`);
  await expect(set(id, `state = 'awaiting-plan', level = 'general'`)).rejects.toThrow();
  await set(id, `state = 'awaiting-plan', listing_level = 'district'`);
  await expect(set(id, `state = 'rectifying'`)).rejects.toThrow('a_major_hazard_is_rectified_by_a_plan');
  await set(id, `state = 'rectifying', plan = '{}'`);
  await expect(set(id, `level = 'general'`)).rejects.toThrow('a listed major hazard stays major');
  await expect(set(id, `state = 'awaiting-acceptance'`)).rejects.toThrow('acceptance_waits_for_a_named_rectifier');
  await set(id, `state = 'awaiting-acceptance', rectified_by = 'li'`);
  await expect(set(id, `state = 'awaiting-application', accepted_by = 'li'`)).rejects.toThrow(
    'nobody_accepts_their_own_rectification',
  );
  await expect(set(id, `state = 'awaiting-application'`)).rejects.toThrow('an_application_follows_acceptance');
  await set(id, `state = 'awaiting-application', accepted_by = 'zhao'`);
  await expect(set(id, `state = 'awaiting-review'`)).rejects.toThrow('review_follows_an_application');
  await set(id, `state = 'awaiting-review', applied_by = 'qian'`);
  await expect(set(id, `state = 'written-off', due_at = null, closed_at = now()`)).rejects.toThrow(
    'writing_off_follows_a_review_by_the_bureau',
  );
  await expect(
    set(id, `state = 'written-off', due_at = null, closed_at = now(), reviewed_by = 'zhao'`),
  ).rejects.toThrow('writing_off_follows_a_review_by_the_bureau');
  await set(id, `state = 'written-off', due_at = null, closed_at = now(), reviewed_by = 'wang'`);

  const { rows } = await plant.owner.query('select state from hazards where id = $1', [id]);
  expect(rows).toEqual([{ state: 'written-off' }]);
});

test('a hazard is not born anywhere but at the beginning', async () => {
  await expect(
    plant.owner.query(
      `insert into hazards (id, number, enterprise_id, description, channel, state, level, found_on, found_by, reported_at, reported_by, reported_by_name, due_at)
       values (gen_random_uuid(), 'X', $1, 'x', 'inspection', 'rectifying', 'general', '2026-11-01', '王', now(), 'wang', '王', now())`,
      [HUAYI],
    ),
  ).rejects.toThrow('a hazard begins as reported');
});

test('an enterprise sees its own hazards, the bureau all, nobody none, and nobody deletes', async () => {
  const id = await insertReported();
  const count = (actor: Parameters<typeof plant.scope>[0]) =>
    plant.scope(
      actor,
      async ({ tx }) => (await tx.selectFrom('hazards').select('id').where('id', '=', id).execute()).length,
    );

  expect(await count(PEOPLE.supervisor)).toBe(1);
  expect(await count(PEOPLE.worker)).toBe(1);
  expect(await count(PEOPLE.andaPrincipal)).toBe(0);
  expect(await count(PEOPLE.system)).toBe(0);
  expect(await count(PEOPLE.auditor)).toBe(0);
  await plant.scope(PEOPLE.director, async (act) => {
    expect(await errorOf(act, `delete from hazards where id = '${id}'`)).toMatch('permission denied');
    expect(await errorOf(act, `set row_security = off; select * from hazards`)).toBeDefined();
    expect(await errorOf(act, 'alter table hazards disable row level security')).toMatch('must be owner');
  });
});

test('determinations and their reasons are never changed', async () => {
  const id = await insertReported();
  const judgement = v7(new Date());
  await plant.owner.query(
    `insert into hazard_determinations values ($1, $2, $3, 'major', 'mem-2017-121', 'MH-13', '面向装置一侧开窗', 'wang', '王', '监管', now())`,
    [judgement, id, HUAYI],
  );

  await expect(
    plant.owner.query(`update hazard_determinations set reason = '改' where id = $1`, [judgement]),
  ).rejects.toThrow('append-only');
  await expect(plant.owner.query('delete from hazard_determinations where id = $1', [judgement])).rejects.toThrow(
    'append-only',
  );
});

test('an enterprise cannot write into the records of another', async () => {
  const principal = PEOPLE.andaPrincipal;

  await plant.scope(principal, async (act) => {
    const { numAffectedRows } =
      await sql`update hazards set description = '改写' where enterprise_id = ${HUAYI}`.execute(act.tx);
    expect(numAffectedRows).toBe(0n);
    expect(
      await errorOf(
        act,
        `insert into hazards (id, number, enterprise_id, description, channel, state, found_on, found_by, reported_at, reported_by, reported_by_name, due_at)
      values (gen_random_uuid(), 'Y', '${HUAYI}', 'x', 'other', 'reported', '2026-11-01', 'x', now(), 'x', 'x', now())`,
      ),
    ).toMatch('row-level security');
  });
});

test("a hazard lies in no place but its own enterprise's, whoever writes it", async () => {
  const id = await insertReported();
  const [own, another] = [v7(new Date()), v7(new Date())];
  await plant.owner.query(
    `insert into places (id, enterprise_id, name) values ($1, $2, '罐区'), ($3, $4, '别家罐区')`,
    [own, HUAYI, another, ANDA],
  );

  await set(id, `place_id = '${own}'`);
  await expect(set(id, `place_id = '${another}'`)).rejects.toThrow('a_hazard_lies_in_a_place_of_its_enterprise');
});
