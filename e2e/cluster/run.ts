import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { startEmbeddedPostgres } from '@zhiben/server/platform/postgres/start-embedded.ts';
import pg from 'pg';
import { ROOT, runCommand } from '../drills/product.ts';
import { letIn, startGateway } from './gateway.ts';
import { type Node, natsVersion, startNodes } from './nats-nodes.ts';
import { reconcileAlarms, reconcileSamples } from './reconcile.ts';
import { enterPlant, type Plant, seedPlants } from './seed.ts';
import { watchShares } from './watch-shares.ts';

const PLANTS = 8;
const SHARES = 4;
const STRETCH_MS = 9000;
const DRAIN_MS = 8000;
const ASKED_GAP_MS = 10_000;
const SECRET = 'only-of-this-cluster-test-0123456789';

const say = (line: string) => process.stdout.write(`${line}\n`);
const checks: { readonly what: string; readonly holds: boolean }[] = [];
const check = (what: string, holds: boolean) => {
  checks.push({ what, holds });
  say(`${holds ? '✓' : '✗'} ${what}`);
};

interface Stage {
  readonly url: string;
  readonly folder: string;
  readonly client: pg.Client;
  readonly plants: readonly Plant[];
  readonly env: NodeJS.ProcessEnv;
  readonly nodes: readonly Node[];
}

/** A NATS node and an ingest worker die under load; then every acknowledgement and every alarm is held against the database. */
async function drill(stage: Stage): Promise<object> {
  const { client, plants, env, nodes } = stage;
  const workers = [startWorker(env), startWorker(env)];
  try {
    await untilShared(client);
    await checkGates(stage);
    const ports = nodes.map(({ mqttPort }) => mqttPort);
    const gateways = plants.map((plant, number) => startGateway(plant, ports, number));
    await Promise.all(gateways.map((gateway) => gateway.begun()));
    const watch = watchShares(client);
    await pause(STRETCH_MS);
    const quietGapMs = watch.takeGapMs();
    say('a NATS node is killed');
    nodes[0]?.kill();
    await pause(STRETCH_MS);
    const nodeGapMs = watch.takeGapMs();
    say('an ingest worker is killed');
    workers[0]?.kill('SIGKILL');
    await pause(STRETCH_MS);
    const sent = await Promise.all(gateways.map((gateway) => gateway.stop()));
    say('the gateways have stopped');
    const workerGapMs = watch.takeGapMs();
    await pause(DRAIN_MS);
    await watch.stop();

    const samples = await reconcileSamples(client, plants, sent);
    say(JSON.stringify({ ...samples, quietGapMs, nodeGapMs, workerGapMs }));
    const alarms = await reconcileAlarms(client, {
      ...{ servers: serversOf(nodes.slice(1)), secret: SECRET, shares: SHARES },
      loginsByEnterprise: new Map(plants.map(({ enterpriseId, login }) => [enterpriseId, login])),
    });
    check(
      'no acknowledged sample is lost, none is changed',
      samples.acknowledged > 0 && samples.lost + samples.wrong === 0,
    );
    check('no sample stands twice', samples.twice === 0);
    check('no alarm is missing', alarms.expected > 0 && alarms.missing === 0);
    check('no alarm is there twice or without reason', alarms.twice + alarms.unfounded === 0);
    // How long is a figure: what else the machine does would decide a verdict about it.
    const longestGapMs = Math.max(nodeGapMs, workerGapMs);
    say(`evaluation paused for ${longestGapMs} ms at most; ${ASKED_GAP_MS} are asked for`);
    const longestWaitMs = Math.round(Math.max(...sent.map((of) => of.longestWaitMs)));
    const sentAgain = sent.reduce((sum, of) => sum + of.sentAgain, 0);
    return {
      samples,
      alarms,
      gapsMs: { quiet: quietGapMs, node: nodeGapMs, worker: workerGapMs, askedFor: ASKED_GAP_MS },
      longestWaitMs,
      sentAgain,
    };
  } finally {
    for (const worker of workers) worker.kill('SIGKILL');
  }
}

/** Who comes in at the MQTT gateway of NATS: as the accounts say, and as they are told anew. */
async function checkGates({ client, plants, env, nodes, folder }: Stage): Promise<void> {
  const [plant, other] = plants as [Plant, Plant];
  const port = nodes[1]?.mqttPort ?? 0;
  const refused = (who: Plant) =>
    letIn(who, port).then(
      () => false,
      () => true,
    );
  check('a wrong secret is not let in', await refused({ ...plant, secret: 'wrong' }));

  const late = { ...plant, login: 'gw-late', secret: 'only-of-this-cluster-test-late' };
  check('a gateway nobody admitted is not let in', await refused(late));
  await enterPlant(client, late);
  for (const { accountsFile, pidFile } of nodes) await writeAccounts(accountsFile, env, pidFile);
  await pause(500);
  check('once admitted it is, without a node being started again', !(await refused(late)));

  const line = await letIn(late, port);
  const foreign = line.publishAsync(`zhiben/v1/${other.login}/samples`, '{"t0":1,"tags":["P0"],"v":[1]}', { qos: 1 });
  await Promise.race([foreign.catch(() => {}), pause(500)]);
  const heard = await line.subscribeAsync('#').then(
    () => true,
    () => false,
  );
  check('it hears nothing', !heard);
  line.end(true);
  const { rows } = await client.query(
    `select count(*)::int as amount from gateway_fates where gateway_id = (select id from gateways where login = $1)`,
    [other.login],
  );
  check('what it sends in the name of another enterprise reaches nobody', rows[0].amount === 0);
  void folder;
}

async function untilShared(client: pg.Client): Promise<void> {
  for (let tries = 0; tries < 600; tries += 1) {
    const { rows } = await client.query(
      `select holder, count(*)::int as shares from ingest_shares where held_until > now() and log is null or holder is not null group by holder`,
    );
    if (rows.length === 2 && rows.every(({ shares }) => shares === SHARES / 2)) {
      check('two workers share the work evenly', true);
      return;
    }
    await pause(50);
  }
  check('two workers share the work evenly', false);
}

function startWorker(env: NodeJS.ProcessEnv): ChildProcess {
  const stdio: ['ignore', 'inherit', 'inherit'] = ['ignore', 'inherit', 'inherit'];
  return spawn(process.execPath, [join(ROOT, 'apps/server/src/ingest.ts')], { cwd: ROOT, stdio, env });
}

async function writeAccounts(file: string, env: NodeJS.ProcessEnv, pidFile?: string): Promise<void> {
  const told = pidFile === undefined ? [] : ['--pid', pidFile];
  const { code, said } = await runCommand('apps/server/src/nats-accounts.ts', ['--to', file, ...told], env);
  if (code !== 0) throw new Error(said);
}

const serversOf = (nodes: readonly { readonly port: number }[]) => nodes.map(({ port }) => `nats://127.0.0.1:${port}`);

async function inFolder(folder: string): Promise<object> {
  const postgres = await startEmbeddedPostgres({ dataFolder: join(folder, 'data'), log: say });
  const client = new pg.Client({ connectionString: postgres.url });
  let nodes: readonly Node[] = [];
  try {
    await client.connect();
    const plants = await seedPlants(postgres.url, PLANTS);
    const told = {
      DATABASE_URL: postgres.url,
      NATS_SECRET: SECRET,
      INGEST_SHARES: String(SHARES),
      NATS_KEPT_MEGABYTES: '256',
      LOG_LEVEL: process.env['LOG_LEVEL'] ?? 'error',
    };
    const accounts = join(folder, 'accounts.conf');
    await writeAccounts(accounts, { ...told, NATS_URL: 'nats://127.0.0.1:1' });
    nodes = await startNodes(folder, accounts);
    const env = { ...process.env, NODE_NO_WARNINGS: '1', ...told, NATS_URL: serversOf(nodes).join(',') };
    return await drill({ url: postgres.url, folder, client, plants, env, nodes });
  } finally {
    for (const node of nodes) node.kill();
    await client.end();
    await postgres.stop();
  }
}

const version = natsVersion();
if (version === undefined) {
  say('nats-server is not installed, so nothing was tested. On Debian: apt-get install nats-server');
  process.exit(1);
}
const folder = await mkdtemp(join(tmpdir(), 'zhiben-cluster-'));
try {
  const startedAt = performance.now();
  const figures = await inFolder(folder);
  const machine = { cores: cpus().length, model: cpus()[0]?.model ?? '', node: process.version, nats: version };
  const seconds = Math.round((performance.now() - startedAt) / 1000);
  say(JSON.stringify({ name: 'cluster', machine, seed: null, figures: { ...figures, seconds } }));
} finally {
  await rm(folder, { recursive: true, force: true });
}
const failed = checks.filter(({ holds }) => !holds).length;
say(`${checks.length - failed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
