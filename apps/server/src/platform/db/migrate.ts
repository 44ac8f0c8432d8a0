import { createHmac } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import pg from 'pg';

const FOLDER = new URL('../../../migrations/', import.meta.url);
const APP_ROLE = 'zhiben_app';

/** Brings the database to the newest form, or through `only` these files. Forward only; each file once, in name order. */
export async function migrate(ownerUrl: string, only?: readonly string[]): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    // Two servers starting at once must not both migrate.
    await client.query('select pg_advisory_lock(7243001)');
    await ensureAppRole(client, ownerUrl);
    await client.query(
      'create table if not exists migrations (name text primary key, applied_at timestamptz not null default now())',
    );
    const { rows } = await client.query<{ name: string }>('select name from migrations');
    const applied = new Set(rows.map((row) => row.name));
    for (const name of only ?? (await migrationNames())) {
      if (!applied.has(name)) await apply(client, name);
    }
  } finally {
    await client.end();
  }
}

export async function migrationNames(): Promise<readonly string[]> {
  return (await readdir(FOLDER)).filter((name) => name.endsWith('.sql')).sort();
}

async function apply(client: pg.Client, name: string): Promise<void> {
  const text = await readFile(new URL(name, FOLDER), 'utf8');
  await client.query('begin');
  try {
    await client.query(text);
    await client.query('insert into migrations (name) values ($1)', [name]);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw new Error(`migration ${name} failed`, { cause: error });
  }
}

/** Made once with no power of its own; afterwards only its password follows the owner's, which needs no superuser. */
async function ensureAppRole(client: pg.Client, ownerUrl: string): Promise<void> {
  const password = client.escapeLiteral(appPassword(ownerUrl));
  const { rowCount } = await client.query('select from pg_roles where rolname = $1', [APP_ROLE]);
  const powerless = 'login nosuperuser nobypassrls nocreatedb nocreaterole';
  await client.query(
    rowCount === 0
      ? `create role ${APP_ROLE} ${powerless} password ${password}`
      : `alter role ${APP_ROLE} password ${password}`,
  );
}

/** Derived from the owner's secret, so that nothing has to be kept and no default password exists. */
function appPassword(ownerUrl: string): string {
  return createHmac('sha256', decodeURIComponent(new URL(ownerUrl).password))
    .update(APP_ROLE)
    .digest('base64url');
}

/** The address under which the application itself connects: a role that owns nothing and cannot bypass row-level security. */
export function appUrl(ownerUrl: string): string {
  const url = new URL(ownerUrl);
  url.username = APP_ROLE;
  url.password = appPassword(ownerUrl);
  return url.href;
}
