import type pg from 'pg';

/**
 * Runs work without triggers and without the indexes of these tables, which are made again afterwards. The rows must be right by
 * themselves: checks still hold, what triggers refuse does not.
 */
export async function inBulk(client: pg.Client, tables: readonly string[], work: () => Promise<void>): Promise<void> {
  const { rows } = await client.query<{ name: string; definition: string }>(
    `select indexrelid::regclass::text as name, pg_get_indexdef(indexrelid) as definition from pg_index
     where indrelid = any($1::regclass[]) and not exists (select from pg_constraint where conindid = indexrelid)`,
    [tables],
  );
  await client.query(
    "set session_replication_role = replica; set maintenance_work_mem = '1GB'; set work_mem = '512MB'",
  );
  for (const { name } of rows) await client.query(`drop index ${name}`);
  await work();
  for (const { definition } of rows) await client.query(definition);
  await client.query('reset session_replication_role; reset maintenance_work_mem; reset work_mem');
}
