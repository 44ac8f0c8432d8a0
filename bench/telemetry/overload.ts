import { readFileSync } from 'node:fs';
import { freePort, startProduct } from './processes.ts';
import { reconcile } from './reconcile.ts';
import { seedPlant } from './seed.ts';
import { againstNullSink, dataIn, generate, loadOf, perSecond, type Row, type Stage, withPostgres } from './stage.ts';

const SUSTAINED_SECONDS = 10;
const TIMES = 3;
const AFTERWARDS = { part: 0.5, seconds: 60 };
const WIDE_WINDOW = 2000;
const LOOK_MS = 500;
const LATER_NUMBERS = 100_000_000;

/**
 * First what is sustained; then three times as much is due, from devices without memory that wait for few answers before they send on;
 * then half of what is sustained, until nothing of the flood is left.
 */
export async function overload(stage: Stage): Promise<Row> {
  const load = loadOf(stage, { window: WIDE_WINDOW });
  const generatorAlone = await againstNullSink(stage, load);
  await withPostgres(stage, (url) => seedPlant(url, stage.gateways, stage.points));
  const port = await freePort();
  const product = await startProduct(dataIn(stage), port);
  const memory = watchMemory(product.pid);

  const calm = await generate(stage, { ...load, port, window: stage.window ?? 50, seconds: SUSTAINED_SECONDS });
  const sustained = perSecond(calm);
  stage.say(`${sustained} samples a second are sustained`);
  const calmBytes = memory.take();
  const phases = [{ rate: Math.round(sustained * AFTERWARDS.part), seconds: AFTERWARDS.seconds }];
  const much = { rate: TIMES * sustained, discards: true, phases, numberFrom: LATER_NUMBERS };
  const flood = await generate(stage, { ...load, port, ...much });
  const floodBytes = memory.take();
  memory.stop();
  await product.stop();
  const kept = await withPostgres(stage, (url) => reconcile(url, { ...load, numberFrom: LATER_NUMBERS }));
  const [lagSeconds = -1] = flood.caughtUpAfterSeconds;
  const [early, late] = halves(floodBytes);
  stage.say(`${flood.heldBack} samples found no room; the lag was gone after ${lagSeconds} s`);
  return {
    holds: kept.lost + kept.twice === 0 && flood.heldBack > 0 && lagSeconds >= 0,
    ...{ askedForLagSeconds: 60, generatorAlone, sustained, offered: TIMES * sustained, floodSeconds: load.seconds },
    ...{ lagSeconds, acknowledged: flood.acknowledged, heldBack: flood.heldBack, lost: kept.lost },
    ageMs: flood.ageMs,
    histogram: flood.histogram,
    mostMegabytes: { calm: most(calmBytes), floodFirstHalf: most(early), floodSecondHalf: most(late) },
  };
}

const MEGABYTE = 1024;
const most = (all: readonly number[]) => Math.round(Math.max(0, ...all) / MEGABYTE);
const halves = (all: readonly number[]) =>
  [all.slice(0, Math.ceil(all.length / 2)), all.slice(Math.ceil(all.length / 2))] as const;

/** What the product's process holds in memory, in kB. */
function watchMemory(pid: number) {
  let seen: number[] = [];
  const looking = setInterval(() => {
    const [, kilobytes = '0'] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    seen.push(Number(kilobytes));
  }, LOOK_MS);
  return {
    take(): readonly number[] {
      const taken = seen;
      seen = [];
      return taken;
    },
    stop: () => clearInterval(looking),
  };
}
