import { spawn } from 'node:child_process';
import { mkdir, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { createHistogram } from './histogram.ts';
import { freePort } from './processes.ts';
import { START, toldHour } from './signals.ts';
import type { Stage } from './stage.ts';

const HOURS = 24;
const DAY_MS = HOURS * 3_600_000;
const LOOKS = 100;
const READY_WITHIN_MS = 30_000;

/** The same day of the same points as in `history`, given to VictoriaMetrics an hour of a point at a time. */
export async function victoriaMetrics({ folder, tags, seed, say }: Stage) {
  await mkdir(folder, { recursive: true });
  const port = await freePort();
  const data = join(folder, 'data');
  const asked = [`-storageDataPath=${data}`, `-httpListenAddr=127.0.0.1:${port}`, '-retentionPeriod=100y'];
  const program = spawn('victoria-metrics', [...asked, '-search.maxSamplesPerQuery=1000000000'], { stdio: 'ignore' });
  const ended = new Promise((resolve) => program.once('exit', resolve));
  const url = `http://127.0.0.1:${port}`;
  try {
    await untilUp(url);
    const written = await write(url, tags, seed);
    await fetch(`${url}/internal/force_flush`);
    const looks = await lookUp(url, tags, seed);
    await fetch(`${url}/internal/force_merge`);
    await pause(5000);
    program.kill('SIGINT');
    await ended;
    const bytesPerSample = Number(((await bytesIn(data)) / written.samples).toFixed(3));
    say(`VictoriaMetrics: ${written.perSecond} samples a second, ${bytesPerSample} bytes each`);
    return { ...written, bytesPerSample, dayMs: looks };
  } finally {
    program.kill('SIGKILL');
  }
}

async function untilUp(url: string): Promise<void> {
  for (const given = performance.now() + READY_WITHIN_MS; performance.now() < given; await pause(100)) {
    const reply = await fetch(`${url}/health`).catch(() => undefined);
    if (reply?.ok === true) return;
  }
  throw new Error('VictoriaMetrics did not start');
}

/** Only the time of the requests counts, not that of inventing the samples. */
async function write(url: string, tags: number, seed: number) {
  let [samples, seconds] = [0, 0];
  for (let hour = 0; hour < HOURS; hour += 1) {
    for (let from = 0; from < tags; from += 50) {
      const lines = Array.from({ length: Math.min(50, tags - from) }, (_, i) => {
        const { length, at, value } = toldHour(from + i, hour, seed);
        samples += length;
        return JSON.stringify({
          metric: { __name__: 'p', tag: String(from + i) },
          values: [...value],
          timestamps: [...at],
        });
      });
      const startedAt = performance.now();
      const reply = await fetch(`${url}/api/v1/import`, { method: 'POST', body: lines.join('\n') });
      if (!reply.ok) throw new Error(await reply.text());
      await reply.arrayBuffer();
      seconds += (performance.now() - startedAt) / 1000;
    }
  }
  return { samples, perSecond: Math.round(samples / seconds) };
}

/** A whole day of one point, every sample of it. */
async function lookUp(url: string, tags: number, seed: number) {
  const looks = createHistogram();
  const range = `&start=${START / 1000}&end=${(START + DAY_MS) / 1000}`;
  for (let look = 0; look < LOOKS; look += 1) {
    const tag = (Math.imul(look + seed, 0x9e3779b1) >>> 0) % tags;
    const startedAt = performance.now();
    const reply = await fetch(`${url}/api/v1/export?match[]=${encodeURIComponent(`p{tag="${tag}"}`)}${range}`);
    const [line = '{}'] = (await reply.text()).split('\n');
    const { values } = JSON.parse(line);
    looks.see((performance.now() - startedAt) * 100);
    if (values?.length !== HOURS * 3600) throw new Error(`${values?.length} samples of ${HOURS * 3600} came back`);
  }
  const { p50, p99, most } = looks.figures();
  return { p50: p50 / 100, p99: p99 / 100, most: most / 100 };
}

async function bytesIn(folder: string): Promise<number> {
  const names = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = names.filter((one) => one.isFile());
  const sizes = await Promise.all(files.map(async ({ parentPath, name }) => (await stat(join(parentPath, name))).size));
  return sizes.reduce((sum, size) => sum + size, 0);
}
