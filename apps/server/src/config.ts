import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

/** What an installation decides. Everything has a safe default but the secrets, which are never guessed. */
export interface Config {
  readonly port: number;
  readonly host: string;
  /** Evidence files, the embedded database and generated secrets live here. */
  readonly dataFolder: string;
  /** A PostgreSQL of one's own, as the owner of the database; absent, the embedded one is started. */
  readonly databaseUrl: string | undefined;
  /** How people reach the product, for one-time links. */
  readonly publicUrl: string;
  /** Behind a proxy that serves https and tells the caller's address. */
  readonly behindProxy: boolean;
  readonly ledgerAlgorithm: 'sha-256' | 'sm3';
  readonly requestsPerMinute: number;
  readonly metricsToken: string | undefined;
  /** Signs sessions; absent, one is made and kept in the data folder. */
  readonly sessionSecret: string | undefined;
  readonly logLevel: string;
  readonly printAccounts: boolean;
}

/** Reads the command line first, then the environment. Throws a sentence when a value cannot be meant. */
export function readConfig(args: readonly string[], env: NodeJS.ProcessEnv): Config {
  const { values } = parseArgs({
    args: [...args],
    options: {
      port: { type: 'string' },
      data: { type: 'string' },
      'print-accounts': { type: 'boolean', default: false },
    },
  });
  const port = wholeNumber('PORT', values.port ?? env['PORT'] ?? '8080');
  const host = env['HOST'] ?? '127.0.0.1';
  return {
    port,
    host,
    dataFolder: resolve(values.data ?? env['ZHIBEN_DATA'] ?? 'data'),
    databaseUrl: env['DATABASE_URL'],
    publicUrl: env['PUBLIC_URL'] ?? `http://${host}:${port}`,
    behindProxy: env['BEHIND_PROXY'] === 'true',
    ledgerAlgorithm: oneOf('LEDGER_ALGORITHM', env['LEDGER_ALGORITHM'] ?? 'sha-256', ['sha-256', 'sm3']),
    requestsPerMinute: wholeNumber('REQUESTS_PER_MINUTE', env['REQUESTS_PER_MINUTE'] ?? '6000'),
    metricsToken: env['METRICS_TOKEN'],
    sessionSecret: env['SESSION_SECRET'],
    logLevel: env['LOG_LEVEL'] ?? 'info',
    printAccounts: values['print-accounts'],
  };
}

function wholeNumber(name: string, text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 0) throw new Error(`${name} should be a whole number, not "${text}"`);
  return number;
}

function oneOf<Word extends string>(name: string, text: string, words: readonly Word[]): Word {
  const word = words.find((known) => known === text);
  if (word === undefined) throw new Error(`${name} should be one of ${words.join(', ')}, not "${text}"`);
  return word;
}
