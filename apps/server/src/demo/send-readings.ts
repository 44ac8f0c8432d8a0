import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Mishap } from '@zhiben/county/plants/mishaps.ts';
import { PLANTS } from '@zhiben/county/plants/plants.ts';
import { type Reading, type RunningPlant, simulatePlant } from '@zhiben/county/plants/simulate-plant.ts';
import { gatewayLine } from './gateway-line.ts';
import { gatewaysOfPlants, type PlantGateway } from './wire-plants.ts';

const SEED = 20241130;
const HOUR = 3600;
const MINUTE = 60;

const nowSecond = (): number => Math.floor(Date.now() / 1000);

/**
 * The invented plants send what their instruments say: first the last hour, a minute in a message, then every second as it comes. What
 * truly went wrong stands beside it in `plants-truth.json`, where the product never looks.
 */
export async function sendReadings(port: number | null, dataFolder: string): Promise<void> {
  const gateways = gatewaysOfPlants(dataFolder);
  if (port === null || gateways.length === 0) return;
  const start = nowSecond() - HOUR;
  const plants = gateways.flatMap((gateway) => startPlant(port, gateway, start));
  goOn(plants, start, join(dataFolder, 'plants-truth.json')).catch((error: unknown) =>
    process.stderr.write(`演示厂区停止发送数据：${String(error)}\n`),
  );
}

interface SendingPlant {
  readonly key: string;
  readonly running: RunningPlant;
  readonly say: (message: string) => void;
}

function startPlant(port: number, gateway: PlantGateway, start: number): readonly SendingPlant[] {
  const plant = PLANTS.find(({ key }) => key === gateway.plant);
  if (plant === undefined) return [];
  const running = simulatePlant(plant, SEED, start, PLANNED[plant.key]?.(start) ?? []);
  return [{ key: plant.key, running, say: gatewayLine(port, gateway).say }];
}

/** So that a visitor need not wait for chance: a tank fills towards its limit, and some minutes after the start benzene leaks. */
const PLANNED: Readonly<Record<string, (start: number) => readonly Mishap[]>> = {
  ruihe: (start) => [{ kind: 'overfill', tag: 'LT-V201', from: start, until: start + 4 * HOUR, strength: 1 }],
  jintang: (start) => {
    const from = start + HOUR + 4 * MINUTE;
    return [{ kind: 'leak', tag: 'GT402', from, until: from + 10 * MINUTE, strength: 0.8 }];
  },
};

async function goOn(plants: readonly SendingPlant[], start: number, truthFile: string): Promise<void> {
  for (let second = start; ; ) {
    const behind = nowSecond() - second;
    const seconds = behind > MINUTE ? MINUTE : 1;
    for (const { running, say } of plants) {
      const readings = Array.from({ length: seconds }, () => running.next()).flat();
      if (readings.length > 0) say(messageOf(readings));
    }
    second += seconds;
    if (second % MINUTE < seconds) await writeFile(truthFile, JSON.stringify(truthOf(plants)));
    // A device reads its instruments after the second has begun, and pages are served between two minutes of the past.
    await pause(Math.max(5, second * 1000 - Date.now()));
  }
}

const truthOf = (plants: readonly SendingPlant[]) =>
  Object.fromEntries(plants.map(({ key, running }) => [key, running.truth()]));

/** In columns, as the interface for gateways asks. */
function messageOf(readings: readonly Reading[]): string {
  const start = readings[0]?.at ?? 0;
  return JSON.stringify({
    t0: start,
    tags: readings.map(({ tag }) => tag),
    dt: readings.map(({ at }) => at - start),
    v: readings.map(({ value }) => value),
  });
}
