import { pino } from 'pino';
import { composeJudging } from './compose-judging.ts';
import { createIngest, INGEST_LIMITS, type IngestLimits } from './modules/telemetry/index.ts';
import { systemClock } from './platform/clock.ts';
import { connect } from './platform/db/connect.ts';
import { scopeOf } from './platform/db/scope.ts';

/** What the product tells its ingest worker. */
export interface IngestSettings {
  /** The database as the application. */
  readonly url: string;
  readonly logLevel: string;
  readonly historyDays: number;
  /** Tests do not wait as long as a plant does. */
  readonly limits?: Partial<IngestLimits>;
  readonly mqtt: Parameters<typeof createIngest>[0]['mqtt'];
}

/** Puts the ingest worker together: the part of the product that must never wait for a page. */
export async function composeIngest({ url, logLevel, historyDays, limits, mqtt }: IngestSettings) {
  const log = pino({ level: logLevel }, pino.destination(2));
  const connected = connect(url, { max: 4 });
  const ingest = await createIngest({
    scope: scopeOf(connected.db, systemClock),
    url,
    log,
    limits: { ...INGEST_LIMITS, expiredMs: historyDays * 86_400_000, ...limits },
    mqtt,
    judging: composeJudging(),
  });
  return {
    ...ingest,
    async close() {
      await ingest.close();
      await connected.close();
    },
  };
}
