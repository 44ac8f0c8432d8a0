import { mkdtemp, rm } from 'node:fs/promises';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { boardMs } from './hazards/board.ts';
import { compareWords } from './hazards/compare-words.ts';
import { people } from './hazards/people.ts';
import { prepare } from './hazards/prepare.ts';
import { type Pressed, press } from './hazards/press.ts';
import { startProduct } from './hazards/product.ts';
import { readingOf } from './hazards/reading.ts';
import { reportingOf } from './hazards/reporting.ts';
import { type SignedIn, signIn } from './hazards/session.ts';

const { values } = parseArgs({
  options: {
    hazards: { type: 'string', default: '1000000' },
    entries: { type: 'string' },
    enterprises: { type: 'string', default: '400' },
    seed: { type: 'string', default: '20231124' },
    data: { type: 'string' },
    clients: { type: 'string', default: '50' },
    seconds: { type: 'string', default: '15' },
    repeats: { type: 'string', default: '3' },
  },
});
const hazards = Number(values.hazards);
const entries = Number(values.entries ?? 5 * hazards);
const seed = Number(values.seed);
const connections = Number(values.clients);
const seconds = Number(values.seconds);
const repeats = Number(values.repeats);
const QUERIES_OF_A_CLIENT = 60;

async function measure(folder: string) {
  const held = await prepare(folder, { seed, hazards, entries, enterprises: Number(values.enterprises) }, say);
  const words = await compareWords(folder);
  say(`words: ${JSON.stringify(words)}`);
  const product = await startProduct(folder);
  try {
    const signedIn = await signIn(product.url, held.clients);
    const clients = Array.from({ length: connections }, (_, at) => sharedOut(signedIn, at));
    const ask = (run: number) =>
      Promise.all(
        clients.map((client, at) => readingOf(product.url, client, seed + 1000 * run + at, QUERIES_OF_A_CLIENT)),
      );
    // Fifty people, who think between two looks; then fifty clients that never pause.
    const paced = await repeated('reading, people', async (run) =>
      people(product, await ask(run), seconds, seed + run),
    );
    const reading = await repeated('reading', async (run) => press(product, await ask(run), seconds));
    const board = {
      directorMs: await boardMs(product.url, one(signedIn, 'b.director')),
      principalMs: await boardMs(product.url, one(signedIn, 'e0.principal')),
    };
    say(`board: ${JSON.stringify(board)}`);
    const today = new Date().toISOString().slice(0, 10);
    const reporting = await repeated('reporting', (run) =>
      press(
        product,
        clients.map((client, at) => reportingOf(client, seed + 1000 * run + at, today)),
        seconds,
      ),
    );
    const { loadSeconds, seals } = held;
    return {
      data: { hazards, entries, seals, loadSeconds },
      clients: connections,
      people: { p95Ms: spread(paced, ({ milliseconds }) => milliseconds.p95), runs: paced },
      reading: { p95Ms: spread(reading, ({ milliseconds }) => milliseconds.p95), runs: reading },
      reporting: { perSecond: spread(reporting, ({ perSecond }) => perSecond), runs: reporting },
      board,
      words,
    };
  } finally {
    await product.stop();
  }
}

function one(signedIn: readonly SignedIn[], login: string): SignedIn {
  const found = signedIn.find((client) => client.login === login);
  if (found === undefined) throw new Error(`${login} has not signed in`);
  return found;
}

function spread(runs: readonly Pressed[], of: (run: Pressed) => number) {
  const sorted = runs.map(of).toSorted((a, b) => a - b);
  return {
    median: sorted[Math.floor(sorted.length / 2)] ?? null,
    least: sorted[0] ?? null,
    most: sorted.at(-1) ?? null,
  };
}

/** Of fifty: twenty of the bureau, twenty-two of enterprises, eight of agencies. */
function sharedOut(signedIn: readonly SignedIn[], at: number): SignedIn {
  const realm = at % 5 < 2 ? 'bureau' : at % 6 === 4 ? 'agency' : 'enterprise';
  const fitting = signedIn.filter((client) => client.realm === realm);
  const chosen = fitting[Math.floor(at / 2) % fitting.length];
  if (chosen === undefined) throw new Error(`nobody of the ${realm}`);
  return chosen;
}

async function repeated(what: string, once: (run: number) => Promise<Pressed>): Promise<readonly Pressed[]> {
  const runs: Pressed[] = [];
  for (let run = 0; run < repeats; run += 1) {
    const pressed = await once(run);
    runs.push(pressed);
    const { perSecond, milliseconds, refused, processorMs, loadAverage } = pressed;
    say(
      `${what}, run ${run + 1}: ${perSecond}/s, p50 ${milliseconds.p50}, p95 ${milliseconds.p95}, p99 ${milliseconds.p99} ms, ${refused} refused; processor ${JSON.stringify(processorMs)} ms each; load ${loadAverage}`,
    );
    for (const [kind, { n, p50, p95 }] of Object.entries(pressed.byKind))
      say(`    ${kind}: ${n}, p50 ${p50}, p95 ${p95} ms`);
  }
  return runs;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

const folder =
  values.data === undefined ? await mkdtemp(join(tmpdir(), 'zhiben-bench-hazards-')) : resolve(values.data);
try {
  const figures = await measure(folder);
  const machine = {
    cpu: cpus()[0]?.model ?? 'unknown',
    cores: cpus().length,
    node: process.version,
    loadAverage: loadavg()[0],
  };
  say(JSON.stringify({ name: 'hazards', machine, seed, figures }));
} finally {
  if (values.data === undefined) await rm(folder, { recursive: true });
}
