import { mkdtemp, rm } from 'node:fs/promises';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { startProduct } from './hazards/product.ts';
import { type SignedIn, signIn } from './hazards/session.ts';
import { inspection } from './oversight/inspection.ts';
import { likeness } from './oversight/likeness.ts';
import { monthlyReport } from './oversight/monthly-report.ts';
import { overviewFigures } from './oversight/overview.ts';
import { prepareDistrict } from './oversight/prepare-district.ts';
import { statutoryClocks } from './oversight/statutory-clocks.ts';

const { values } = parseArgs({
  options: {
    enterprises: { type: 'string', default: '300' },
    hazards: { type: 'string', default: '100000' },
    duties: { type: 'string', default: '1000000' },
    seed: { type: 'string', default: '20231124' },
    data: { type: 'string' },
    clients: { type: 'string', default: '20' },
    seconds: { type: 'string', default: '15' },
    only: { type: 'string', default: 'clocks,overview,report,inspection,likeness' },
  },
});
const seed = Number(values.seed);
const wanted = new Set(values.only.split(','));
const size = {
  seed,
  enterprises: Number(values.enterprises),
  hazards: Number(values.hazards),
  duties: Number(values.duties),
};

/** One part after the other, so that none is measured against another. */
async function measure(folder: string) {
  const figures: Record<string, unknown> = {};
  const part = async (name: string, of: () => Promise<unknown> | unknown) => {
    if (!wanted.has(name)) return;
    figures[name] = await of();
    say(`${name}: ${JSON.stringify(figures[name])}`);
  };
  await part('clocks', statutoryClocks);
  await part('likeness', () => likeness({ seed }));
  const held = await prepareDistrict(folder, size, say);
  const { clients: _, ...data } = held;
  const product = await startProduct(folder);
  try {
    const signedIn = await signIn(
      product.url,
      held.clients.filter(({ realm }) => realm === 'bureau'),
    );
    const office = (login: string) => ({ url: product.url, cookie: one(signedIn, login).cookie });
    const supervisor = office('b.supervisor1');
    await part('overview', () =>
      overviewFigures(product, signedIn, { clients: Number(values.clients), seconds: Number(values.seconds), seed }),
    );
    await part('report', () => monthlyReport(supervisor));
    await part('inspection', () =>
      inspection({
        director: office('b.director'),
        officers: [supervisor, office('b.supervisor2')],
        enterpriseId: one(signedIn, 'b.director').enterpriseIds[0] ?? '',
      }),
    );
    return { data, ...figures };
  } finally {
    await product.stop();
  }
}

function one(signedIn: readonly SignedIn[], login: string): SignedIn {
  const found = signedIn.find((client) => client.login === login);
  if (found === undefined) throw new Error(`${login} has not signed in`);
  return found;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

const folder =
  values.data === undefined ? await mkdtemp(join(tmpdir(), 'zhiben-bench-oversight-')) : resolve(values.data);
try {
  const figures = await measure(folder);
  const [cpu] = cpus();
  const machine = {
    cpu: cpu?.model ?? 'unknown',
    cores: cpus().length,
    node: process.version,
    loadAverage: loadavg()[0],
  };
  say(JSON.stringify({ name: 'oversight', machine, seed, figures }));
} finally {
  if (values.data === undefined) await rm(folder, { recursive: true });
}
