import { createReadStream, createWriteStream, statSync } from 'node:fs';
import { mkdtemp, open, rm } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import type { LedgerEntry } from '@zhiben/proof/canonical.ts';
import { HASH_ALGORITHMS, type HashAlgorithm } from '@zhiben/proof/hash.ts';
import { makeSeal, type Seal } from '@zhiben/proof/seal.ts';
import { verifyExport } from '@zhiben/proof/verify-export.ts';
import { type SealedEntries, writeExport } from '@zhiben/proof/write-export.ts';

const { values } = parseArgs({
  options: {
    entries: { type: 'string', default: '1000000' },
    seed: { type: 'string', default: '20231124' },
    trials: { type: 'string', default: '4' },
    algorithm: { type: 'string', default: 'sha-256' },
  },
});
const entryCount = Number(values.entries);
const seed = Number(values.seed);
const trials = Number(values.trials);
const algorithm: HashAlgorithm = HASH_ALGORITHMS.find((name) => name === values.algorithm) ?? 'sha-256';

const PER_SEAL = 10_000;
const READ_BYTES = 1_048_576;
/** More than two entry lines, less than the leaves of one seal. */
const WINDOW_BYTES = 4096;
const LINE_START = '\n{"n":';

const random = randomFrom(seed);

async function measure(file: string) {
  const writingFrom = performance.now();
  const header = { exportedAt: '2026-11-24T00:00:00.000Z', algorithm };
  await pipeline(
    Readable.from(writeExport({ header, sealed: sealedEntries(), open: async () => [] })),
    createWriteStream(file),
  );
  const writeSeconds = secondsSince(writingFrom);
  const megabytes = Math.round(statSync(file).size / 1e6);
  say(`wrote ${entryCount} entries, ${megabytes} MB, in ${writeSeconds} s`);

  const verifyingFrom = performance.now();
  const verdict = await verifyExport(createReadStream(file, { highWaterMark: READ_BYTES }));
  const verifySeconds = secondsSince(verifyingFrom);
  if (!verdict.ok) throw new Error(verdict.firstBad?.sentence);
  const entriesPerSecond = Math.round(verdict.entries / verifySeconds);
  say(`verified ${verdict.entries} entries under ${verdict.seals} seals in ${verifySeconds} s`);

  const located: Record<string, string> = {};
  for (const [name, attack] of Object.entries(ATTACKS)) located[name] = await locatedOf(file, name, attack);
  const peakMegabytes = Math.round(process.resourceUsage().maxRSS / 1024);
  const counts = { algorithm, entries: verdict.entries, seals: verdict.seals, megabytes };
  return { ...counts, writeSeconds, verifySeconds, entriesPerSecond, peakMegabytes, located };
}

/** What is done to the file: these bytes are replaced by those. */
interface Edit {
  readonly from: number;
  readonly to: number;
  readonly by: Buffer;
}

/** One entry line and the one after it, both with their newlines. */
interface TwoLines {
  readonly from: number;
  readonly position: number;
  readonly line: Buffer;
  readonly next: Buffer;
}

type Attack = (file: string, at: TwoLines) => Edit | Promise<Edit>;

const ATTACKS: Record<string, Attack> = {
  flip: (_, { from, line }) => {
    const byte = Math.floor(random() * line.length);
    const flipped = Buffer.from([(line[byte] ?? 0) ^ (1 << Math.floor(random() * 8))]);
    return { from: from + byte, to: from + byte + 1, by: flipped };
  },
  delete: (_, { from, line }) => ({ from, to: from + line.length, by: Buffer.alloc(0) }),
  insert: async (file, { from }) => ({ from, to: from, by: (await twoLinesAnywhere(file)).line }),
  reorder: (_, { from, line, next }) => ({
    from,
    to: from + line.length + next.length,
    by: Buffer.concat([next, line]),
  }),
  truncate: (file, { from, line }) => {
    const cut = from + Math.floor(random() * line.length);
    return { from: cut, to: statSync(file).size, by: Buffer.alloc(0) };
  },
};

async function locatedOf(file: string, name: string, attack: Attack): Promise<string> {
  let found = 0;
  for (let trial = 0; trial < trials; trial += 1) {
    const place = await twoLinesAnywhere(file);
    const { firstBad } = await verifyExport(edited(file, await attack(file, place)));
    const isLocated = firstBad?.position === place.position;
    found += isLocated ? 1 : 0;
    say(
      `${name} at entry ${place.position}: located ${isLocated ? 'yes' : 'no'}, ${firstBad?.kind} at ${firstBad?.position}`,
    );
  }
  return `${found}/${trials}`;
}

async function* edited(file: string, { from, to, by }: Edit): AsyncGenerator<Buffer> {
  if (from > 0) yield* createReadStream(file, { end: from - 1, highWaterMark: READ_BYTES });
  yield by;
  if (to < statSync(file).size) yield* createReadStream(file, { start: to, highWaterMark: READ_BYTES });
}

async function twoLinesAnywhere(file: string): Promise<TwoLines> {
  for (;;) {
    const start = Math.floor(random() * statSync(file).size);
    const window = await readAt(file, start);
    const first = window.indexOf(LINE_START) + 1;
    const second = window.indexOf(LINE_START, first) + 1;
    const third = window.indexOf('\n', second) + 1;
    if (first === 0 || second === 0 || third === 0) continue;
    const line = window.subarray(first, second);
    const position = Number(/\d+/.exec(line.toString('latin1'))?.[0]);
    return { from: start + first, position, line, next: window.subarray(second, third) };
  }
}

async function readAt(file: string, start: number): Promise<Buffer> {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(WINDOW_BYTES), 0, WINDOW_BYTES, start);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

function* sealedEntries(): Generator<SealedEntries> {
  let before: Seal | undefined;
  for (let first = 0; first < entryCount; first += PER_SEAL) {
    const count = Math.min(PER_SEAL, entryCount - first);
    const entries = Array.from({ length: count }, (_, index) => entryAt(first + index));
    const range = { fromOrder: String(first), toOrder: String(first + count) };
    before = makeSeal(before, entries, { algorithm, ...range, sealedAt: '2026-11-24T00:00:00.000Z' });
    yield { seal: before, entries };
  }
}

function entryAt(index: number): LedgerEntry {
  const uuid = () =>
    `0192f0c1-7e57-7000-8000-${Math.floor(random() * 2 ** 48)
      .toString(16)
      .padStart(12, '0')}`;
  const days = 1 + Math.floor(random() * 60);
  return {
    order: String(index),
    id: String(index + 1),
    at: `2026-11-23T08:15:30.${String(index % 1_000_000).padStart(6, '0')}Z`,
    actorId: uuid(),
    actorName: '张建国',
    post: '安全科长',
    act: 'hazard.plan-approved',
    subjectKind: 'hazard',
    subjectId: uuid(),
    enterpriseId: uuid(),
    edition: 'aq-3067-2026',
    detail: JSON.stringify({ measures: '更换储罐紧急切断阀', days }),
  };
}

/** Mulberry32: the same seed gives the same ledger on every machine. */
function randomFrom(start: number): () => number {
  let state = start >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const secondsSince = (start: number): number => Math.round((performance.now() - start) / 10) / 100;

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

const folder = await mkdtemp(join(tmpdir(), 'zhiben-bench-ledger-'));
try {
  const figures = await measure(join(folder, 'ledger.jsonl'));
  const machine = { cpu: cpus()[0]?.model ?? 'unknown', cores: cpus().length, node: process.version };
  say(JSON.stringify({ name: 'ledger', machine, seed, figures }));
} finally {
  await rm(folder, { recursive: true });
}
