import { pino } from 'pino';
import { compose, type Product } from './compose.ts';
import type { Config } from './config.ts';
import { refuseUnusableCertificate } from './launch-certificate.ts';
import { whenShellIsGone } from './launch-parent.ts';
import { refuseTakenPort } from './launch-port.ts';
import { refuseHalfRestored } from './platform/backup/unfinished.ts';
import { migrate } from './platform/db/migrate.ts';
import type { Route } from './platform/http/route.ts';
import { serveConsole } from './platform/http/serve-console.ts';
import { renewEpoch } from './platform/ledger/renew-epoch.ts';
import { inspectOutside } from './platform/postgres/inspect-outside.ts';
import { type EmbeddedPostgres, startEmbeddedPostgres } from './platform/postgres/start-embedded.ts';
import { Refusal } from './platform/refusal.ts';

interface Launch {
  readonly config: Config;
  readonly secondFactorForAdministrators: boolean;
  readonly moreRoutes?: (identity: Product['identity']) => readonly Route[];
  /** Runs on the embedded database before anything of the product has touched it. */
  readonly beforeMigrating?: (postgres: EmbeddedPostgres) => Promise<void>;
  /** Runs once everything stands but nobody is let in yet. */
  readonly beforeOpening?: (product: Product) => Promise<void>;
}

interface Launched {
  readonly product: Product;
  readonly say: (line: string) => void;
}

const PATIENCE_MS = 10_000;

/** Brings the product up, database first, and takes it down in the other order when told to stop. */
export async function launch({ config, beforeMigrating, beforeOpening, ...parts }: Launch): Promise<Launched> {
  const say = (line: string) => process.stdout.write(`${line}\n`);
  const log = pino(
    { level: config.logLevel, redact: ['req.headers.cookie', 'req.headers.authorization'] },
    pino.destination(2),
  );
  const ending = stopOnce();
  // Kept, not once: npm passes Ctrl-C on a second time, and a terminal that is closed says so twice as well.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void ending.stop(0));
  whenShellIsGone(() => void ending.stop(0));

  try {
    refuseUnusableCertificate(config);
    refuseHalfRestored(config.dataFolder);
    await refuseTakenPort(config);
    const ownerUrl = config.databaseUrl ?? (await embedded(config, say, ending, beforeMigrating));
    if (config.databaseUrl !== undefined) await inspectOutside(config.databaseUrl);
    await migrate(ownerUrl);
    await renewEpoch(ownerUrl);
    const product = await compose({ config, ownerUrl, log, ...parts });
    ending.first(() => product.close());
    await serveConsole(product.http);
    await beforeOpening?.(product);
    await product.http.listen({ port: config.port, host: config.host });
    return { product, say };
  } catch (error) {
    // Told to stop while starting: whatever fails now fails because its ground is being taken away.
    if (ending.begun()) return ending.stop(0);
    process.stderr.write(`启动失败：${error instanceof Error ? error.message : String(error)}\n`);
    if (!(error instanceof Refusal)) log.fatal({ err: error }, 'start failed');
    return ending.stop(1);
  }
}

/** A stop that comes while the database is still starting waits for it: nothing is left behind half started. */
async function embedded(
  { dataFolder }: Config,
  say: (line: string) => void,
  ending: Ending,
  beforeMigrating: Launch['beforeMigrating'],
): Promise<string> {
  const starting = startEmbeddedPostgres({ dataFolder, log: say });
  ending.first(async () => (await starting.catch(() => undefined))?.stop());
  const postgres = await starting;
  await beforeMigrating?.(postgres);
  return postgres.url;
}

interface Ending {
  /** Adds what must be closed before everything added so far. */
  first(close: () => Promise<void>): void;
  begun(): boolean;
  stop(code: number): Promise<never>;
}

/** Closes everything in order, once, and ends the process even when something will not close. */
function stopOnce(): Ending {
  const closing: (() => Promise<void>)[] = [];
  let stopping: Promise<never> | undefined;
  const close = async (code: number): Promise<never> => {
    setTimeout(() => process.exit(1), PATIENCE_MS).unref();
    for (const part of closing) await part().catch((error: unknown) => process.stderr.write(`${String(error)}\n`));
    process.exit(code);
  };
  return {
    first: (part) => void closing.unshift(part),
    begun: () => stopping !== undefined,
    stop(code) {
      stopping ??= close(code);
      return stopping;
    },
  };
}
