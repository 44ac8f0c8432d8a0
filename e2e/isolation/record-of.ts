import type { Pool } from 'pg';

/** What sign-in and the prevention of doubles keep for themselves: no tenant's record. */
const BOOKKEEPING = ['sessions', 'sign_in_failures', 'verifications', 'used_codes', 'idempotency_keys', 'ledger_seals'];

/** Every table with the number and the hash of its rows that mention one of these words; without words, of all rows. */
export async function recordOf(owner: Pool, words: readonly string[] = ['']): Promise<Record<string, string>> {
  const record: Record<string, string> = {};
  for (const table of await tables(owner)) {
    const { rows } = await owner.query(
      `select count(*) || ' ' || md5(coalesce(string_agg(line, E'\\n' order by line), '')) as hash
       from (select t::text as line from ${table} t) lines where line like any ($1)`,
      [patterns(words)],
    );
    record[table] = rows[0].hash;
  }
  return record;
}

/** The clock reminds nobody of what is owed until now: what only time does would look like what somebody did. */
export async function remindNobody(owner: Pool): Promise<void> {
  await owner.query('update duties set next_notice_at = null where next_notice_at is not null');
}

/** Identifiers of the rows that mention one of these words. */
export async function rowsMentioning(owner: Pool, words: readonly string[]): Promise<readonly string[]> {
  const { rows: named } = await owner.query(
    `select table_name from information_schema.columns
     where table_schema = 'public' and column_name = 'id' and data_type = 'uuid' and table_name = any ($1)`,
    [await tables(owner)],
  );
  const found: string[] = [];
  for (const { table_name: table } of named) {
    const { rows } = await owner.query(`select id from ${table} t where t::text like any ($1)`, [patterns(words)]);
    found.push(...rows.map(({ id }) => String(id)));
  }
  return found;
}

/** Answers the version on record of whatever has an identifier. */
export function versionsIn(owner: Pool) {
  const asked = tables(owner).then(async (names) => {
    const { rows } = await owner.query(
      `select table_name from information_schema.columns
       where table_schema = 'public' and column_name = 'version' and table_name = any ($1)`,
      [names],
    );
    return rows.map(({ table_name: table }) => `select version from ${table} where id = $1`).join(' union all ');
  });
  return async (id: string): Promise<number | undefined> => (await owner.query(await asked, [id])).rows[0]?.version;
}

/** Tables in which the application, bound to one enterprise, sees a row that mentions one of these words. */
export async function tablesShowing(
  application: Pool,
  { realm, reach }: { readonly realm: string; readonly reach: string },
  words: readonly string[],
): Promise<readonly string[]> {
  const client = await application.connect();
  try {
    await client.query(`select set_config('zhiben.realm', $1, false), set_config('zhiben.enterprises', $2, false)`, [
      realm,
      reach,
    ]);
    const { rows } = await client.query(
      `select relname as tablename from pg_class
       where relnamespace = 'public'::regnamespace and relkind = 'r' and has_table_privilege(oid, 'select')`,
    );
    const showing: string[] = [];
    for (const { tablename } of rows) {
      const seen = await client.query(`select from ${tablename} t where t::text like any ($1) limit 1`, [
        patterns(words),
      ]);
      if (seen.rowCount !== 0) showing.push(tablename);
    }
    return showing.toSorted();
  } finally {
    client.release(true);
  }
}

async function tables(owner: Pool): Promise<readonly string[]> {
  const { rows } = await owner.query(
    `select tablename from pg_tables where schemaname = 'public' and tablename <> all ($1) order by tablename`,
    [BOOKKEEPING],
  );
  return rows.map(({ tablename }) => tablename);
}

const patterns = (words: readonly string[]) => words.map((word) => `%${word}%`);
