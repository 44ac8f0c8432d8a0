import { pino } from 'pino';
import { compose, type Product } from './compose.ts';
import type { Config } from './config.ts';
import { migrate } from './platform/db/migrate.ts';
import type { Route } from './platform/http/route.ts';
import { renewEpoch } from './platform/ledger/renew-epoch.ts';
import { startEmbeddedPostgres } from './platform/postgres/start-embedded.ts';

interface Launch {
  readonly config: Config;
  readonly secondFactorForAdministrators: boolean;
  readonly moreRoutes?: (identity: Product['identity']) => readonly Route[];
  /** Runs once everything stands but nobody is let in yet. */
  readonly beforeOpening?: (product: Product) => Promise<void>;
}

interface Launched {
  readonly product: Product;
  readonly say: (line: string) => void;
}

const PATIENCE_MS = 10_000;

/** Brings the product up, database first, and takes it down in the other order when told to stop. */
export async function launch({ config, beforeOpening = async () => {}, ...parts }: Launch): Promise<Launched> {
  const say = (line: string) => process.stdout.write(`${line}\n`);
  const log = pino(
    { level: config.logLevel, redact: ['req.headers.cookie', 'req.headers.authorization'] },
    pino.destination(2),
  );
  const closing: (() => Promise<void>)[] = [];
  const stop = stopOnce(closing);
  process.once('SIGINT', () => void stop(0));
  process.once('SIGTERM', () => void stop(0));

  try {
    const ownerUrl = config.databaseUrl ?? (await embedded(config, say, closing));
    await migrate(ownerUrl);
    await renewEpoch(ownerUrl);
    const product = await compose({ config, ownerUrl, log, ...parts });
    closing.unshift(() => product.close());
    await beforeOpening(product);
    await product.http.listen({ port: config.port, host: config.host });
    return { product, say };
  } catch (error) {
    process.exitCode = 1;
    process.stderr.write(`启动失败：${error instanceof Error ? error.message : String(error)}\n`);
    log.fatal({ err: error }, 'start failed');
    return stop(1);
  }
}

async function embedded(
  { dataFolder }: Config,
  say: (line: string) => void,
  closing: (() => Promise<void>)[],
): Promise<string> {
  const postgres = await startEmbeddedPostgres({ dataFolder, log: say });
  closing.unshift(() => postgres.stop());
  return postgres.url;
}

/** Closes everything in order, once, and ends the process even when something will not close. */
function stopOnce(closing: readonly (() => Promise<void>)[]): (code: number) => Promise<never> {
  let stopping: Promise<never> | undefined;
  const close = async (code: number): Promise<never> => {
    setTimeout(() => process.exit(1), PATIENCE_MS).unref();
    for (const part of closing) await part().catch((error: unknown) => process.stderr.write(`${String(error)}\n`));
    process.exit(code);
  };
  return (code) => {
    stopping ??= close(code);
    return stopping;
  };
}
