import { pino } from 'pino';
import { createAlarmJudging } from './modules/alarms/index.ts';
import { createDirectory } from './modules/directory/index.ts';
import { openHazards } from './modules/hazards/index.ts';
import { gradedInstallations, installationLevelOf } from './modules/installations/index.ts';
import { createIngest, INGEST_LIMITS, type IngestLimits, type Judging, pointsOf } from './modules/telemetry/index.ts';
import { createWarningIssuing } from './modules/warnings/index.ts';
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

/** Alarms and the warnings they add up to are written in the transaction of the samples that caused them. */
function composeJudging(): Judging {
  // No page is served here: nobody asks who has an account.
  const accountHolders = async () => new Set<string>();
  const { enterpriseNames, placeName } = createDirectory({ openHazards, gradedInstallations, accountHolders });
  const considerAlarms = createWarningIssuing({ enterpriseNames, placeName, openHazards, installationLevelOf });
  return createAlarmJudging({ points: pointsOf, considerAlarms });
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
