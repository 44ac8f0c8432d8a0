import { pino } from 'pino';
import { followGates, type NatsSettings, writeGates } from './modules/telemetry/index.ts';
import { systemClock } from './platform/clock.ts';
import { connect } from './platform/db/connect.ts';
import { appUrl } from './platform/db/migrate.ts';
import { scopeOf } from './platform/db/scope.ts';

interface GatesSettings {
  readonly nats: NatsSettings;
  readonly databaseUrl: string;
  readonly logLevel: string;
}

/** Puts together what tells a NATS node who may come in. */
export function composeGates({ nats, databaseUrl, logLevel }: GatesSettings, file: string) {
  const url = appUrl(databaseUrl);
  const connected = connect(url, { max: 2 });
  const needs = { scope: scopeOf(connected.db, systemClock), nats, file };
  const log = pino({ level: logLevel }, pino.destination(2));
  return {
    write: () => writeGates(needs),
    follow: (written: Parameters<typeof followGates>[1]) => followGates({ ...needs, url, log }, written),
    close: () => connected.close(),
  };
}
