import { setTimeout as pause } from 'node:timers/promises';
import { connectAsync, type MqttClient } from 'mqtt';
import { LIMIT, type Plant, POINTS } from './seed.ts';

const EVERY_MS = 50;
const WAVE_MS = 6000;
const PATIENCE_MS = 3000;

export interface Sent {
  /** By the instant of a message, its number: each of its samples carries it. */
  readonly acknowledged: ReadonlyMap<number, number>;
  readonly sentAgain: number;
  readonly longestWaitMs: number;
}

/** A plant's gateway: numbers its messages, sends each until it is acknowledged, and goes to another node when its own is gone. */
export function startGateway(plant: Plant, ports: readonly number[], begin: number) {
  const acknowledged = new Map<number, number>();
  let [sentAgain, longestWaitMs, place] = [0, 0, begin];
  let client: MqttClient | undefined;
  let going = true;

  async function line(): Promise<MqttClient> {
    if (client?.connected) return client;
    for (;;) {
      client?.end(true);
      place += 1;
      try {
        client = await letIn(plant, ports[place % ports.length] ?? 0);
        return client;
      } catch {
        await pause(100);
      }
    }
  }

  async function send(): Promise<void> {
    for (let number = 0; going; number += 1) {
      const at = Date.now();
      const payload = messageOf(at, number);
      const startedAt = performance.now();
      while (!(await sendOnce(payload))) sentAgain += 1;
      const waitedMs = performance.now() - startedAt;
      longestWaitMs = Math.max(longestWaitMs, waitedMs);
      acknowledged.set(at, number);
      await pause(Math.max(1, EVERY_MS - waitedMs));
    }
  }

  async function sendOnce(payload: string): Promise<boolean> {
    const mqtt = await line();
    const topic = `zhiben/v1/${plant.login}/samples`;
    const sent = mqtt.publishAsync(topic, payload, { qos: 1 }).then(
      () => true,
      () => false,
    );
    const isAcknowledged = await Promise.race([sent, pause(PATIENCE_MS, false)]);
    if (isAcknowledged) return true;
    mqtt.end(true);
    client = undefined;
    return false;
  }

  const sending = send();
  return {
    /** Settles when its first message was acknowledged. */
    begun: async () => {
      while (acknowledged.size === 0) await pause(20);
    },
    async stop(): Promise<Sent> {
      going = false;
      await sending;
      client?.end(true);
      return { acknowledged, sentAgain, longestWaitMs };
    },
  };
}

export function letIn({ login, secret }: Plant, port: number): Promise<MqttClient> {
  return connectAsync(
    `mqtt://127.0.0.1:${port}`,
    {
      ...{ username: login, password: secret, clientId: `${login}-${crypto.randomUUID()}`, protocolVersion: 4 },
      ...{ reconnectPeriod: 0, connectTimeout: PATIENCE_MS },
    },
    false,
  );
}

/** The first point goes over its limit and back in a wave; the others carry the number of the message. */
function messageOf(at: number, number: number): string {
  const isHigh = at % WAVE_MS < WAVE_MS / 2;
  const tags = Array.from({ length: POINTS }, (_, point) => `P${point}`);
  return JSON.stringify({
    t0: at,
    tags,
    v: tags.map((_, point) => (point === 0 && isHigh ? LIMIT + 1 + number : -number)),
  });
}
