import type { QueryOf } from '@zhiben/contract/operation.ts';
import type { getHistory, HistoryView } from '@zhiben/contract/telemetry.ts';
import { downSample } from '@zhiben/signals/history/down-sample.ts';
import type { Samples } from '@zhiben/signals/history/samples.ts';
import type { HistoryStep } from '@zhiben/vocabulary/telemetry.ts';
import type { Act } from '../../../platform/db/scope.ts';
import { chunkStore } from '../ingest/chunk-store.ts';
import { pointStore } from '../points/point-store.ts';
import type { TelemetryNeeds } from '../telemetry-needs.ts';
import { pointNotFound, tooMuchHistory } from '../telemetry-refusals.ts';
import { between, mergeSamples } from './merge-samples.ts';

type Query = QueryOf<typeof getHistory>;

const DAY_MS = 86_400_000;
const STEP_MS = { minute: 60_000, hour: 3_600_000 } as const;
/** How long a stretch one answer may tell, by step. */
const LONGEST = {
  raw: { ms: 2 * DAY_MS, words: '2天' },
  minute: { ms: 31 * DAY_MS, words: '31天' },
  hour: { ms: 400 * DAY_MS, words: '400天' },
} as const;
/** More rows than this no screen shows. */
const MOST_RAW = 12_000;
const MOST_MINUTES = 12_000;

/** One point's history. Whoever may not see the point learns nothing of it. */
export async function readHistory(
  act: Act,
  pointId: number,
  query: Query,
  { ingest }: Pick<TelemetryNeeds, 'ingest'>,
): Promise<HistoryView> {
  const point = await pointStore(act.tx).find(pointId);
  if (point === undefined) throw pointNotFound();
  const from = Date.parse(query.from);
  const until = Date.parse(query.until);
  const step = query.step === 'auto' ? fitting(until - from, point.every_seconds) : query.step;
  if (until < from || until - from > LONGEST[step].ms) throw tooMuchHistory(LONGEST[step].words);

  // Memory first: what moves from memory into a chunk between the two is then met twice, never missed.
  const recent = await ingest.ask.recent(pointId, from, until);
  const range = { step, fromAt: query.from, untilAt: query.until };
  if (step === 'raw') return { ...range, ...rawColumns(await stretch(act, pointId, from, until, recent)) };
  return { ...range, ...(await steps(act, pointId, { from, until, stepMs: STEP_MS[step] }, recent)) };
}

function fitting(ms: number, everySeconds: number): HistoryStep {
  if (ms <= LONGEST.raw.ms && ms / 1000 / everySeconds <= MOST_RAW) return 'raw';
  return ms / STEP_MS.minute <= MOST_MINUTES ? 'minute' : 'hour';
}

async function stretch({ tx }: Act, pointId: number, from: number, until: number, recent: Samples): Promise<Samples> {
  const chunks = await chunkStore(tx).of(pointId, new Date(from), new Date(until));
  return between(mergeSamples([...chunks, between(recent, from, until)]), from, until);
}

const rawColumns = ({ at, value, quality }: Samples) => ({
  at: [...at],
  value: [...value],
  quality: [...quality],
});

/** Day by day, so that a year of seconds never stands in memory at once. */
async function steps(
  act: Act,
  pointId: number,
  { from, until, stepMs }: { readonly from: number; readonly until: number; readonly stepMs: number },
  recent: Samples,
) {
  const told = { at: [], value: [], least: [], most: [], last: [] } as Record<
    'at' | 'value' | 'least' | 'most' | 'last',
    (number | null)[]
  >;
  const count: number[] = [];
  const start = Math.floor(from / stepMs) * stepMs;
  for (let day = start; day <= until; day += DAY_MS) {
    const end = Math.min(day + DAY_MS, until + 1);
    const rows = downSample(await stretch(act, pointId, day, end - 1, recent), day, end, stepMs);
    for (const [name, values] of [
      ['at', rows.at],
      ['value', rows.mean],
      ['least', rows.least],
      ['most', rows.most],
      ['last', rows.last],
    ] as const) {
      for (const value of values) told[name].push(Number.isNaN(value) ? null : value);
    }
    count.push(...rows.count);
  }
  return { ...told, at: told.at.map(Number), count };
}
