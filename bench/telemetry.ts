import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { startEmbeddedPostgres } from '@zhiben/server/platform/postgres/start-embedded.ts';
import type { Load, Sent } from './telemetry/load.ts';
import { freePort, runGenerator, startNullSink, startProduct } from './telemetry/processes.ts';
import { reconcile } from './telemetry/reconcile.ts';
import { loginOf, secretOf, seedPlant } from './telemetry/seed.ts';

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '10' },
    gateways: { type: 'string', default: '20' },
    points: { type: 'string', default: '1000' },
    samples: { type: 'string', default: '100' },
    window: { type: 'string', default: '50' },
    /** Samples a second; 0 for as many as are acknowledged. */
    rate: { type: 'string', default: '0' },
    /** Kills the product in the middle and starts it again. */
    kill: { type: 'boolean', default: false },
  },
});
const gateways = Number(values.gateways);
const samplesPerMessage = Number(values.samples);

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

async function measure(folder: string) {
  const load: Omit<Load, 'port'> = {
    gateways: Array.from({ length: gateways }, (_, number) => ({ login: loginOf(number), secret: secretOf(number) })),
    ...{ pointsPerGateway: Number(values.points), samplesPerMessage, window: Number(values.window) },
    ...{ rate: Number(values.rate), seconds: Number(values.seconds), ackedFile: join(folder, 'acked.json') },
  };
  const alone = await againstNullSink(folder, { ...load, rate: 0, seconds: Math.min(5, load.seconds) });
  say(`the generator alone: ${perSecond(alone)} samples a second`);

  const dataFolder = join(folder, 'data');
  await withPostgres(dataFolder, (url) => seedPlant(url, gateways, load.pointsPerGateway));
  say(`${gateways * load.pointsPerGateway} points with four limits each are known`);
  const port = await freePort();
  const product = await startProduct(dataFolder, port);
  const generating = generate(folder, { ...load, port });
  let restartMs: number | null = null;
  let running = product;
  if (values.kill) {
    await pause(load.seconds * 500);
    await product.kill();
    await generating;
    running = await startProduct(dataFolder, port);
    restartMs = running.startMs;
  }
  const sent = await generating;
  await running.stop();
  say(`${perSecond(sent)} samples a second were acknowledged`);
  const kept = await withPostgres(dataFolder, (url) => reconcile(url, load.ackedFile, samplesPerMessage));
  return { generatorAlone: perSecond(alone), perSecond: perSecond(sent), ...sent, ...kept, restartMs };
}

async function againstNullSink(folder: string, load: Omit<Load, 'port'>): Promise<Sent> {
  const sink = await startNullSink();
  const sent = await generate(folder, { ...load, port: sink.port });
  sink.stop();
  return sent;
}

async function generate(folder: string, load: Load): Promise<Sent> {
  const file = join(folder, 'load.json');
  await writeFile(file, JSON.stringify(load));
  return runGenerator(file);
}

async function withPostgres<Result>(dataFolder: string, work: (url: string) => Promise<Result>): Promise<Result> {
  const postgres = await startEmbeddedPostgres({ dataFolder, log: say });
  try {
    return await work(postgres.url);
  } finally {
    await postgres.stop();
  }
}

const perSecond = ({ acknowledged, seconds }: Sent): number => Math.round(acknowledged / seconds);

const folder = await mkdtemp(join(tmpdir(), 'zhiben-telemetry-'));
try {
  const machine = { cores: cpus().length, model: cpus()[0]?.model ?? '', node: process.version, busy: loadavg()[0] };
  const figures = await measure(folder);
  // Laid out by number: there is no chance in it.
  say(JSON.stringify({ name: 'telemetry', machine, seed: null, figures: { samplesPerMessage, gateways, ...figures } }));
  if (figures.lost > 0 || figures.twice > 0) process.exitCode = 1;
} finally {
  await rm(folder, { recursive: true, force: true });
}
