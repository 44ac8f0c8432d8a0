import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { SYSTEM } from '../../platform/db/scope.ts';
import { openPlant, type Plant } from '../../platform/plant.fixture.ts';

let plant: Plant;
beforeAll(async () => {
  plant = await openPlant();
});
afterAll(() => plant.close());

test('words that every picture has bring no picture; its own words do', async () => {
  await plant.owner.query(
    `insert into files select lpad(to_hex(n), 64, '0'), 1, 'image/jpeg', now() from generate_series(1, 400) n`,
  );
  await plant.owner.query(
    `insert into photo_fingerprints select lpad(to_hex(n), 64, '0'), array[1, 2, 3] || array(select 1000 * n + i from generate_series(1, 40) i), null, true, now()
     from generate_series(1, 400) n`,
  );
  await plant.owner.query('analyze photo_fingerprints');

  const asked = (words: readonly number[]) =>
    plant.scope(SYSTEM, async ({ tx }) => {
      const { rows } = await sql<{ file_hash: string; shared: number }>`
        select file_hash, shared from photos_sharing_words(${[...words]}::integer[], 2, 12)`.execute(tx);
      return rows.map(({ file_hash, shared }) => [Number.parseInt(file_hash, 16), Number(shared)]);
    });
  expect(await asked([1, 2, 3])).toEqual([]);
  expect(await asked([1, 2, 3, 7001, 7002, 7003])).toEqual([[7, 3]]);
});
