import type { FastifyBaseLogger } from 'fastify';
import type { IngestSettings } from './compose-ingest.ts';
import type { Config } from './config.ts';
import { createAlarms, historyHeld, standingAlarms } from './modules/alarms/index.ts';
import type { Directory } from './modules/directory/index.ts';
import { openHazards } from './modules/hazards/index.ts';
import { installationLevelOf } from './modules/installations/index.ts';
import { askCluster, createTelemetry, type Ingest, ingestAbsent, pointsOf } from './modules/telemetry/index.ts';
import { alarmsOfOpenWarnings, createWarnings } from './modules/warnings/index.ts';
import type { Scope } from './platform/db/scope.ts';
import type { FileStore } from './platform/files/file-store.ts';
import { storyOf } from './platform/ledger/index.ts';
import { mailer } from './platform/mail/send-mail.ts';
import { keepThread } from './platform/threads/ask-thread.ts';

interface Parts {
  readonly config: Config;
  /** The database as the application. */
  readonly url: string;
  readonly log: FastifyBaseLogger;
  readonly scope: Scope;
  readonly directory: Directory;
  readonly files: FileStore;
  readonly sealingSecret: string;
}

/** Puts together what watches the plants: the worker that takes samples in, points, alarms and warnings. */
export function composeMonitoring({ config, url, log, scope, directory, files, sealingSecret }: Parts) {
  const { enterpriseNames, placeName } = directory;
  const ingest = composeIntake({ config, url, log, scope });
  const telemetry = createTelemetry({
    ingest,
    log,
    historyDays: config.historyDays,
    heldSince: async (tx) => historyHeld(tx, await alarmsOfOpenWarnings(tx)),
    enterpriseNames,
    placeName,
    placesOf: async (tx, enterpriseId) => (await directory.organisationOf(tx, enterpriseId)).places,
  });
  const warnings = createWarnings({
    enterpriseNames,
    placeName,
    openHazards,
    installationLevelOf,
    standingAlarms,
    pointsOnline: telemetry.online,
    storyOf,
    secret: sealingSecret,
    publicUrl: config.publicUrl,
    insideAllowed: config.callInside,
    sendEmail: config.mail === undefined ? null : mailer(config.mail),
  });
  const alarms = createAlarms({
    files,
    points: pointsOf,
    considerAlarms: warnings.considerAlarms,
    enterpriseNames,
    storyOf,
  });
  return { ingest, telemetry, warnings, alarms };
}

/** The log in front of the evaluators: a thread of this process, or a NATS cluster with workers of its own. */
function composeIntake({ config, url, log, scope }: Pick<Parts, 'config' | 'url' | 'log' | 'scope'>) {
  const { nats, mqtt } = config;
  if (nats !== undefined) {
    return askCluster({ nats, scope, log, doors: { port: mqtt.port ?? null, tlsPort: mqtt.tls?.port ?? null } });
  }
  return keepThread<Ingest>({
    entry: new URL('./ingest-worker.ts', import.meta.url),
    data: ingestSettings(config, url),
    log,
    absent: ingestAbsent,
  });
}

const ingestSettings = ({ logLevel, historyDays, mqtt }: Config, url: string): IngestSettings => ({
  url,
  logLevel,
  historyDays,
  mqtt,
});
