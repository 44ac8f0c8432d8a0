import { setTimeout as pause } from 'node:timers/promises';
import type { Load } from './load.ts';
import { freePort, startProduct } from './processes.ts';
import { reconcile } from './reconcile.ts';
import { seedPlant } from './seed.ts';
import { againstNullSink, dataIn, generate, loadOf, perSecond, type Row, type Stage, withPostgres } from './stage.ts';

/** Messages of 100 samples, as many as are acknowledged. */
export const batches = (stage: Stage): Promise<Row> =>
  rate(stage, 440_000, loadOf(stage, { rate: stage.rate ?? 0, window: stage.window ?? 50 }));

/** One sample a message. */
export const single = (stage: Stage): Promise<Row> =>
  rate(stage, 50_000, loadOf(stage, { samplesPerMessage: 1, rate: stage.rate ?? 0, window: stage.window ?? 200 }));

async function rate(stage: Stage, askedFor: number, load: Omit<Load, 'port'>): Promise<Row> {
  const generatorAlone = await againstNullSink(stage, load);
  await withPostgres(stage, (url) => seedPlant(url, stage.gateways, stage.points));
  const port = await freePort();
  const product = await startProduct(dataIn(stage), port);
  const sent = await generate(stage, { ...load, port });
  await product.stop();
  stage.say(`${perSecond(sent)} samples a second were acknowledged`);
  const kept = await withPostgres(stage, (url) => reconcile(url, load));
  return {
    holds: kept.lost + kept.twice === 0 && sent.acknowledged > 0,
    ...{ askedFor, perSecond: perSecond(sent), generatorAlone, samplesPerMessage: load.samplesPerMessage },
    ...{ ...sent, ...kept },
  };
}

/** 30,000 samples a second, and the product killed (-9) in the middle of it: until a gateway is let in, evaluation included. */
export async function restart(stage: Stage): Promise<Row> {
  const load = loadOf(stage, { rate: stage.rate ?? 30_000 });
  await withPostgres(stage, (url) => seedPlant(url, stage.gateways, stage.points));
  const port = await freePort();
  const product = await startProduct(dataIn(stage), port);
  const generating = generate(stage, { ...load, port });
  await pause(load.seconds * 500);
  await product.kill();
  const again = await startProduct(dataIn(stage), port);
  const sent = await generating;
  await again.stop();
  stage.say(`let in again ${again.startMs} ms after kill -9`);
  const kept = await withPostgres(stage, (url) => reconcile(url, load));
  return {
    holds: kept.lost + kept.twice === 0 && sent.acknowledged > 0,
    ...{ askedForMs: 5000, restartMs: again.startMs, ...sent, ...kept },
  };
}
