import { createHash } from 'node:crypto';
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
  const pool = new pg.Pool({
    connectionString: url,
    max,
    Client: LastingClient,
    ...(options === '' ? {} : { options }),
  });
  pool.on('error', () => {
    // An idle connection broke; the pool has dropped it and the next query opens another.
  });
  const db = new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) });
  return { db, pool, close: () => db.destroy() };
}

/** Rows that are written many at once make statements of many lengths, which nobody sends twice. */
const MOST_VALUES = 64;
const names = new Map<string, string>();

/**
 * What writes a row or looks rows up by their identifiers is the same few statements for ever: each connection has PostgreSQL parse and
 * plan one once. What else reads is planned anew for every question, because the best way depends on what is asked for.
 */
class LastingClient extends pg.Client {
  // biome-ignore lint/suspicious/noExplicitAny: the library's overloads cannot be told apart by type.
  override query(...asked: any[]): any {
    const [text, values] = asked;
    const lasts =
      typeof text === 'string' && Array.isArray(values) && values.length <= MOST_VALUES && LASTING.test(text);
    const query = super.query as (...asked: readonly unknown[]) => unknown;
    return lasts ? query.call(this, { name: nameOf(text), text, values }) : query.apply(this, asked);
  }
}

const LASTING = /^\s*(insert|update)\s|^\s*with entry as \(\s*insert\s|\swhere id = any\(\$1::uuid\[\]\)$/i;

function nameOf(text: string): string {
  const name = names.get(text) ?? createHash('sha256').update(text).digest('base64url');
  names.set(text, name);
  return name;
}
