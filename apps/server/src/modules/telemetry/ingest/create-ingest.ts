import type { AlarmRule, Transition } from '@zhiben/signals/alarms/alarm-rule.ts';
import { createEvaluator } from '@zhiben/signals/alarms/evaluator.ts';
import type { FastifyBaseLogger } from 'fastify';
import { type Act, type Scope, SYSTEM } from '../../../platform/db/scope.ts';
import { listenToOutbox } from '../../../platform/realtime/outbox-listener.ts';
import { type Batch, Malformed } from '../domain/batch.ts';
import { clockSteps } from '../domain/clock-steps.ts';
import { readPayload } from '../domain/read-payload.ts';
import { failedSignIns } from '../gateways/failed-sign-ins.ts';
import { signInGateway } from '../gateways/sign-in-gateway.ts';
import { createCommitter } from './commit-groups.ts';
import { createFateCounts } from './count-fates.ts';
import { forecastsOf } from './forecasts-of.ts';
import type { KnownGateway } from './gateway.ts';
import { holdIntake } from './hold-intake.ts';
import type { IngestLimits } from './ingest-limits.ts';
import { createIntake, type Taken } from './intake.ts';
import { type KnownPoints, readKnownPoints } from './known-points.ts';
import { createLatestValues } from './latest-values.ts';
import { mergeChunks } from './merge-chunks.ts';
import { type BrokerSettings, openBroker } from './open-broker.ts';
import { createPages } from './pages.ts';
import { restoreLatest } from './restore-samples.ts';
import { keepCheckpoint, resumeAlone } from './resume-alone.ts';
import { createChunkWriter } from './write-chunks.ts';

/** What the alarms say and hear; handed in by the composition of the worker. */
export interface Judging {
  rules(act: Act): Promise<readonly AlarmRule[]>;
  raised(act: Act): Promise<readonly { readonly ruleId: number; readonly since: number }[]>;
  /** Inside the transaction of the samples that decided it. */
  apply(act: Act, transitions: readonly Transition[]): Promise<void>;
}

export interface IngestNeeds {
  readonly scope: Scope;
  readonly url: string;
  readonly log: FastifyBaseLogger;
  readonly limits: IngestLimits;
  readonly mqtt: BrokerSettings;
  readonly judging: Judging;
}

const ADVANCE_MS = 100;
const SETTLE_MS = 5000;
const HOUR_MS = 3_600_000;

/** Takes samples in: decodes, judges, commits, acknowledges; keeps the newest hours in memory and writes them out as chunks. */
export async function createIngest({ scope, url, log, limits, mqtt, judging }: IngestNeeds) {
  const intake = await holdIntake('alone', { url, log });
  const now = () => Date.now();
  const stepped = clockSteps({ wall: now, watch: () => performance.now() });
  const pages = createPages();
  const latest = createLatestValues();
  const fates = createFateCounts(scope);
  let points: KnownPoints = await readKnownPoints(scope);
  const readRules = () => scope(SYSTEM, (act) => judging.rules(act));
  let rules = await readRules();
  const evaluator = createEvaluator({ points: points.every, rules });
  await resumeAlone({ scope, pages, latest, evaluator, limits, raised: judging.raised });
  const checkpoints = keepCheckpoint(scope, evaluator);

  const chunks = createChunkWriter({ scope, log, pages, limits });
  const committer = createCommitter({
    scope,
    log,
    limits,
    drain: () => evaluator.drain(),
    checkpoint: checkpoints.due,
    apply: judging.apply,
    room: () => chunks.room(now),
  });
  const take = createIntake({ limits, points: () => points, evaluator, latest, pages, fates });

  /** Whoever puts the clock of this machine right moves no delay and no silence by it. */
  function keepTime(): number {
    const by = stepped();
    if (by !== 0) {
      log.warn({ byMs: by }, 'ingest: the clock of this machine was put right');
      evaluator.step(by);
    }
    return now();
  }

  /** `done` is called when the transaction that holds it all has committed. */
  function takeBatch(gateway: KnownGateway, batch: Batch, done: (taken: Taken) => void): void {
    committer.admit(() => {
      const group = committer.group();
      const taken = take(gateway, batch, group, keepTime());
      group.waiting.push(() => done(taken));
      committer.want();
    });
  }

  function takeMessage(gateway: KnownGateway, payload: Buffer, done: () => void): void {
    try {
      takeBatch(gateway, readPayload(payload), done);
    } catch (error) {
      if (!(error instanceof Malformed)) throw error;
      // Acknowledged, or the device would send it for ever; counted and shown, or nobody would know.
      fates.count(gateway, 'malformed', 1, now(), error.message);
      done();
    }
  }

  const broker = await openBroker({
    settings: mqtt,
    log,
    failures: failedSignIns(),
    now,
    signIn: (login, secret) => signInGateway(scope, login, secret),
    take: takeMessage,
    refused: (gateway, why) => fates.count(gateway, 'malformed', 1, now(), why),
  });

  async function learn(): Promise<void> {
    points = await readKnownPoints(scope);
    rules = await readRules();
    evaluator.configure({ points: points.every, rules });
    committer.gatherTransitions();
  }
  const learning = lastWins(learn, (error) => log.error({ err: error }, 'ingest: points and rules could not be read'));
  const outbox = listenToOutbox({
    url,
    log,
    onChanges(changes) {
      if (changes.some(({ subjectKind }) => subjectKind === 'point' || subjectKind === 'alarm-rule')) learning();
      for (const { topic, subjectId } of changes) if (topic === 'gateway.close') broker.endLinesOf(subjectId);
    },
  });
  await outbox.ready;
  // Whatever changed between reading and listening.
  learning();
  restoreLatest(scope, latest).catch((error: unknown) => log.error({ err: error }, 'ingest: last values not read'));

  const timers = [
    setInterval(() => {
      evaluator.advance(keepTime());
      committer.gatherTransitions();
    }, ADVANCE_MS),
    setInterval(() => fates.settle().catch((error: unknown) => log.error({ err: error }, 'ingest: fates')), SETTLE_MS),
    setInterval(() => void tidy(), limits.lookMs),
  ];
  chunks.look(now);

  async function tidy(): Promise<void> {
    try {
      chunks.look(now);
      await chunks.settled();
      if (committer.figures().waiting === 0) await mergeChunks(scope, new Date(now() - 2 * HOUR_MS));
    } catch (error) {
      log.error({ err: error }, 'ingest: parts could not be merged');
    }
  }

  return {
    take: (gateway: KnownGateway, batch: Batch) => new Promise<Taken>((resolve) => takeBatch(gateway, batch, resolve)),
    async refuse(gateway: KnownGateway, why: string) {
      fates.count(gateway, 'malformed', 1, now(), why);
    },
    latest: async (pointIds: readonly number[]) => latest.of(pointIds),
    recent: async (pointId: number, fromAt: number, untilAt: number) => pages.of(pointId, fromAt, untilAt),
    /** When the limits that the point's forecasts watch will be reached, where that can be said. */
    forecasts: async (pointId: number) => forecastsOf(pointId, rules, evaluator),
    /** Open lines by gateway, once everything counted is on record. */
    async lines() {
      await fates.settle();
      return { lines: broker.lines(), port: broker.port, tlsPort: broker.tlsPort };
    },
    figures: async () => ({
      ...committer.figures(),
      fates: fates.totals(),
      inMemory: pages.size(),
      chunks: chunks.figures(),
      lines: [...broker.lines().values()].reduce((sum, lines) => sum + lines, 0),
      heapBytes: process.memoryUsage().rss,
    }),
    async close() {
      for (const timer of timers) clearInterval(timer);
      await broker.close();
      if (await committer.close()) await checkpoints.leave();
      await fates.settle().catch(() => {});
      await chunks.settled();
      await outbox.close();
      await intake.close();
    },
  };
}
export type Ingest = Awaited<ReturnType<typeof createIngest>>;

/** Runs the work again when it was wanted while it ran; never twice at once. */
function lastWins(work: () => Promise<void>, failed: (error: unknown) => void): () => void {
  let running = false;
  let wanted = false;
  async function run(): Promise<void> {
    running = true;
    while (wanted) {
      wanted = false;
      await work().catch(failed);
    }
    running = false;
  }
  return () => {
    wanted = true;
    if (!running) void run();
  };
}
