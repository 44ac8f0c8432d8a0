import { setTimeout as pause } from 'node:timers/promises';
import { deserialize, serialize } from 'node:v8';
import { jetstream } from '@nats-io/jetstream';
import { headers, type NatsConnection } from '@nats-io/transport-node';
import type { FastifyBaseLogger } from 'fastify';
import { type Scope, SYSTEM } from '../../../platform/db/scope.ts';
import type { Batch } from '../domain/batch.ts';
import { inARow, newestOf } from '../domain/merge-latest.ts';
import { ASKS, loggedSubjectOf } from '../domain/nats-names.ts';
import { shareOf } from '../domain/share-of.ts';
import { mergeSamples } from '../history/merge-samples.ts';
import type { KnownGateway } from '../ingest/gateway.ts';
import type { Taken } from '../ingest/intake.ts';
import type { IngestThread } from '../telemetry-needs.ts';
import { ingestAbsent } from '../telemetry-refusals.ts';
import type { Answered, Asked, AskName } from './answer-for-share.ts';
import { countLines } from './count-lines.ts';
import { READ_BATCH } from './keep-share.ts';
import { type NatsSettings, openLine } from './nats-line.ts';
import { ANSWER_TO, FORM } from './read-log.ts';
import { shareStore } from './share-store.ts';

interface AskNeeds {
  readonly nats: NatsSettings;
  readonly scope: Scope;
  readonly log: Pick<FastifyBaseLogger, 'warn'>;
  /** Where gateways reach the MQTT gateway of NATS. */
  readonly doors: { readonly port: number | null; readonly tlsPort: number | null };
}

const ANSWER_MS = 2000;
const TAKEN_MS = 10_000;
const IDS_AT_ONCE = 10_000;

/** The ingest workers of a cluster as the pages see them: what the thread beside the pages is where one machine does everything. */
export function askCluster({ nats, scope, log, doors }: AskNeeds) {
  let lines: readonly NatsConnection[] = [];
  let heardAt = Number.NEGATIVE_INFINITY;

  async function begin(): Promise<void> {
    const shares = await scope(SYSTEM, ({ tx }) => shareStore(tx).lay(nats.shares));
    lines = await Promise.all(Array.from({ length: shares }, (_, share) => openLine(nats, share)));
  }

  async function askOne<Name extends AskName>(line: NatsConnection, name: Name, given: Asked<Name>) {
    const answer = await line.request(ASKS, serialize({ name, given }), { timeout: ANSWER_MS });
    heardAt = performance.now();
    return deserialize(answer.data) as Answered<Name>;
  }

  /** Everybody's answers; whoever takes over just now has none yet. Where nobody answers at all, the intake is absent. */
  async function askAll<Name extends AskName>(name: Name, ...given: Asked<Name>): Promise<readonly Answered<Name>[]> {
    const answers = await Promise.allSettled(lines.map((line) => askOne(line, name, given)));
    const heard = answers.flatMap((answer) => (answer.status === 'fulfilled' ? [answer.value] : []));
    if (heard.length === 0) throw ingestAbsent();
    if (heard.length < answers.length) log.warn({ name, answered: heard.length }, 'ingest: not every share answers');
    return heard;
  }

  const lineOf = ({ enterpriseId }: KnownGateway): NatsConnection => {
    const line = lines[shareOf(enterpriseId, lines.length || 1)];
    if (line === undefined) throw ingestAbsent();
    return line;
  };

  /** Into the log, and then what became of it from whoever judged it. Not heard in time, the sender sends again, which does no harm. */
  async function take(gateway: KnownGateway, batch: Batch): Promise<Taken> {
    const line = lineOf(gateway);
    const answerTo = `_INBOX.zhiben.${crypto.randomUUID()}`;
    const told = headers();
    told.set(FORM, READ_BATCH);
    told.set(ANSWER_TO, answerTo);
    const answers = line.subscribe(answerTo, { max: 1, timeout: TAKEN_MS });
    try {
      await jetstream(line).publish(loggedSubjectOf(gateway.login), serialize(batch), { headers: told });
      for await (const { data } of answers) return deserialize(data) as Taken;
    } catch (error) {
      answers.unsubscribe();
      log.warn({ err: error }, 'ingest: a batch could not be handed over');
    }
    throw ingestAbsent();
  }

  async function latest(pointIds: readonly number[]) {
    const portions = [];
    for (let from = 0; from < pointIds.length; from += IDS_AT_ONCE) {
      const ids = pointIds.slice(from, from + IDS_AT_ONCE);
      portions.push(newestOf(ids.length, await askAll('latest', ids)));
    }
    return inARow(portions);
  }

  const ask: IngestThread['ask'] = {
    take,
    latest,
    recent: async (pointId, fromAt, untilAt) => mergeSamples(await askAll('recent', pointId, fromAt, untilAt)),
    forecasts: async (pointId) => (await askAll('forecasts', pointId)).flat(),
    refuse: async (gateway, why) => void (await askOne(lineOf(gateway), 'refuse', [gateway, why])),
    async lines() {
      await askAll('settle');
      try {
        return { lines: await countLines(scope, lines), ...doors };
      } catch (error) {
        log.warn({ err: error }, 'ingest: the nodes do not say who is connected');
        throw ingestAbsent();
      }
    },
    figures: async () => addUp(await askAll('figures')),
  };

  const begun = begin();
  begun.catch(() => {});
  const listening = new AbortController();
  void (async () => {
    await begun.catch(() => {});
    while (!listening.signal.aborted) {
      await askAll('figures').catch(() => {});
      await pause(ANSWER_MS, undefined, { signal: listening.signal }).catch(() => {});
    }
  })();

  return {
    ask,
    begun,
    running: () => performance.now() - heardAt < 3 * ANSWER_MS,
    restarts: () => 0,
    async close(): Promise<void> {
      listening.abort();
      await Promise.all(lines.map((line) => line.close()));
    },
  };
}

type Figures = Answered<'figures'>;

/** What all shares tell of themselves, as one worker would. Lines end at the gates of NATS and are counted there. */
function addUp(all: readonly Figures[]) {
  const sum = (figure: (of: Figures) => number) => all.reduce((total, of) => total + figure(of), 0);
  const fates: Figures['fates'] = {};
  for (const [fate, samples] of all.flatMap((of) => Object.entries(of.fates) as [keyof typeof fates, number][])) {
    Object.assign(fates, { [fate]: (fates[fate] ?? 0) + samples });
  }
  return {
    fates,
    commits: sum(({ commits }) => commits),
    samples: sum(({ samples }) => samples),
    waiting: sum(({ waiting }) => waiting),
    lastMs: Math.max(...all.map(({ lastMs }) => lastMs)),
    failingSince: all.find(({ failingSince }) => failingSince !== undefined)?.failingSince,
    inMemory: sum(({ inMemory }) => inMemory),
    chunks: { written: sum(({ chunks }) => chunks.written), failures: sum(({ chunks }) => chunks.failures) },
    lines: 0,
    heapBytes: Math.max(...all.map(({ heapBytes }) => heapBytes)),
  };
}
