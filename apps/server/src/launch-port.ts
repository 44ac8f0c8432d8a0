import { createServer } from 'node:net';
import type { Config } from './config.ts';
import { Refusal } from './platform/refusal.ts';

/** Refuses ports that cannot be opened before anything is started for it. */
export async function refuseTakenPort({ port, host, mqtt }: Pick<Config, 'port' | 'host' | 'mqtt'>): Promise<void> {
  await tryPort(port, host, '--port');
  if (mqtt.port !== undefined) await tryPort(mqtt.port, mqtt.host, 'MQTT_PORT');
  if (mqtt.tls !== undefined) await tryPort(mqtt.tls.port, mqtt.host, 'MQTT_TLS_PORT');
}

function tryPort(port: number, host: string, setting: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', ({ code = '' }: NodeJS.ErrnoException) => {
      const say = SENTENCES[code];
      // Anything stranger is told by the real attempt.
      if (say === undefined) resolve();
      else reject(new Refusal('conflict', 'port-taken', say(port, setting)));
    });
    probe.listen({ port, host, exclusive: true }, () => probe.close(() => resolve()));
  });
}

const SENTENCES: Readonly<Record<string, (port: number, setting: string) => string>> = {
  EADDRINUSE: (port, setting) => `端口 ${port} 已被占用。请停止占用它的程序，或用 ${setting} 另选端口。`,
  EACCES: (port, setting) => `当前用户无权使用端口 ${port}。请用 ${setting} 选一个 1024 以上的端口。`,
};
