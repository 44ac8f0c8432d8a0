import { loadavg } from 'node:os';
import autocannon from 'autocannon';
import { type ProcessorTime, processorTime } from './processor-time.ts';
import type { Running } from './product.ts';

/** One request of one kind; `fresh` makes what must differ every time. */
export interface Asked {
  readonly kind: string;
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly cookie: string;
  readonly fresh?: () => { readonly key: string; readonly body: string };
}

export interface Pressed {
  readonly answers: number;
  readonly refused: number;
  readonly perSecond: number;
  readonly milliseconds: Spread;
  /** Processor time of one answer, whatever else the machine did meanwhile. */
  readonly processorMs: { readonly product: number; readonly database: number } | undefined;
  readonly loadAverage: number;
  readonly byKind: Readonly<Record<string, Spread & { readonly n: number }>>;
}

interface Spread {
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
}

/** Each connection asks its own list round and round without a pause. */
export async function press(
  { url, pid }: Running,
  lists: readonly (readonly Asked[])[],
  seconds: number,
): Promise<Pressed> {
  const times = new Map<string, number[]>();
  const timesOf = (kind: string): number[] => {
    const of = times.get(kind) ?? [];
    times.set(kind, of);
    return of;
  };
  let refused = 0;
  let next = 0;
  const before = processorTime(pid);
  const startedAt = performance.now();
  const setupClient = (client: autocannon.Client) => {
    const list = lists[next++ % lists.length] ?? [];
    let at = 0;
    client.setRequests(list.map(toRequest));
    client.on('response', (status, _bytes, milliseconds) => {
      const kind = list[at++ % list.length]?.kind ?? '';
      timesOf(kind).push(milliseconds);
      if (status !== 200) refused += 1;
    });
  };
  await autocannon({ url, connections: lists.length, duration: seconds, timeout: 60, setupClient });
  return summed(times, refused, (performance.now() - startedAt) / 1000, before, processorTime(pid));
}

export function summed(
  times: ReadonlyMap<string, readonly number[]>,
  refused: number,
  elapsedSeconds: number,
  before: ProcessorTime | undefined,
  after: ProcessorTime | undefined,
): Pressed {
  const all = [...times.values()].flat();
  return {
    answers: all.length,
    refused,
    perSecond: Math.round(all.length / elapsedSeconds),
    milliseconds: spreadOf(all),
    processorMs: spent(before, after, all.length),
    loadAverage: Math.round(10 * (loadavg()[0] ?? 0)) / 10,
    byKind: Object.fromEntries([...times].sort().map(([kind, of]) => [kind, { n: of.length, ...spreadOf(of) }])),
  };
}

/** Undefined where it cannot be told: connections closed meanwhile have taken their time with them. */
function spent(before: ProcessorTime | undefined, after: ProcessorTime | undefined, answers: number) {
  if (before === undefined || after === undefined || after.databaseMs < before.databaseMs) return undefined;
  const each = (ms: number) => Math.round((100 * ms) / answers) / 100;
  return { product: each(after.productMs - before.productMs), database: each(after.databaseMs - before.databaseMs) };
}

function toRequest({ method, path, cookie, fresh }: Asked): autocannon.Request {
  const headers = { cookie };
  if (fresh === undefined) return { method, path, headers };
  return {
    method,
    path,
    setupRequest: (request) => {
      const { key, body } = fresh();
      return { ...request, headers: { ...headers, 'content-type': 'application/json', 'idempotency-key': key }, body };
    },
  };
}

function spreadOf(times: readonly number[]): Spread {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => Math.round((sorted[Math.floor(sorted.length * share)] ?? 0) * 10) / 10;
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99) };
}
