import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { composeGates } from './compose-gates.ts';
import { readConfig } from './config.ts';
import { unusable } from './config-addresses.ts';
import { runCommand } from './run-command.ts';

const say = (line: string) => process.stdout.write(`${line}\n`);

/** Writes who may come in at the gates of a NATS node, once or whenever it changes, and has the node read it. */
await runCommand('没有写出 NATS 账号文件', async () => {
  const { values } = parseArgs({
    options: { to: { type: 'string' }, pid: { type: 'string' }, follow: { type: 'boolean', default: false } },
  });
  const { nats, databaseUrl, logLevel } = readConfig([], process.env);
  if (nats === undefined || databaseUrl === undefined || values.to === undefined) {
    throw unusable('需要 --to 文件，以及 NATS_URL、NATS_SECRET 和 DATABASE_URL。');
  }
  const file = resolve(values.to);
  const gates = composeGates({ nats, databaseUrl, logLevel }, file);
  const tell = ({ gateways, unknown }: Awaited<ReturnType<typeof gates.write>>) => {
    say(`${file}：${gateways} 个网关`);
    if (unknown.length > 0) say(`还没有登录过、暂时进不来的网关：${unknown.join('、')}`);
    if (values.pid !== undefined) process.kill(Number(readFileSync(values.pid, 'utf8')), 'SIGHUP');
  };
  if (values.follow) {
    await gates.follow(tell);
    return;
  }
  tell(await gates.write());
  await gates.close();
});
