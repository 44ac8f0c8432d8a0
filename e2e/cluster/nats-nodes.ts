import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from '../drills/product.ts';

export interface Node {
  readonly port: number;
  readonly mqttPort: number;
  readonly accountsFile: string;
  readonly pidFile: string;
  kill(): void;
}

export const natsVersion = (): string | undefined => {
  const { status, stdout } = spawnSync('nats-server', ['-v'], { encoding: 'utf8' });
  return status === 0 ? stdout.trim() : undefined;
};

/** Three NATS nodes on this machine, as docs/operations.md has them configured on three. */
export async function startNodes(folder: string, accountsFile: string): Promise<readonly Node[]> {
  const plans = await Promise.all(
    ['a', 'b', 'c'].map(async (name) => ({
      name,
      port: await freePort(),
      routePort: await freePort(),
      mqttPort: await freePort(),
    })),
  );
  const routes = plans.map(({ routePort }) => `"nats://127.0.0.1:${routePort}"`).join(', ');
  const nodes = plans.map((plan) => startNode(join(folder, `nats-${plan.name}`), plan, routes, accountsFile));
  for (const { port, mqttPort } of nodes) for (const each of [port, mqttPort]) await untilOpen(each);
  return nodes;
}

interface Plan {
  readonly name: string;
  readonly port: number;
  readonly routePort: number;
  readonly mqttPort: number;
}

function startNode(folder: string, { name, port, routePort, mqttPort }: Plan, routes: string, accounts: string): Node {
  mkdirSync(folder, { recursive: true });
  const [accountsFile, pidFile] = [join(folder, 'accounts.conf'), join(folder, 'pid')];
  copyFileSync(accounts, accountsFile);
  writeFileSync(
    join(folder, 'nats.conf'),
    `server_name: ${name}
listen: "127.0.0.1:${port}"
max_payload: 8MB
pid_file: "${pidFile}"
log_file: "${join(folder, 'log')}"
jetstream { store_dir: "${join(folder, 'store')}", max_file_store: 8GB }
cluster { name: zhiben, listen: "127.0.0.1:${routePort}", routes: [${routes}] }
mqtt { listen: "127.0.0.1:${mqttPort}" }
include ./accounts.conf
`,
  );
  const child: ChildProcess = spawn('nats-server', ['-c', join(folder, 'nats.conf')], { stdio: 'ignore' });
  return { port, mqttPort, accountsFile, pidFile, kill: () => void child.kill('SIGKILL') };
}

async function untilOpen(port: number): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    const socket = connect({ host: '127.0.0.1', port });
    const opened = await Promise.race([once(socket, 'connect'), once(socket, 'error')]).then(
      ([error]) => error === undefined,
      () => false,
    );
    socket.destroy();
    if (opened) return;
    await pause(50);
  }
  throw new Error(`nothing listens on ${port}`);
}
