import type { NatsConnection } from '@nats-io/transport-node';
import { type Scope, SYSTEM } from '../../../platform/db/scope.ts';
import '../telemetry-tables.ts';

interface Connections {
  readonly data?: { readonly connections?: readonly { readonly authorized_user?: string; readonly type?: string }[] };
}

/** Every node of NATS tells any user of an account who is connected to it there. */
const WHO_IS_THERE = '$SYS.REQ.ACCOUNT.PING.CONNZ';
const MOST_LINES = 10_000;
/** Nodes do not say how many they are: when none has answered for so long, all have. */
const STALL_MS = 150;
const LONGEST_MS = 1000;

/** Open lines of gateways by their number, as the nodes of NATS have them in the accounts of all shares. */
export async function countLines(scope: Scope, lines: readonly NatsConnection[]): Promise<ReadonlyMap<string, number>> {
  const counted = await Promise.all(lines.map(loginsOn));
  const byLogin = new Map<string, number>();
  for (const login of counted.flat()) byLogin.set(login, (byLogin.get(login) ?? 0) + 1);
  if (byLogin.size === 0) return new Map();
  const gateways = await scope(SYSTEM, ({ tx }) =>
    tx
      .selectFrom('gateways')
      .select(['id', 'login'])
      .where('login', 'in', [...byLogin.keys()])
      .execute(),
  );
  return new Map(gateways.map(({ id, login }) => [id, byLogin.get(login) ?? 0]));
}

async function loginsOn(line: NatsConnection): Promise<readonly string[]> {
  const asked = JSON.stringify({ auth: true, limit: MOST_LINES });
  const answers = await line.requestMany(WHO_IS_THERE, asked, {
    ...{ strategy: 'stall', stall: STALL_MS, maxWait: LONGEST_MS },
  });
  const logins: string[] = [];
  for await (const answer of answers) {
    const { data } = answer.json<Connections>();
    for (const { authorized_user, type } of data?.connections ?? []) {
      if (type === 'mqtt' && authorized_user !== undefined) logins.push(authorized_user);
    }
  }
  return logins;
}
