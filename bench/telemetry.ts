import { mkdtemp, rm } from 'node:fs/promises';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { history } from './telemetry/history.ts';
import { overload } from './telemetry/overload.ts';
import { peers } from './telemetry/peers.ts';
import { batches, restart, single } from './telemetry/rate.ts';
import { screen } from './telemetry/screen.ts';
import type { Row, Stage } from './telemetry/stage.ts';

const ROWS: Readonly<Record<string, (stage: Stage) => Promise<Row>>> = {
  ...{ batches, single, screen, restart, overload, history, peers },
};

const { values } = parseArgs({
  options: {
    /** One row, or some with commas between them. */
    only: { type: 'string', default: Object.keys(ROWS).join(',') },
    seconds: { type: 'string', default: '15' },
    gateways: { type: 'string', default: '20' },
    points: { type: 'string', default: '1000' },
    /** Messages on the way for each gateway. */
    window: { type: 'string' },
    /** Samples a second; as many as are acknowledged, where it is not given. */
    rate: { type: 'string' },
    /** Points that speak for a day; 5000 is what is asked for. */
    tags: { type: 'string', default: '200' },
    seed: { type: 'string', default: '20261130' },
  },
});
const wanted = values.only.split(',');
const unknown = wanted.filter((name) => ROWS[name] === undefined);
if (unknown.length > 0) {
  process.stdout.write(`no such row: ${unknown.join(', ')}; there are ${Object.keys(ROWS).join(', ')}\n`);
  process.exit(2);
}

const say = (line: string) => void process.stdout.write(`${line}\n`);
const numberOf = (text: string | undefined) => (text === undefined ? undefined : Number(text));
const given = {
  ...{ seconds: Number(values.seconds), gateways: Number(values.gateways), points: Number(values.points) },
  ...{ window: numberOf(values.window), rate: numberOf(values.rate), tags: Number(values.tags) },
  ...{ seed: Number(values.seed), say },
};

const figures: Record<string, Row> = {};
for (const name of wanted) {
  say(`— ${name}`);
  const folder = await mkdtemp(join(tmpdir(), 'zhiben-telemetry-'));
  try {
    const row = await (ROWS[name] as (stage: Stage) => Promise<Row>)({ ...given, folder });
    figures[name] = { ...row, busy: loadavg()[0] };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
const machine = { cores: cpus().length, model: cpus()[0]?.model ?? '', node: process.version };
say(JSON.stringify({ name: 'telemetry', machine, seed: given.seed, figures }));
if (Object.values(figures).some(({ holds }) => !holds)) process.exitCode = 1;
