import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import type { Schema } from './schema.ts';

// Civil days stay text and counts become numbers: no time zone may move a day, no count here passes 2^53.
pg.types.setTypeParser(pg.types.builtins.DATE, (day) => day);
pg.types.setTypeParser(pg.types.builtins.INT8, Number);
pg.types.setTypeParser(pg.types.builtins.NUMERIC, Number);

export interface Connected {
  readonly db: Kysely<Schema>;
  readonly pool: pg.Pool;
  close(): Promise<void>;
}

/** Connects to PostgreSQL. `settings` are given to every connection, e.g. `zhiben.realm=system`. */
export function connect(
  url: string,
  { max = 20, settings = {} }: { max?: number; settings?: Record<string, string> } = {},
): Connected {
  const options = Object.entries(settings)
    .map(([name, value]) => `-c ${name}=${value}`)
    .join(' ');
  const pool = new pg.Pool({ connectionString: url, max, ...(options === '' ? {} : { options }) });
  pool.on('error', () => {
    // An idle connection broke; the pool has dropped it and the next query opens another.
  });
  const db = new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) });
  return { db, pool, close: () => db.destroy() };
}
