import { readFileSync } from 'node:fs';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { createServer as createTlsServer } from 'node:tls';
import { Aedes, type AuthenticateError, type Client } from 'aedes';
import type { FastifyBaseLogger } from 'fastify';
import type { FailedSignIns } from '../gateways/failed-sign-ins.ts';
import type { KnownGateway } from './gateway.ts';
import { refuseLongPackets, TooLong } from './mqtt-limits.ts';

export interface BrokerSettings {
  readonly host: string;
  /** Absent, the door stays closed; 0 takes any free one. */
  readonly port: number | undefined;
  readonly tls: { readonly port: number; readonly certFile: string; readonly keyFile: string } | undefined;
}

interface BrokerNeeds {
  readonly settings: BrokerSettings;
  readonly log: Pick<FastifyBaseLogger, 'warn' | 'error'>;
  readonly failures: FailedSignIns;
  readonly now: () => number;
  readonly signIn: (login: string, secret: string) => Promise<KnownGateway | undefined>;
  /** Calls `done` once every sample of the message would survive a kill. */
  readonly take: (gateway: KnownGateway, payload: Buffer, done: () => void) => void;
  /** A message that was not taken, and why. */
  readonly refused: (gateway: KnownGateway, why: string) => void;
}

const MOST_LINES = 10_000;
const RENEWED_MS = 3_600_000;
const NOT_AUTHORISED = 5;
const SERVER_UNAVAILABLE = 3;

export const topicOf = ({ login }: Pick<KnownGateway, 'login'>): string => `zhiben/v1/${login}/samples`;

/** MQTT 3.1.1 for gateways: they sign in, publish on their own topic and subscribe to nothing. */
export async function openBroker({ settings, log, failures, now, signIn, take, refused }: BrokerNeeds) {
  const gateways = new WeakMap<Client, KnownGateway>();
  const lines = new Set<Client>();

  const broker = await Aedes.createBroker({
    connectTimeout: 10_000,
    drainTimeout: 30_000,
    preConnect(_client, packet, done) {
      // A last word that is said for whoever is gone is no reading; that a point fell silent is an alarm of its own.
      delete packet.will;
      done(null, true);
    },
    authenticate(client, login = '', secret, done) {
      // By both: a gateway with a wrong secret locks out none of its neighbours behind the same address.
      const who = `${(client.conn as Socket).remoteAddress} ${login.slice(0, 64)}`;
      if (failures.locked(who, now())) return done(refusal(NOT_AUTHORISED, 'too many failures'), false);
      signIn(login, secret?.toString() ?? '').then(
        (gateway) => {
          if (gateway === undefined) {
            failures.add(who, now());
            return done(refusal(NOT_AUTHORISED, 'unknown gateway or wrong secret'), false);
          }
          gateways.set(client, gateway);
          // Nobody takes over another's line by calling themselves like it.
          Object.assign(client, { id: `${gateway.login}/${client.id}` });
          done(null, true);
        },
        (error: unknown) => {
          log.error({ err: error }, 'mqtt: a gateway could not be looked up');
          done(refusal(SERVER_UNAVAILABLE, 'try again'), false);
        },
      );
    },
    authorizePublish(client, packet, done) {
      const gateway = client === null ? undefined : gateways.get(client);
      if (gateway === undefined) return done(new Error('nobody publishes'));
      if (packet.topic !== topicOf(gateway)) {
        refused(gateway, `主题不是 ${topicOf(gateway)}：${packet.topic.slice(0, 80)}`);
        return done(new Error('not your topic'));
      }
      // Kept for later readers it would stay in memory; nobody reads here.
      packet.retain = false;
      take(gateway, Buffer.isBuffer(packet.payload) ? packet.payload : Buffer.from(packet.payload), () => done(null));
    },
    authorizeSubscribe: (_client, _subscription, done) => done(null, null),
    authorizeForward: () => null,
  });
  tellNobody(broker);
  broker.on('client', (client) => void lines.add(client));
  broker.on('clientDisconnect', (client) => void lines.delete(client));
  broker.on('clientError', (client, error) => {
    const gateway = gateways.get(client);
    if (gateway !== undefined && error instanceof TooLong) refused(gateway, '报文超过 1 MB');
  });
  // Whatever cannot be read as MQTT ends its own line; that is no fault of ours.
  broker.on('connectionError', () => {});
  (broker as NodeJS.EventEmitter).on('error', (error) => log.error({ err: error }, 'mqtt: broker failed'));

  const receive = (socket: Socket) => refuseLongPackets(broker.handle(socket));
  const plain = settings.port === undefined ? undefined : createServer({ noDelay: true }, receive);
  const secure = settings.tls === undefined ? undefined : secureServer({ ...settings.tls, receive, log });
  await Promise.all([listen(plain, settings.port, settings.host), listen(secure, settings.tls?.port, settings.host)]);

  return {
    port: portOf(plain),
    tlsPort: portOf(secure),
    /** Open lines by gateway. */
    lines(): ReadonlyMap<string, number> {
      const counts = new Map<string, number>();
      for (const client of lines) {
        const id = gateways.get(client)?.id;
        if (id !== undefined) counts.set(id, (counts.get(id) ?? 0) + 1);
      }
      return counts;
    },
    /** Ends the lines of whoever is not admitted any longer. */
    endLinesOf(gatewayId: string): void {
      for (const client of lines) if (gateways.get(client)?.id === gatewayId) (client.conn as Socket).destroy();
    },
    async close(): Promise<void> {
      for (const server of [plain, secure]) server?.close();
      await new Promise<void>((resolve) => broker.close(() => resolve()));
    },
  };
}
export type Broker = Awaited<ReturnType<typeof openBroker>>;

const refusal = (returnCode: number, words: string): AuthenticateError =>
  Object.assign(new Error(words), { returnCode }) as AuthenticateError;

/**
 * Nobody here subscribes. What a gateway published stands in the database when it is acknowledged, and to look for listeners, retained
 * messages and lines that are away would be a third of its way.
 */
function tellNobody(broker: Aedes): void {
  const publish = broker.publish.bind(broker) as (...given: unknown[]) => void;
  const ofGateways = (packet: { readonly qos: number }, client: unknown, done: () => void) => {
    if (typeof client === 'function') return publish(packet, client);
    // An acknowledgement has left the stack already; without one, the next packet would be read inside this one.
    if (packet.qos === 0) setImmediate(done);
    else done();
  };
  Object.assign(broker, { publish: ofGateways });
}

interface SecureDoor extends NonNullable<BrokerSettings['tls']> {
  readonly receive: (socket: Socket) => void;
  readonly log: BrokerNeeds['log'];
}

/** A certificate that is renewed in its file is used from the next look on, and no line ends for it. */
function secureServer({ certFile, keyFile, receive, log }: SecureDoor): Server {
  const read = () => ({ cert: readFileSync(certFile), key: readFileSync(keyFile) });
  const server = createTlsServer(read(), (socket) => {
    socket.setNoDelay(true);
    receive(socket);
  });
  server.on('tlsClientError', () => {});
  const looking = setInterval(() => {
    try {
      server.setSecureContext(read());
    } catch (error) {
      log.error({ err: error }, 'mqtt: the renewed certificate cannot be used, the old one stays');
    }
  }, RENEWED_MS);
  server.once('close', () => clearInterval(looking));
  return server;
}

async function listen(server: Server | undefined, port: number | undefined, host: string): Promise<void> {
  if (server === undefined) return;
  server.maxConnections = MOST_LINES;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
}

const portOf = (server: Server | undefined): number | null =>
  server === undefined ? null : (server.address() as AddressInfo).port;
