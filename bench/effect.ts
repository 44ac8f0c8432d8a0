import { mkdtemp, rm } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { migrate } from '@zhiben/server/platform/db/migrate.ts';
import { startEmbeddedPostgres } from '@zhiben/server/platform/postgres/start-embedded.ts';
import { closeAndRead } from './effect/close-and-read.ts';

const { values } = parseArgs({
  options: {
    enterprises: { type: 'string', default: '300' },
    weeks: { type: 'string', default: '26' },
    /** Rectifications on record, spread over the weeks. */
    hazards: { type: 'string', default: '30000' },
  },
});
const size = {
  enterprises: Number(values.enterprises),
  weeks: Number(values.weeks),
  hazards: Number(values.hazards),
};

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

const folder = await mkdtemp(join(tmpdir(), 'zhiben-effect-'));
try {
  const postgres = await startEmbeddedPostgres({ dataFolder: folder, log: say });
  try {
    await migrate(postgres.url);
    const figures = await closeAndRead(postgres.url, size, say);
    const machine = { cores: cpus().length, model: cpus()[0]?.model ?? '', node: process.version };
    // Laid out by number: there is no chance in it.
    say(JSON.stringify({ name: 'effect', machine, seed: null, figures: { ...size, ...figures } }));
    if (!figures.asTruth) process.exitCode = 1;
  } finally {
    await postgres.stop();
  }
} finally {
  await rm(folder, { recursive: true, force: true });
}
