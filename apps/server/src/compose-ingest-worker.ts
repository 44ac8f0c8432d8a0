import { pino } from 'pino';
import { composeJudging } from './compose-judging.ts';
import { createClusterWorker, INGEST_LIMITS, type NatsSettings } from './modules/telemetry/index.ts';
import { systemClock } from './platform/clock.ts';
import { connect } from './platform/db/connect.ts';
import { appUrl } from './platform/db/migrate.ts';
import { scopeOf } from './platform/db/scope.ts';

interface WorkerSettings {
  readonly nats: NatsSettings;
  /** The database as its owner. */
  readonly databaseUrl: string;
  readonly logLevel: string;
  readonly historyDays: number;
}

/** A worker that freezes inside a transaction would hold its share against whoever takes over. */
const SETTINGS = { idle_in_transaction_session_timeout: '5000' };
/** For every share a transaction, and one for holding them. */
const CONNECTIONS = 16;

/** Puts an ingest worker of a cluster together. */
export async function composeIngestWorker({ nats, databaseUrl, logLevel, historyDays }: WorkerSettings) {
  const url = appUrl(databaseUrl);
  const connected = connect(url, { max: CONNECTIONS, settings: SETTINGS });
  const worker = await createClusterWorker({
    scope: scopeOf(connected.db, systemClock),
    url,
    log: pino({ level: logLevel }, pino.destination(2)),
    limits: { ...INGEST_LIMITS, expiredMs: historyDays * 86_400_000 },
    judging: composeJudging(),
    nats,
  });
  return {
    async close() {
      await worker.close();
      await connected.close();
    },
  };
}
