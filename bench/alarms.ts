import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { migrate } from '@zhiben/server/platform/db/migrate.ts';
import { startEmbeddedPostgres } from '@zhiben/server/platform/postgres/start-embedded.ts';
import { alarmLogs } from './alarms/alarm-logs.ts';
import { chunkSize } from './alarms/chunk-size.ts';
import { duplicateRaises } from './alarms/duplicates.ts';
import { judgingRate } from './alarms/judging-rate.ts';
import { silenceError } from './alarms/silence-error.ts';

/** One sample in twenty beyond a limit, as on a bad day; and one in four, as nowhere. */
const [QUIET, RESTLESS] = [29, 42];
const ROWS: Readonly<Record<string, () => object | Promise<object>>> = { judging, silence, chunks, duplicates, logs };

const { values } = parseArgs({
  options: {
    /** One row, or some with commas between them. */
    only: { type: 'string', default: Object.keys(ROWS).join(',') },
    points: { type: 'string', default: '100000' },
    /** Raises that are told at once by several who retry; a million is what is asked for. */
    raises: { type: 'string', default: '20000' },
    senders: { type: 'string', default: '4' },
    seed: { type: 'string', default: '20261130' },
    /** Recorded alarm logs, CSV with `timestamp`, `tag` and `type`; files with `original` in their name are read. */
    data: { type: 'string' },
  },
});
const points = Number(values.points);
const seed = Number(values.seed);

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

function judging() {
  const rates = [judgingRate(points, QUIET), judgingRate(points, RESTLESS)];
  return { holds: rates.every(({ asPlain }) => asPlain), rates };
}

async function silence() {
  const found = await silenceError(points, 10);
  return { holds: found.told === points && found.early === 0, askedForMs: 1000, ...found };
}

function chunks() {
  const sizes = [chunkSize(500, 10, seed), chunkSize(100, 1, seed)];
  const differences = sizes.reduce((sum, { regular, jittered }) => sum + regular.differences + jittered.differences, 0);
  return { holds: differences === 0, askedForBytes: 3, sizes };
}

async function duplicates() {
  const folder = await mkdtemp(join(tmpdir(), 'zhiben-duplicates-'));
  const postgres = await startEmbeddedPostgres({ dataFolder: folder, log: () => {} });
  try {
    await migrate(postgres.url);
    const size = { raises: Number(values.raises), senders: Number(values.senders) };
    const found = await duplicateRaises(postgres.url, size);
    return { holds: found.duplicates === 0 && found.lost === 0, askedForRaises: 1_000_000, ...found };
  } finally {
    await postgres.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

function logs() {
  if (values.data !== undefined && existsSync(values.data)) return { holds: true, ...alarmLogs(values.data) };
  say('alarm logs: skipped, no folder of logs was given with --data');
  return { holds: true };
}

const wanted = values.only.split(',');
const unknown = wanted.filter((name) => ROWS[name] === undefined);
if (unknown.length > 0) {
  say(`no such row: ${unknown.join(', ')}; there are ${Object.keys(ROWS).join(', ')}`);
  process.exit(2);
}
const figures: Record<string, object> = {};
for (const name of wanted) {
  say(`— ${name}`);
  figures[name] = { ...(await ROWS[name]?.()), busy: loadavg()[0] };
}
const machine = { cores: cpus().length, model: cpus()[0]?.model ?? '', node: process.version };
say(JSON.stringify({ name: 'alarms', machine, seed, figures }));
if (Object.values(figures).some((row) => !(row as { readonly holds: boolean }).holds)) process.exitCode = 1;
