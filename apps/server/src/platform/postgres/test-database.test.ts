import { Client } from 'pg';
import { afterAll, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from './test-database.ts';

const made: TestDatabase[] = [];

afterAll(async () => {
  for (const database of made) await database.drop();
});

async function ask(url: string, sql: string): Promise<readonly unknown[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

test('every test gets a migrated database of its own, made side by side with others', async () => {
  made.push(...(await Promise.all([createTestDatabase(), createTestDatabase(), createTestDatabase()])));
  const [first, second] = made;

  await ask(first?.url ?? '', 'create table only_here (id int)');

  expect(await ask(second?.url ?? '', "select to_regclass('only_here') as found")).toEqual([{ found: null }]);
  expect(await ask(second?.url ?? '', 'select count(*) > 0 as migrated from migrations')).toEqual([{ migrated: true }]);
});
