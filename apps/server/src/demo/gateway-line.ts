import { connect } from 'mqtt';
import type { PlantGateway } from './wire-plants.ts';

/** An hour of a message a second: a gateway keeps what it could not deliver, and no more. */
const MOST_WAITING = 3600;

/** A gateway that delivers one message after the other over real MQTT, and keeps each until it is acknowledged. */
export function gatewayLine(port: number, { login, secret }: PlantGateway) {
  const client = connect({
    ...{ host: '127.0.0.1', port, username: login, password: secret, clientId: login },
    reconnectPeriod: 2000,
  });
  // The line is tried again by itself, and what waits is not lost.
  client.on('error', () => {});
  const waiting: string[] = [];
  let delivering = false;

  async function deliver(): Promise<void> {
    delivering = true;
    for (let message = waiting.shift(); message !== undefined; message = waiting.shift()) {
      await client.publishAsync(`zhiben/v1/${login}/samples`, message, { qos: 1 });
    }
    delivering = false;
  }

  return {
    say(message: string): void {
      waiting.push(message);
      if (waiting.length > MOST_WAITING) waiting.shift();
      if (!delivering) void deliver();
    },
  };
}
