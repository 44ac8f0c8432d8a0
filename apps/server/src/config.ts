import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { addressOf, databaseAddress, isThisMachine, unusable } from './config-addresses.ts';
import { type MqttDoors, mqttDoors } from './config-mqtt.ts';
import { type NatsConfig, natsConfig } from './config-nats.ts';
import { wholeNumber } from './config-numbers.ts';
import { longSecret } from './config-secrets.ts';

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
  /** How many proxies stand in front, each telling the caller's address. */
  readonly proxies: number;
  readonly ledgerAlgorithm: 'sha-256' | 'sm3';
  readonly requestsPerMinute: number;
  readonly metricsToken: string | undefined;
  /** Signs sessions; absent, one is made and kept in the data folder. */
  readonly sessionSecret: string | undefined;
  /** Seals the identities of reporters; absent, one is made and kept in the data folder. */
  readonly tipOffSecret: string | undefined;
  /** Where gateways connect. */
  readonly mqtt: MqttDoors;
  /** The NATS cluster that takes the samples in, where one machine is not enough; absent, this one does. */
  readonly nats: NatsConfig | undefined;
  /** How long samples are kept. */
  readonly historyDays: number;
  /** The mail server that warnings go out by; absent, none goes by mail. */
  readonly mail: { readonly url: string; readonly from: string } | undefined;
  /** Whether programs inside the house may be told of warnings. */
  readonly callInside: boolean;
  readonly logLevel: string;
  readonly printAccounts: boolean;
}

const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;
const MOST_PROXIES = 9;
/** 总局令第40号 asks for at least 30 days of electronic records (its text was not at hand: provisional). */
const LEAST_HISTORY_DAYS = 30;

/** Reads the command line first, then the environment; what is empty counts as absent. Throws a sentence when a value cannot be meant. */
export function readConfig(args: readonly string[], environment: NodeJS.ProcessEnv): Config {
  const env = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const given = readArguments(args);
  const port = wholeNumber('PORT', given.port ?? env['PORT'] ?? '8080', 0, 65_535);
  const host = env['HOST'] ?? '127.0.0.1';
  return {
    port,
    host,
    dataFolder: resolve(given.data ?? env['ZHIBEN_DATA'] ?? 'data'),
    databaseUrl: databaseAddress(env['DATABASE_URL']),
    publicUrl: addressOf(env['PUBLIC_URL'] ?? `http://${host.includes(':') ? `[${host}]` : host}:${port}`),
    proxies: proxiesOf(env['BEHIND_PROXY'] ?? 'false'),
    ledgerAlgorithm: oneOf('LEDGER_ALGORITHM', env['LEDGER_ALGORITHM'] ?? 'sha-256', ['sha-256', 'sm3']),
    requestsPerMinute: wholeNumber('REQUESTS_PER_MINUTE', env['REQUESTS_PER_MINUTE'] ?? '6000', 1, 10_000_000),
    metricsToken: longSecret('METRICS_TOKEN', env['METRICS_TOKEN'], 16),
    sessionSecret: longSecret('SESSION_SECRET', env['SESSION_SECRET'], 32),
    tipOffSecret: longSecret('TIP_OFF_SECRET', env['TIP_OFF_SECRET'], 32),
    mqtt: mqttDoors(env, host),
    nats: natsConfig(env),
    historyDays: wholeNumber('HISTORY_DAYS', env['HISTORY_DAYS'] ?? '400', LEAST_HISTORY_DAYS, 36_500),
    mail: mailOf(env['SMTP_URL'], env['SMTP_FROM']),
    callInside: oneOf('CALL_INSIDE', env['CALL_INSIDE'] ?? 'false', ['true', 'false']) === 'true',
    logLevel: oneOf('LOG_LEVEL', env['LOG_LEVEL'] ?? 'info', LOG_LEVELS),
    printAccounts: given['print-accounts'],
  };
}

/** What a real office may not do, though a demonstration on a desk may. */
export function refuseUnsafe({ publicUrl, proxies }: Config): void {
  const { protocol, hostname } = new URL(publicUrl);
  if (protocol === 'http:' && !isThisMachine(hostname)) {
    throw unusable(
      `${publicUrl} 不是 https，密码和会话会在网络上明文传送。请由前置代理提供 https，并设置 PUBLIC_URL=https://… 和 BEHIND_PROXY=true。`,
    );
  }
  if (protocol === 'https:' && proxies === 0) {
    throw unusable(
      'PUBLIC_URL 是 https，但没有设置 BEHIND_PROXY=true：所有人的来访地址会被当作同一个，一人登录失败会锁住大家。请设置后再启动。',
    );
  }
}

function readArguments(args: readonly string[]) {
  const options = {
    port: { type: 'string' },
    data: { type: 'string' },
    'print-accounts': { type: 'boolean', default: false },
  } as const;
  try {
    return parseArgs({ args: [...args], options }).values;
  } catch {
    throw unusable('命令行参数不正确：可用 --port 端口、--data 目录、--print-accounts。');
  }
}

function oneOf<Word extends string>(name: string, text: string, words: readonly Word[]): Word {
  const word = words.find((known) => known === text);
  if (word === undefined) throw unusable(`${name} 应为 ${words.join('、')} 之一，不能是「${text}」。`);
  return word;
}

function mailOf(url: string | undefined, from: string | undefined): Config['mail'] {
  if (url === undefined && from === undefined) return undefined;
  if (url === undefined || from === undefined) {
    throw unusable('SMTP_URL 和 SMTP_FROM 要一起设置：前者是邮件服务器，后者是发件地址。');
  }
  if (!/^smtps?:\/\/[^/]+/.test(url) || !URL.canParse(url)) {
    throw unusable('SMTP_URL 应形如 smtps://账号:密码@主机:465。');
  }
  return { url, from };
}

function proxiesOf(text: string): number {
  if (text === 'true' || text === 'false') return text === 'true' ? 1 : 0;
  const proxies = Number(text);
  if (!Number.isInteger(proxies) || proxies < 0 || proxies > MOST_PROXIES) {
    throw unusable(`BEHIND_PROXY 应为 true、false 或前置代理的层数，不能是「${text}」。`);
  }
  return proxies;
}
