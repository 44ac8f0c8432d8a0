import { mkdtemp, rm } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { migrate } from '@zhiben/server/platform/db/migrate.ts';
import { startEmbeddedPostgres } from '@zhiben/server/platform/postgres/start-embedded.ts';
import { inventEnterprises } from './cadence/invented-enterprises.ts';
import { liveThroughTheYear } from './cadence/live-through-the-year.ts';

const { values } = parseArgs({
  options: {
    enterprises: { type: 'string', default: '60' },
    seed: { type: 'string', default: '20250101' },
    /** In how many of them people make their checks; the others miss them all. */
    making: { type: 'string', default: '3' },
  },
});
const seed = Number(values.seed);

/** The checks of a year laid in a real database and lived through, and whether they came out as they truly were. */
async function measure(folder: string) {
  const enterprises = inventEnterprises(seed, Number(values.enterprises), 2025);
  const postgres = await startEmbeddedPostgres({ dataFolder: folder, log: say });
  try {
    await migrate(postgres.url);
    return await liveThroughTheYear(postgres.url, enterprises, Number(values.making), seed, say);
  } finally {
    await postgres.stop();
  }
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

const folder = await mkdtemp(join(tmpdir(), 'zhiben-cadence-'));
try {
  const figures = await measure(folder);
  const machine = { cores: cpus().length, model: cpus()[0]?.model ?? '', node: process.version };
  say(JSON.stringify({ name: 'cadence', machine, seed, figures }));
  if (!figures.asTruth) process.exitCode = 1;
} finally {
  await rm(folder, { recursive: true, force: true });
}
