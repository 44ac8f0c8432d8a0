import { mkdtemp, rm } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { importOperations as api, type ImportView } from '@zhiben/contract/imports.ts';
import type { Operation } from '@zhiben/contract/operation.ts';
import { type Demonstration, startDemonstration } from './imports/demo-product.ts';
import { registerFiles } from './imports/register-files.ts';

const { values } = parseArgs({
  options: {
    rows: { type: 'string', default: '10000' },
    seed: { type: 'string', default: '20231124' },
    /** A demonstration that runs already; one is started otherwise. */
    url: { type: 'string' },
  },
});
const rows = Number(values.rows);
const seed = Number(values.seed);
const ASKED_EVERY_MS = 50;

interface Session {
  readonly url: string;
  readonly cookie: string;
}

/** A register from the upload to the last hazard written and taken back again, over HTTP as an office does it. */
async function measure(folder: string) {
  const files = await registerFiles(seed, rows);
  const product = values.url === undefined ? await startDemonstration(folder) : running(values.url);
  try {
    const session = await signIn(product.url);
    const figures: Record<string, unknown> = {};
    for (const [kind, bytes] of Object.entries(files)) {
      figures[kind] = await walk(session, `台账.${kind}`, bytes);
      say(`${kind}: ${JSON.stringify(figures[kind])}`);
    }
    return { rows, ...figures, peakMegabytes: product.peakMegabytes() };
  } finally {
    await product.stop();
  }
}

const running = (url: string): Demonstration => ({ url, peakMegabytes: () => undefined, stop: async () => undefined });

async function walk(session: Session, name: string, bytes: Buffer) {
  const others = askMeanwhile(session);
  const reading = performance.now();
  const sent = await send(session, name, bytes);
  const answered = secondsSince(reading);
  const { view: read, steps } = await untilRead(session, sent.id);
  const readSeconds = secondsSince(reading);
  const counts = read.counts;

  const deciding = performance.now();
  const body = { version: read.version, of: { status: 'duplicate' }, keepDuplicate: true };
  const decided = counts.duplicate === 0 ? read : await ask(session, api.decideImportRows, read.id, body);
  const decideSeconds = secondsSince(deciding);

  const correcting = performance.now();
  const corrected = await correctOne(session, decided);
  const correctSeconds = secondsSince(correcting);

  const committing = performance.now();
  const committed = await ask(session, api.commitImport, read.id, { version: corrected.version });
  const commitSeconds = secondsSince(committing);
  const undoing = performance.now();
  await ask(session, api.undoImport, read.id, { version: committed.version, reason: '测量' });
  const undoSeconds = secondsSince(undoing);

  const othersWaitedMs = await others.stop();
  const kilobytes = Math.round(bytes.length / 1024);
  const totalSeconds = Math.round((readSeconds + commitSeconds) * 100) / 100;
  return {
    kilobytes,
    answered,
    readSeconds,
    progressSteps: steps,
    decideSeconds,
    correctSeconds,
    commitSeconds,
    totalSeconds,
    undoSeconds,
    othersWaitedMs,
    counts,
  };
}

async function correctOne(session: Session, view: ImportView): Promise<ImportView> {
  const path = `/imports/${view.id}/rows/2`;
  const body = { version: view.version, corrections: { location: '罐区东侧' } };
  const { import: after } = await json<{ import: ImportView }>(session, 'PUT', path, body);
  return after;
}

async function untilRead(session: Session, id: string): Promise<{ view: ImportView; steps: number }> {
  const seen = new Set<string>();
  for (;;) {
    const view = await json<ImportView>(session, 'GET', `/imports/${id}`);
    if (view.progress !== null) seen.add(JSON.stringify(view.progress));
    if (view.state === 'preview') return { view, steps: seen.size };
    if (view.state === 'failed') throw new Error(view.failure ?? 'failed');
    await new Promise((resolve) => setTimeout(resolve, ASKED_EVERY_MS));
  }
}

/** Asks for the first page of hazards all the while, as everybody else does; answers how long they waited. */
function askMeanwhile(session: Session) {
  const waitedMs: number[] = [];
  let going = true;
  const asking = (async () => {
    while (going) {
      const from = performance.now();
      await json(session, 'GET', '/hazards?limit=20');
      waitedMs.push(performance.now() - from);
      await new Promise((resolve) => setTimeout(resolve, ASKED_EVERY_MS));
    }
  })();
  // What goes wrong with the import itself is told first.
  asking.catch(() => undefined);
  return {
    async stop() {
      going = false;
      await asking;
      const sorted = waitedMs.toSorted((one, other) => one - other);
      const at = (share: number) => Math.round(sorted[Math.floor((sorted.length - 1) * share)] ?? 0);
      return { p50: at(0.5), p95: at(0.95), longest: at(1) };
    },
  };
}

async function signIn(url: string): Promise<Session> {
  const reply = await fetch(`${url}/api/demo/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url },
    body: JSON.stringify({ account: 'bureau.supervisor' }),
  });
  const cookie = reply.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ');
  return { url, cookie };
}

async function send({ url, cookie }: Session, name: string, bytes: Buffer): Promise<ImportView> {
  const form = new FormData();
  form.set('file', new Blob([new Uint8Array(bytes)]), name);
  const headers = { cookie, origin: url, 'idempotency-key': crypto.randomUUID() };
  return answerOf(await fetch(`${url}/api/imports`, { method: 'POST', headers, body: form }));
}

const ask = (session: Session, { method, path }: Operation, id: string, body: object) =>
  json<ImportView>(session, method, path.replace(':importId', id), body);

async function json<Answer>({ url, cookie }: Session, method: string, path: string, body?: object): Promise<Answer> {
  const headers = { cookie, origin: url, 'content-type': 'application/json' };
  const sent = body === undefined ? { method, headers: { cookie } } : { method, headers, body: JSON.stringify(body) };
  return answerOf(await fetch(`${url}/api${path}`, sent));
}

async function answerOf<Answer>(reply: Response): Promise<Answer> {
  if (!reply.ok) throw new Error(`${reply.url} ${reply.status}: ${await reply.text()}`);
  return (await reply.json()) as Answer;
}

const secondsSince = (start: number): number => Math.round((performance.now() - start) / 10) / 100;

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

const folder = await mkdtemp(join(tmpdir(), 'zhiben-bench-imports-'));
try {
  const figures = await measure(folder);
  const machine = { cpu: cpus()[0]?.model ?? 'unknown', cores: cpus().length, node: process.version };
  say(JSON.stringify({ name: 'imports', machine, seed, figures }));
} finally {
  await rm(folder, { recursive: true, force: true });
}
