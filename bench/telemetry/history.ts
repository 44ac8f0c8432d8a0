import { setTimeout as pause } from 'node:timers/promises';
import { chunkStore } from '@zhiben/server/modules/telemetry/ingest/chunk-store.ts';
import { createPages } from '@zhiben/server/modules/telemetry/ingest/pages.ts';
import { createChunkWriter } from '@zhiben/server/modules/telemetry/ingest/write-chunks.ts';
import { systemClock } from '@zhiben/server/platform/clock.ts';
import { connect } from '@zhiben/server/platform/db/connect.ts';
import { appUrl } from '@zhiben/server/platform/db/migrate.ts';
import { type Scope, SYSTEM, scopeOf } from '@zhiben/server/platform/db/scope.ts';
import pg from 'pg';
import { createHistogram } from './histogram.ts';
import { seedPlant } from './seed.ts';
import { dayOf, START, toldHour } from './signals.ts';
import { type Row, type Stage, withPostgres } from './stage.ts';

const HOUR_MS = 3_600_000;
const HOURS = 24;
const LOOKS = 300;

/**
 * A day of points that speak once a second by clocks that jitter, through the product's own compaction into its database; then the
 * whole day of one point after the other, drawn by chance, as a page reads it.
 */
export async function history(stage: Stage): Promise<Row> {
  return withPostgres(stage, async (url) => {
    await seedPlant(url, 1, stage.tags);
    const connected = connect(appUrl(url), { max: 2 });
    const scope = scopeOf(connected.db, systemClock);
    try {
      const ids = await pointIds(url);
      const written = await compact(stage, scope, ids);
      const bytesPerSample = Number((await bytesOf(url)) / written.samples).toFixed(3);
      const { looks, differences } = await lookUp(stage, scope, ids);
      const ms = { p50: looks.figures().p50 / 100, p99: looks.figures().p99 / 100, most: looks.figures().most / 100 };
      stage.say(
        `${stage.tags} points, ${written.samples} samples: ${bytesPerSample} bytes each, a day of one in ${ms.p50} ms`,
      );
      return {
        holds: differences === 0,
        askedFor: { bytesPerSample: 3, dayMs: 10 },
        ...{ tags: stage.tags, isFullSize: stage.tags >= 5000, ...written, bytesPerSample: Number(bytesPerSample) },
        ...{ dayMs: ms, samplesOfDay: HOURS * 3600, differences, histogramInHundredthsOfMs: looks.counts() },
      };
    } finally {
      await connected.close();
    }
  });
}

async function compact({ seed }: Stage, scope: Scope, ids: readonly number[]) {
  const pages = createPages();
  const limits = { inMemory: Number.POSITIVE_INFINITY, afterHourMs: 0 };
  const log = { error: (told: object, words: string) => Promise.reject(Object.assign(new Error(words), told)) };
  const chunks = createChunkWriter({ scope, log: log as never, pages, limits });
  let [samples, seconds] = [0, 0];
  for (let hour = 0; hour < HOURS; hour += 1) {
    for (const [place, id] of ids.entries()) {
      const { length, at, value, quality } = toldHour(place, hour, seed);
      for (let i = 0; i < length; i += 1) pages.add(id, at[i] ?? 0, value[i] ?? 0, quality[i] ?? 0);
      samples += length;
    }
    const startedAt = performance.now();
    // A sample of an hour may be of the next by its jitter; it waits for that.
    const over = START + (hour + 1) * HOUR_MS;
    chunks.look(() => over);
    await chunks.settled();
    seconds += (performance.now() - startedAt) / 1000;
    await pause(0);
  }
  return { samples, compactedPerSecond: Math.round(samples / seconds) };
}

async function lookUp({ seed }: Stage, scope: Scope, ids: readonly number[]) {
  const looks = createHistogram();
  let differences = 0;
  for (let look = 0; look < LOOKS; look += 1) {
    const place = Math.imul(look + seed, 0x9e3779b1) >>> 0;
    const id = ids[place % ids.length] ?? 0;
    const startedAt = performance.now();
    const parts = await scope(SYSTEM, ({ tx }) =>
      chunkStore(tx).of(id, new Date(START), new Date(START + HOURS * HOUR_MS - 1)),
    );
    looks.see((performance.now() - startedAt) * 100);
    if (look % 10 === 0) differences += dayOf(place % ids.length, seed, parts);
  }
  return { looks, differences };
}

async function pointIds(url: string): Promise<readonly number[]> {
  return withOwner(url, async (owner) =>
    (await owner.query<{ id: number }>('select id from points order by id')).rows.map(({ id }) => id),
  );
}

const bytesOf = (url: string): Promise<number> =>
  withOwner(url, async (owner) => {
    await owner.query('vacuum sample_chunks');
    const { rows } = await owner.query(`select pg_total_relation_size('sample_chunks')::float8 as bytes`);
    return rows[0].bytes;
  });

async function withOwner<Result>(url: string, work: (owner: pg.Client) => Promise<Result>): Promise<Result> {
  const owner = new pg.Client({ connectionString: url });
  await owner.connect();
  try {
    return await work(owner);
  } finally {
    await owner.end();
  }
}
