import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { history } from './history.ts';
import { nodeRed } from './peer-node-red.ts';
import { victoriaMetrics } from './peer-victoria.ts';
import { single } from './rate.ts';
import type { Row, Stage } from './stage.ts';

const PACED = 1000;

/** Node-RED with mosquitto, and VictoriaMetrics, in the same run as the product: what counts is the ratio. */
export async function peers(stage: Stage): Promise<Row> {
  const inFolder = (name: string): Stage => {
    const folder = join(stage.folder, name);
    mkdirSync(folder, { recursive: true });
    return { ...stage, folder };
  };
  const ours = await single(inFolder('single'));
  const paced = await single({ ...inFolder('paced'), rate: PACED, seconds: Math.min(10, stage.seconds) });
  const red = await nodeRed(inFolder('node-red'), PACED);
  const day = await history(inFolder('history'));
  const victoria = await victoriaMetrics(inFolder('victoria'));
  const ratio = (one: unknown, other: unknown) => Number((Number(one) / Number(other)).toFixed(2));
  const oursMs = paced['ageMs'] as { readonly p50: number; readonly p99: number };
  const dayMs = day['dayMs'] as { readonly p50: number };
  return {
    holds: ours.holds && paced.holds && day.holds,
    // Ours is acknowledged when it is judged and would survive a kill; there, a message that was over its limit has come out again.
    nodeRed: {
      ...red,
      ...{ oursPerSecond: ours['perSecond'], timesItsRate: ratio(ours['perSecond'], red.perSecond) },
      ...{ oursAt1000Ms: oursMs, partOfItsLatency: ratio(oursMs.p50, red.at1000Ms.p50) },
    },
    victoriaMetrics: {
      ...victoria,
      ...{ oursCompactedPerSecond: day['compactedPerSecond'] },
      ...{ timesItsBytes: ratio(day['bytesPerSample'], victoria.bytesPerSample) },
      ...{ timesItsDay: ratio(dayMs.p50, victoria.dayMs.p50), oursDayMs: dayMs, oursBytes: day['bytesPerSample'] },
    },
  };
}
