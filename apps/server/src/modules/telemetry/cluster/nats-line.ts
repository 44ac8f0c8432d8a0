import { type JetStreamManager, jetstreamManager } from '@nats-io/jetstream';
import { connect, type NatsConnection, nanos } from '@nats-io/transport-node';
import { keeperOf, LOG, LOGGED_SUBJECTS } from '../domain/nats-names.ts';
import { passwordOf } from './nats-secrets.ts';

/** The NATS cluster in which samples wait to be judged. */
export interface NatsSettings {
  readonly servers: readonly string[];
  /** Lets the product's own programs in; gateways have their own. */
  readonly secret: string;
  /** Into how many the enterprises are divided when the installation begins. */
  readonly shares: number;
  /** On how many nodes each message stands before it is acknowledged. */
  readonly replicas: number;
  /** How long and how much of it is kept, for workers that come late. */
  readonly keptHours: number;
  readonly keptBytes: number;
}

const HOUR_MS = 3_600_000;
const DUPLICATES_MS = 120_000;

/** A line into the account of a share. It is taken up again for as long as it is wanted, on whichever node is there. */
export async function openLine({ servers, secret }: NatsSettings, share: number): Promise<NatsConnection> {
  const user = keeperOf(share);
  return connect({
    servers: [...servers],
    user,
    pass: passwordOf(secret, user),
    name: user,
    waitOnFirstConnect: true,
    maxReconnectAttempts: -1,
    reconnectTimeWait: 200,
    timeout: 2000,
    pingInterval: 2000,
    maxPingOut: 2,
    ...(servers.some((server) => server.startsWith('tls://')) && { tls: {} }),
  });
}

/**
 * The log of a share, made before the MQTT gateway would make it: kept for a time instead of until read, so that a worker that takes over
 * finds everything. Gives which log it is.
 */
export async function openLog(line: NatsConnection, settings: NatsSettings): Promise<string> {
  const manager: JetStreamManager = await jetstreamManager(line, { timeout: 2000 });
  const wanted = {
    subjects: [LOGGED_SUBJECTS],
    num_replicas: settings.replicas,
    max_age: nanos(settings.keptHours * HOUR_MS),
    max_bytes: settings.keptBytes,
  };
  try {
    const known = await manager.streams.info(LOG);
    return known.created;
  } catch {
    const made = await manager.streams.add({
      ...wanted,
      name: LOG,
      retention: 'limits',
      storage: 'file',
      duplicate_window: nanos(DUPLICATES_MS),
    });
    return made.created;
  }
}
