import { setTimeout as pause } from 'node:timers/promises';
import type { FastifyBaseLogger } from 'fastify';
import pg from 'pg';
import type { Change } from './change.ts';

interface ListenerNeeds {
  readonly url: string;
  readonly log: FastifyBaseLogger;
  /** Told of committed rows; after a broken line of some a second time. */
  readonly onChanges: (changes: readonly Change[]) => void;
}

const RETRY_MS = 1000;
const PING_MS = 15_000;
/** What is announced sooner after a reading than this is read together; what comes alone is read at once. */
const GATHER_MS = 10;
/** Identifiers are given before commit, so that a late one may be lower than the last that was told. */
const LOOK_BACK = 1000;

const ROW = `select id, at, topic, subject_kind as "subjectKind", subject_id as "subjectId", enterprise_id as "enterpriseId" from outbox`;
/** Asked for every act: parsed and planned once. */
const ANNOUNCED = { name: 'announced', text: `${ROW} where id = any($1) order by id` };

/** Follows the outbox on a connection of its own, and takes it up again whenever it breaks. */
export function listenToOutbox({ url, log, onChanges }: ListenerNeeds) {
  const closing = new AbortController();
  const ready = Promise.withResolvers<void>();
  let last: number | undefined;

  async function follow(): Promise<void> {
    while (!closing.signal.aborted) {
      try {
        await followOnce();
      } catch (error) {
        if (!closing.signal.aborted) log.warn({ err: error }, 'outbox: the line broke and is taken up again');
      }
      await pause(RETRY_MS, undefined, { signal: closing.signal }).catch(() => {});
    }
  }

  /** Ends when the connection does. */
  async function followOnce(): Promise<void> {
    const client = new pg.Client({
      connectionString: url,
      keepAlive: true,
      connectionTimeoutMillis: 10_000,
      query_timeout: 10_000,
    });
    const ended = new Promise<void>((resolve) => client.on('end', resolve));
    client.on('error', () => {
      // Reported by whatever waits on the connection, or by its end.
    });
    const pings = setInterval(() => void client.query('select 1').catch(() => client.end()), PING_MS);
    const stop = () => void client.end();
    try {
      await client.connect();
      closing.signal.throwIfAborted();
      closing.signal.addEventListener('abort', stop);
      const reader = readerOf(client);
      client.on('notification', ({ payload }) => reader.want(Number(payload)));
      await client.query('listen zhiben_outbox');
      await catchUp(client);
      ready.resolve();
      await Promise.race([ended, reader.failed]);
    } finally {
      clearInterval(pings);
      closing.signal.removeEventListener('abort', stop);
      await client.end().catch(() => {});
    }
  }

  async function catchUp(client: pg.Client): Promise<void> {
    if (last === undefined) {
      const { rows } = await client.query('select coalesce(max(id), 0) as last from outbox');
      last = Number(rows[0].last);
    } else {
      const { rows } = await client.query<Change>(`${ROW} where id > $1 order by id`, [last - LOOK_BACK]);
      tell(rows);
    }
  }

  /** Reads what is announced, many at once when they come faster than they can be read. */
  function readerOf(client: pg.Client) {
    let wanted: number[] = [];
    let reading = false;
    const failed = Promise.withResolvers<never>();
    failed.promise.catch(() => {});

    async function read(): Promise<void> {
      if (reading) return;
      reading = true;
      while (wanted.length > 0) {
        const ids = wanted;
        wanted = [];
        const { rows } = await client.query<Change>({ ...ANNOUNCED, values: [ids] });
        tell(rows);
        await pause(GATHER_MS);
      }
      reading = false;
    }
    return {
      failed: failed.promise,
      want(id: number) {
        wanted.push(id);
        read().catch(failed.reject);
      },
    };
  }

  function tell(changes: readonly Change[]): void {
    for (const { id } of changes) last = Math.max(last ?? 0, id);
    onChanges(changes);
  }

  const followed = follow();
  return {
    /** Settles when the outbox is followed for the first time. */
    ready: ready.promise,
    async close(): Promise<void> {
      closing.abort();
      await followed;
    },
  };
}
