import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Plant } from '@zhiben/county/plants/plant.ts';
import { PLANTS } from '@zhiben/county/plants/plants.ts';
import { type Reading, type RunningPlant, simulatePlant } from '@zhiben/county/plants/simulate-plant.ts';
import { connectAsync, type MqttClient } from 'mqtt';
import type { Gateways } from './equip-plants.ts';
import { planOf } from './planned-mishaps.ts';

const SEED = 20_240_101;
/** A newly made district shows what its plants measured before it was opened, thinned, so that a trend has a past. */
const PAST_SECONDS = 6 * 3600;
/** What the gateways kept while the product was down, and send when it is there again. */
const KEPT_SECONDS = 600;
const PAST_EVERY_SECONDS = 10;
const PAST_AT_ONCE_SECONDS = 600;
/** What truly went wrong stands beside the data, where the product never looks. */
const TRUTH_EVERY_SECONDS = 60;
/** How soon the people of a plant do something about what was found. */
const LOOK_EVERY_SECONDS = 3;

interface RunPlants {
  readonly gateways: Gateways;
  readonly port: number;
  readonly withPast: boolean;
  readonly dataFolder: string;
  /** The equipment that somebody has looked at on the spot, because the product warned of it. */
  readonly lookedAt: () => Promise<readonly string[]>;
}

/** Lets the invented plants send what they measure, each through its own gateway over MQTT, for as long as the demonstration runs. */
export function runPlants({ gateways, ...door }: RunPlants): void {
  for (const plant of PLANTS) {
    const gateway = gateways[plant.key];
    if (gateway === undefined) continue;
    void run(plant, { ...gateway, ...door }).catch((error: unknown) => {
      process.stderr.write(`演示企业 ${plant.key} 停止上送：${String(error)}\n`);
    });
  }
}

interface Line {
  readonly login: string;
  readonly secret: string;
  readonly port: number;
  readonly withPast: boolean;
  readonly dataFolder: string;
  readonly lookedAt: RunPlants['lookedAt'];
}

async function run(plant: Plant, { login, secret, port, withPast, dataFolder, lookedAt }: Line): Promise<never> {
  const client = await connectAsync({ host: '127.0.0.1', port, username: login, password: secret });
  client.on('error', () => {
    // It connects again by itself; what was not acknowledged is sent once more.
  });
  const topic = `zhiben/v1/${login}/samples`;
  const openedAt = Math.floor(Date.now() / 1000);
  let second = openedAt - (withPast ? PAST_SECONDS : KEPT_SECONDS);
  const running = simulatePlant(plant, SEED, second, planOf(plant.key, openedAt));
  const truthFile = join(dataFolder, `plant-truth-${plant.key}.json`);
  const look = await watchful(running, lookedAt);
  for (;;) {
    if (second % LOOK_EVERY_SECONDS === 0) await look();
    if (second % TRUTH_EVERY_SECONDS === 0) await writeFile(truthFile, JSON.stringify(running.truth()));
    const behind = Math.floor(Date.now() / 1000) - second;
    if (behind >= PAST_AT_ONCE_SECONDS) {
      await send(client, topic, thinned(running, PAST_AT_ONCE_SECONDS));
      second += PAST_AT_ONCE_SECONDS;
    } else if (behind > 0) {
      await send(client, topic, running.next());
      second += 1;
    } else await pause(1000 - (Date.now() % 1000));
  }
}

/** The people of a plant do something about what somebody finds on the spot; what was found before this story began is no part of it. */
async function watchful(running: RunningPlant, lookedAt: Line['lookedAt']): Promise<() => Promise<void>> {
  const known = await lookedAt();
  return async () => {
    for (const equipment of await lookedAt()) if (!known.includes(equipment)) running.notice(`LT-${equipment}`);
  };
}

function thinned(running: RunningPlant, seconds: number): readonly Reading[] {
  const readings: Reading[] = [];
  const kept = new Map<string, number>();
  for (let left = seconds; left > 0; left--) {
    for (const reading of running.next()) {
      if (reading.at - (kept.get(reading.tag) ?? 0) < PAST_EVERY_SECONDS * 1000) continue;
      kept.set(reading.tag, reading.at);
      readings.push(reading);
    }
  }
  return readings;
}

/** One message in columns, acknowledged once it would survive a kill. */
async function send(client: MqttClient, topic: string, readings: readonly Reading[]): Promise<void> {
  const [first] = readings;
  if (first === undefined) return;
  const columns = {
    t0: first.at,
    tags: readings.map(({ tag }) => tag),
    dt: readings.map(({ at }) => at - first.at),
    v: readings.map(({ value }) => value),
  };
  await client.publishAsync(topic, JSON.stringify(columns), { qos: 1 });
}
