import { setTimeout as pause } from 'node:timers/promises';
import type { FastifyBaseLogger } from 'fastify';
import pg from 'pg';
import { Refusal } from '../../../platform/refusal.ts';
import { intakeHeld } from '../telemetry-refusals.ts';

/** Alone, as the thread beside the pages; or together with others of its kind, as the workers of a cluster. */
type Way = 'alone' | 'together';

interface HoldNeeds {
  readonly url: string;
  readonly log: Pick<FastifyBaseLogger, 'warn'>;
  readonly patienceMs?: number;
}

const LOCK = 7_243_003;
const TAKE = { alone: 'pg_try_advisory_lock', together: 'pg_try_advisory_lock_shared' } as const;
/** The line of a worker that was killed is gone within moments, that of a machine that lost its power within seconds. */
const PATIENCE_MS = 5000;
const RETRY_MS = 100;
const KEEP_ALIVE = '-c tcp_keepalives_idle=5 -c tcp_keepalives_interval=2 -c tcp_keepalives_count=3';

/**
 * Holds the intake of one database. Two that take in by themselves would each judge half, and one beside a cluster would take its blocks:
 * so whoever comes second is refused.
 */
export async function holdIntake(way: Way, { url, log, patienceMs = PATIENCE_MS }: HoldNeeds) {
  let closed = false;
  let line = await held(way, url, patienceMs);
  follow(line);

  /** A database that was away for a moment has let go of it; it is taken up again, unless somebody else was faster. */
  async function again(): Promise<void> {
    while (!closed) {
      try {
        line = await held(way, url, patienceMs);
        if (closed) await line.end();
        else follow(line);
        return;
      } catch (error) {
        if (error instanceof Refusal) return endWith(error);
        log.warn({ err: error }, 'ingest: the intake could not be taken up again yet');
        await pause(RETRY_MS);
      }
    }
  }

  function follow(client: pg.Client): void {
    client.once('end', () => void again());
  }

  return {
    async close(): Promise<void> {
      closed = true;
      await line.end().catch(() => {});
    },
  };
}

/** Somebody else takes in now: this thread or process must not go on. */
function endWith(why: Error): void {
  queueMicrotask(() => {
    throw why;
  });
}

async function held(way: Way, url: string, patienceMs: number): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url, keepAlive: true, options: KEEP_ALIVE });
  client.on('error', () => {
    // Its end is what counts.
  });
  await client.connect();
  try {
    for (const given = performance.now() + patienceMs; ; await pause(RETRY_MS)) {
      const { rows } = await client.query<{ taken: boolean }>(`select ${TAKE[way]}(${LOCK}) as taken`);
      if (rows[0]?.taken) return client;
      if (performance.now() > given) throw intakeHeld(await holderOf(client));
    }
  } catch (error) {
    await client.end().catch(() => {});
    throw error;
  }
}

async function holderOf(client: pg.Client): Promise<Way> {
  const { rows } = await client.query<{ mode: string }>(
    `select mode from pg_locks where locktype = 'advisory' and objid = ${LOCK} and granted
     and database = (select oid from pg_database where datname = current_database())`,
  );
  return rows.some(({ mode }) => mode === 'ShareLock') ? 'together' : 'alone';
}
