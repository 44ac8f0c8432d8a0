import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../postgres/test-database.ts';

let database: TestDatabase;
let owner: Client;

beforeAll(async () => {
  database = await createTestDatabase();
  owner = new Client({ connectionString: database.url });
  await owner.connect();
});

afterAll(async () => {
  await owner.end();
  await database.drop();
});

async function names(query: string): Promise<readonly string[]> {
  const { rows } = await owner.query<{ name: string }>(query);
  return rows.map(({ name }) => name).toSorted();
}

test('every table that says whose a row is lets nobody past row-level security, and says who may', async () => {
  const open = await names(`
    select distinct c.relname as name
    from pg_class c join pg_attribute a on a.attrelid = c.oid
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
      and a.attname in ('enterprise_id', 'about_enterprise_id', 'agency_id', 'hazard_id', 'import_id', 'account_id')
      and (not c.relrowsecurity or not exists (select from pg_policy where polrelid = c.oid))`);

  // Answers kept for whoever asked: read by the platform alone, under the caller's own account. The outbox tells no record.
  expect(open).toEqual(['idempotency_keys', 'outbox']);
});

test('the application owns nothing, is nobody else and cannot pass row-level security', async () => {
  const powers = await names(`
    select 'superuser, bypassrls, createrole or createdb' as name from pg_roles
      where rolname = 'zhiben_app' and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb)
    union all
    select 'member of ' || roleid::regrole from pg_auth_members where member = 'zhiben_app'::regrole
    union all
    select 'owns ' || relname from pg_class where relowner = 'zhiben_app'::regrole and relnamespace = 'public'::regnamespace
    union all
    select 'owns ' || proname from pg_proc where proowner = 'zhiben_app'::regrole
    union all
    select 'may truncate ' || table_name from information_schema.role_table_grants
      where grantee in ('zhiben_app', 'PUBLIC') and table_schema = 'public' and privilege_type = 'TRUNCATE'`);

  expect(powers).toEqual([]);
});

test("a view shows what its reader may see, and only six functions see with their owner's eyes", async () => {
  const views = await names(`
    select relname as name from pg_class where relkind in ('v', 'm') and relnamespace = 'public'::regnamespace
      and not coalesce(reloptions @> '{security_invoker=true}', false)`);
  const functions = await names(`
    select p.proname as name from pg_proc p
    where p.prosecdef and p.pronamespace = 'public'::regnamespace`);

  const forTheSystem = await names(`
    select p.proname as name from pg_proc p
    where p.prosecdef and p.pronamespace = 'public'::regnamespace and prosrc like '%zhiben_realm() = ''system'' and%'`);

  // These answer the system alone.
  expect(forTheSystem).toEqual(['answers_sharing_sketch', 'photos_sharing_words', 'reports_sharing_marks']);
  // The first repeats the policy of its table, the second tells how far and nothing of what, the third asks the ledger before it
  // gives out one cipher text. Another one needs as good a reason.
  const forOthers = functions.filter((name) => !forTheSystem.includes(name));
  expect([views, forOthers]).toEqual([[], ['hazards_worded', 'ledger_sealed_until', 'take_sealed_identity']]);
});
