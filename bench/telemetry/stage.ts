import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { startEmbeddedPostgres } from '@zhiben/server/platform/postgres/start-embedded.ts';
import type { Load, Sent } from './load.ts';
import { runGenerator, startNullSink } from './processes.ts';
import { loginOf, secretOf } from './seed.ts';

/** What every row of the table is measured with. */
export interface Stage {
  /** Of this row alone, removed after it. */
  readonly folder: string;
  readonly seconds: number;
  readonly gateways: number;
  readonly points: number;
  readonly window: number | undefined;
  readonly rate: number | undefined;
  readonly tags: number;
  readonly seed: number;
  say(line: string): void;
}

/** What a row found. `holds` is false where something is wrong that no slow machine explains. */
export interface Row {
  readonly holds: boolean;
  readonly [figure: string]: unknown;
}

export const dataIn = ({ folder }: Stage): string => join(folder, 'data');

export function loadOf(stage: Stage, given: Partial<Load> = {}): Omit<Load, 'port'> {
  return {
    gateways: Array.from({ length: stage.gateways }, (_, number) => ({
      login: loginOf(number),
      secret: secretOf(number),
    })),
    ...{ pointsPerGateway: stage.points, samplesPerMessage: 100, window: stage.window ?? 50, rate: 0 },
    ...{
      seconds: stage.seconds,
      ackedFile: join(stage.folder, 'acked.json'),
      phases: [],
      discards: false,
      numberFrom: 0,
    },
    ...given,
  };
}

/** How fast the generator is by itself: a figure it cannot exceed would be its own. */
export async function againstNullSink(stage: Stage, load: Omit<Load, 'port'>): Promise<number> {
  const sink = await startNullSink();
  const seconds = Math.min(5, load.seconds);
  const sent = await generate(stage, { ...load, port: sink.port, rate: 0, phases: [], seconds });
  sink.stop();
  stage.say(`the generator alone: ${perSecond(sent)} samples a second`);
  return perSecond(sent);
}

export async function generate({ folder }: Stage, load: Load): Promise<Sent> {
  const file = join(folder, 'load.json');
  await writeFile(file, JSON.stringify(load));
  return runGenerator(file);
}

export async function withPostgres<Result>(stage: Stage, work: (url: string) => Promise<Result>): Promise<Result> {
  const postgres = await startEmbeddedPostgres({ dataFolder: dataIn(stage), log: () => {} });
  try {
    return await work(postgres.url);
  } finally {
    await postgres.stop();
  }
}

export const perSecond = ({ acknowledged, seconds }: Pick<Sent, 'acknowledged' | 'seconds'>): number =>
  Math.round(acknowledged / seconds);
