import { existsSync } from 'node:fs';
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { alarmLogs } from './alarms/alarm-logs.ts';
import { chunkSize } from './alarms/chunk-size.ts';
import { judgingRate } from './alarms/judging-rate.ts';
import { silenceError } from './alarms/silence-error.ts';

const { values } = parseArgs({
  options: {
    points: { type: 'string', default: '100000' },
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

function logs() {
  if (values.data !== undefined && existsSync(values.data)) return alarmLogs(values.data);
  say('alarm logs: skipped, no folder of logs was given with --data');
  return null;
}

/** One sample in twenty beyond a limit, as on a bad day; and one in four, as nowhere. */
const [QUIET, RESTLESS] = [29, 42];
const judging = [judgingRate(points, QUIET), judgingRate(points, RESTLESS)];
const silence = await silenceError(points, 10);
const chunks = [chunkSize(500, 10, seed), chunkSize(100, 1, seed)];
const machine = { cores: cpus().length, model: cpus()[0]?.model ?? '', node: process.version };
say(JSON.stringify({ name: 'alarms', machine, seed, figures: { judging, silence, chunks, logs: logs() } }));
if (!judging.every(({ asPlain }) => asPlain) || silence.told !== points || silence.early > 0) process.exitCode = 1;
