import { composeIngestWorker } from './compose-ingest-worker.ts';
import { readConfig } from './config.ts';
import { unusable } from './config-addresses.ts';
import { runCommand } from './run-command.ts';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** One of several ingest workers in front of a NATS cluster. It needs the database and NATS, and serves no page. */
await runCommand('接入进程启动失败', async () => {
  const { nats, databaseUrl, ...config } = readConfig([], process.env);
  if (nats === undefined || databaseUrl === undefined) {
    throw unusable(
      '独立的接入进程需要 NATS_URL、NATS_SECRET 和 DATABASE_URL。只有一台机器时不需要它：npm start 自己接入数据。',
    );
  }
  const worker = await composeIngestWorker({ ...config, nats, databaseUrl });
  process.stdout.write('接入进程已启动\n');
  const told = Promise.race(SIGNALS.map((signal) => new Promise((resolve) => process.on(signal, resolve))));
  void told.then(() => worker.close()).finally(() => process.exit(0));
});
