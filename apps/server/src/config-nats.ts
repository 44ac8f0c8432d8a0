import { unusable } from './config-addresses.ts';
import { wholeNumber } from './config-numbers.ts';
import { longSecret } from './config-secrets.ts';

export interface NatsConfig {
  readonly servers: readonly string[];
  readonly secret: string;
  readonly shares: number;
  readonly replicas: number;
  readonly keptHours: number;
  readonly keptBytes: number;
}

const MEGABYTE = 1024 * 1024;

/** Reads where the NATS cluster is. A message is acknowledged on most of its nodes: on two of three. */
export function natsConfig(env: Readonly<Record<string, string | undefined>>): NatsConfig | undefined {
  const url = env['NATS_URL'];
  if (url === undefined) return undefined;
  const secret = longSecret('NATS_SECRET', env['NATS_SECRET'], 32);
  if (secret === undefined) {
    throw unusable('设置了 NATS_URL，但没有 NATS_SECRET：接入进程登录 NATS 的密码由它推算。请设置至少 32 个随机字符。');
  }
  return {
    servers: url.split(',').map(serverOf),
    secret,
    shares: wholeNumber('INGEST_SHARES', env['INGEST_SHARES'] ?? '8', 1, 64),
    replicas: wholeNumber('NATS_REPLICAS', env['NATS_REPLICAS'] ?? '3', 1, 5),
    keptHours: wholeNumber('NATS_KEPT_HOURS', env['NATS_KEPT_HOURS'] ?? '24', 1, 720),
    keptBytes: wholeNumber('NATS_KEPT_MEGABYTES', env['NATS_KEPT_MEGABYTES'] ?? '4096', 64, 1_048_576) * MEGABYTE,
  };
}

function serverOf(text: string): string {
  const address = text.trim();
  if (!/^(nats|tls):\/\/[^/@\s]+:\d+$/.test(address)) {
    throw unusable(`NATS_URL 应为逗号分隔的 nats://主机:端口 或 tls://主机:端口，不含账号，不能是「${text}」。`);
  }
  return address;
}
