import { HazardQuery } from '@zhiben/contract/hazards.ts';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Actor } from '../../platform/actor.ts';
import { v7 } from '../../platform/db/uuid.ts';
import { ANDA, HUAYI, openPlant, PEOPLE, type Plant } from '../../platform/plant.fixture.ts';
import { eachHazard, listHazards } from './find-hazards.ts';
import { rarelyWorded } from './hazard-words.ts';

let plant: Plant;

/** More than the index of words answers for, so that both ways are walked. */
const COMMON = 3100;

beforeAll(async () => {
  plant = await openPlant();
  const row = (at: number, enterprise: string, description: string) => [
    v7(new Date(Date.UTC(2026, 0, 1) + at)),
    `YH-2026-${String(at).padStart(6, '0')}`,
    enterprise,
    description,
    // Many at one instant: only the identifier tells them apart.
    new Date(Date.UTC(2026, 0, 1) + Math.floor(at / 40) * 60_000),
  ];
  const rows = Array.from({ length: COMMON }, (_, at) => row(at, HUAYI, `储罐${at}号安全阀铅封缺失`));
  rows.push(row(4001, HUAYI, 'A-101泵出口DN50阀门渗漏，开度100%，编号_7\\8'));
  rows.push(row(4002, HUAYI, '氯'));
  rows.push(row(4003, ANDA, '邻厂液氯钢瓶泄漏'));
  await plant.owner.query(
    `insert into hazards (id, number, enterprise_id, description, reported_at, channel, state, found_on, found_by, reported_by, reported_by_name, due_at)
     select *, 'inspection', 'reported', '2026-01-01', '张三', 'p', '张三', date_trunc('minute', now())
     from unnest($1::uuid[], $2::text[], $3::uuid[], $4::text[], $5::timestamptz[])`,
    [0, 1, 2, 3, 4].map((column) => rows.map((cells) => cells[column])),
  );
});
afterAll(() => plant.close());

const query = (asked: Record<string, string>) => HazardQuery.parse({ count: 'true', ...asked });
const numbers = (who: Actor, asked: Record<string, string>) =>
  plant.scope(who, async (act) => {
    const { hazards, total } = await listHazards(act, query(asked), { limit: 50 });
    return { numbers: hazards.map(({ number }) => number), total };
  });

test.each([
  ['two characters', '渗漏'],
  ['one character', '泵'],
  ['small letters for capitals', 'dn50阀门'],
  ['a percent sign', '100%'],
  ['an underscore', '_7'],
  ['a backslash', '7\\8'],
])('the register is searched by %s', async (_, q) => {
  const found = await numbers(PEOPLE.supervisor, { q });

  expect(found).toEqual({ numbers: ['YH-2026-004001'], total: 1 });
});

test('what looks like a pattern is only text', async () => {
  for (const q of ['%', '_7\\9', 'A_101', '100%%', '\\']) {
    const found = await numbers(PEOPLE.supervisor, { q });
    expect([q, found.numbers.filter((number) => number !== 'YH-2026-004001')]).toEqual([q, []]);
  }
});

test('a number is found by its beginning, in small letters too', async () => {
  expect(await numbers(PEOPLE.supervisor, { q: 'yh-2026-00400' })).toMatchObject({ total: 3 });
  expect(await numbers(PEOPLE.supervisor, { q: 'YH-2026-004001' })).toMatchObject({ total: 1 });
});

test.each([
  ['common words', { q: '安全阀' }, COMMON],
  ['rare words', { q: '储罐12' }, 111],
  ['words and a filter', { q: '安全阀', state: 'reported', sort: 'oldest' }, COMMON],
  ['no words', { sort: 'due' }, COMMON + 3],
])('paging by %s shows every hazard once', async (_, asked, expected) => {
  const seen = await plant.scope(PEOPLE.supervisor, async (act) => {
    const all: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await listHazards(act, query(asked), { cursor, limit: 200 });
      all.push(...page.hazards.map(({ number }) => number));
      cursor = page.nextCursor ?? undefined;
    } while (cursor !== undefined);
    return all;
  });

  expect(seen).toHaveLength(expected);
  expect(new Set(seen).size).toBe(expected);
});

test('a choice of nothing narrows nothing', async () => {
  for (const nothing of ['state', 'level', 'channel']) {
    expect([nothing, (await numbers(PEOPLE.anda, { [nothing]: '' })).total]).toEqual([nothing, 1]);
    expect([nothing, (await numbers(PEOPLE.anda, { [nothing]: ',' })).total]).toEqual([nothing, 1]);
  }
});

test('the file of a search holds what the list shows', async () => {
  const rows = await plant.scope(PEOPLE.supervisor, async (act) => {
    const all: unknown[] = [];
    for await (const portion of eachHazard(act, query({ q: '安全阀' }))) all.push(...portion);
    return all;
  });

  expect(rows).toHaveLength(COMMON);
});

test('the index of words gives nobody a hazard of another tenant, even asked directly', async () => {
  const ask = (who: Actor, words: string) => plant.scope(who, ({ tx }) => rarelyWorded(tx, words));

  expect(await ask(PEOPLE.supervisor, '液氯')).toHaveLength(1);
  expect(await ask(PEOPLE.anda, '液氯')).toHaveLength(1);
  expect(await ask(PEOPLE.huayi, '液氯')).toEqual([]);
  expect(await ask(PEOPLE.expert, '液氯')).toEqual([]);
  expect(await ask(PEOPLE.auditor, '液氯')).toEqual([]);
  expect(await ask(PEOPLE.system, '液氯')).toEqual([]);
});

test('the index of words does not tell by an error what another tenant wrote', async () => {
  const ask = (words: string) => plant.scope(PEOPLE.huayi, ({ tx }) => rarelyWorded(tx, words));

  for (const words of ['邻厂\\', '邻厂%', '邻厂_', '液氯\\']) expect(await ask(words)).toEqual([]);
});

test('a table of the same name made for the moment does not stand before the register', async () => {
  const found = await plant.scope(PEOPLE.huayi, async ({ tx }) => {
    await sql`create temporary table hazards (like hazards) on commit drop`.execute(tx);
    return rarelyWorded(tx, '渗漏');
  });

  expect(found).toHaveLength(1);
});
