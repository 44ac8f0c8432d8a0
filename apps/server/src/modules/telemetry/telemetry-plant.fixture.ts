import { setTimeout as pause } from 'node:timers/promises';
import type { PointFields } from '@zhiben/contract/points.ts';
import { connectAsync, type IClientOptions, type MqttClient } from 'mqtt';
import { pino } from 'pino';
import { systemClock } from '../../platform/clock.ts';
import { scopeOf } from '../../platform/db/scope.ts';
import { HUAYI, openPlant, PEOPLE } from '../../platform/plant.fixture.ts';
import { keepThread } from '../../platform/threads/ask-thread.ts';
import { createDirectory } from '../directory/index.ts';
import { createTelemetry, type Ingest, type IngestNeeds, ingestAbsent } from './index.ts';

export const POINT: PointFields = {
  ...{ name: '甲苯储罐液位', kind: 'level', unit: 'm', rangeLow: 0, rangeHigh: 12, decimals: 3, everySeconds: 1 },
  ...{ equipment: 'V101', placeId: null },
};

interface Opened extends Partial<Pick<IngestNeeds['mqtt'], 'tls'>> {
  readonly historyDays?: number;
}

/** Telemetry with its real worker on a real database, a gateway of each enterprise, and clients that speak MQTT. */
export async function openTelemetryPlant({ tls, historyDays = 30 }: Opened = {}) {
  const plant = await openPlant();
  const scope = scopeOf(plant.db, systemClock);
  const log = pino({ level: process.env['LOG_LEVEL'] ?? 'silent' });
  const thread = keepThread<Ingest>({
    entry: new URL('../../ingest-worker.ts', import.meta.url),
    data: {
      url: plant.appUrl,
      logLevel: process.env['LOG_LEVEL'] ?? 'silent',
      historyDays,
      limits: { lookMs: 300 },
      mqtt: { host: '127.0.0.1', port: 0, tls },
    },
    log,
    absent: ingestAbsent,
  });
  await thread.begun;
  const held = new Map<number, Date>();
  const directory = createDirectory({
    openHazards: async () => new Map(),
    accountHolders: async () => new Set(),
    gradedInstallations: async () => new Map(),
  });
  const telemetry = createTelemetry({
    ingest: thread,
    log,
    historyDays,
    heldSince: async () => held,
    enterpriseNames: directory.enterpriseNames,
    placeName: async () => undefined,
    placesOf: async () => [],
  });
  const api = await plant.serve(telemetry.routes, { scope });
  const { port, tlsPort } = await thread.ask.lines();
  const clients: MqttClient[] = [];

  return {
    ...plant,
    scope,
    thread,
    telemetry,
    /** What something open points to, by the number of the point. */
    held,
    api,
    port: port ?? 0,
    tlsPort: tlsPort ?? 0,

    admit: (who: keyof typeof PEOPLE, enterpriseId: string) =>
      scope(PEOPLE[who], (act) => telemetry.admitGateway(act, enterpriseId, '网关')),

    async point(enterpriseId: string, tag: string, fields: Partial<PointFields> = {}): Promise<number> {
      const who = enterpriseId === HUAYI ? PEOPLE.huayi : PEOPLE.anda;
      const { id } = await scope(who, (act) => telemetry.addPoint(act, enterpriseId, { ...POINT, ...fields, tag }));
      return id;
    },

    async connect(login: string, secret: string, options: IClientOptions = {}): Promise<MqttClient> {
      const client = await connectAsync({
        ...{ host: '127.0.0.1', port: port ?? 0, username: login, password: secret, reconnectPeriod: 0 },
        ...options,
      });
      client.on('error', () => {});
      clients.push(client);
      return client;
    },

    /** Waits until the worker has heard of a point, by sending nothing but a value that is no number. */
    async known(enterpriseId: string, login: string, tag: string): Promise<void> {
      for (;;) {
        const gateway = { id: (await this.gatewayOf(login)) ?? '', login, enterpriseId };
        const batch = {
          length: 1,
          tag: [tag],
          at: new Float64Array(1),
          value: new Float64Array([Number.NaN]),
          quality: new Uint8Array(1),
        };
        if ((await thread.ask.take(gateway, batch))['unknown-tag'] === undefined) return;
        await pause(20);
      }
    },

    gatewayOf: async (login: string): Promise<string | undefined> =>
      (await plant.owner.query('select id from gateways where login = $1', [login])).rows[0]?.id,

    async close(): Promise<void> {
      for (const client of clients) client.end(true);
      await thread.close();
      await plant.close();
    },
  };
}
export type TelemetryPlant = Awaited<ReturnType<typeof openTelemetryPlant>>;
