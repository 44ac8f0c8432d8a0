import { setTimeout as pause } from 'node:timers/promises';
import { deserialize, serialize } from 'node:v8';
import type { NatsConnection } from '@nats-io/transport-node';
import { type Act, SYSTEM } from '../../../platform/db/scope.ts';
import { type Batch, Malformed } from '../domain/batch.ts';
import { readPayload } from '../domain/read-payload.ts';
import { blockStore } from '../ingest/block-store.ts';
import type { KnownGateway } from '../ingest/gateway.ts';
import { createGroup, type Group } from '../ingest/group.ts';
import type { Taken } from '../ingest/intake.ts';
import { mergeChunks } from '../ingest/merge-chunks.ts';
import { restoreLatest } from '../ingest/restore-samples.ts';
import { answerForShare } from './answer-for-share.ts';
import { fencedScope, ShareLost } from './fenced-scope.ts';
import type { Keeper } from './hold-shares.ts';
import { judgeAgain } from './judge-again.ts';
import { type NatsSettings, openLine, openLog } from './nats-line.ts';
import { endsOf, type Logged, type LogReader, readLog } from './read-log.ts';
import { keepCheckpoints, resumeEvaluation, unknownToRegister } from './resume-share.ts';
import { createShareParts, type PartsNeeds, type ShareParts } from './share-parts.ts';
import { type Held, type Place, shareStore } from './share-store.ts';

export interface KeepNeeds extends Omit<PartsNeeds, 'share'> {
  readonly nats: NatsSettings;
}

export interface ShareKeeper extends Keeper {
  /** Points, rules or gateways have changed. */
  learn(): void;
}

const ADVANCE_MS = 100;
const MESSAGES_AT_ONCE = 500;
/** Time alone decides so long behind the clock: what is on its way through the log comes first. */
const BEHIND_MS = 250;
const SETTLE_MS = 5000;
const LOOK_MS = 10_000;
const HOUR_MS = 3_600_000;
const FIRST_PAUSE_MS = 20;
const LONGEST_PAUSE_MS = 1000;

/** A batch that came over HTTP was read before it was put into the log. */
export const READ_BATCH = 'batch';

/** Takes in the samples of one share: reads its log in order, judges, and commits samples, alarms and the place in the log together. */
export function keepShare(needs: KeepNeeds, held: Held): ShareKeeper {
  const scope = fencedScope(needs.scope, held);
  let closed = false;
  let learning = false;

  async function keep(): Promise<void> {
    const line = await openLine(needs.nats, held.share);
    try {
      if (closed) return;
      await keepOn(line, await untilItIs(() => openLog(line, needs.nats)));
    } finally {
      await line.close();
    }
  }

  async function keepOn(line: NatsConnection, name: string): Promise<void> {
    const startedAt = performance.now();
    const parts = await createShareParts({ ...needs, scope, share: held.share });
    const { readAfter, committed } = await resumeEvaluation(scope, held, name, parts.evaluator);
    const reader = readLog(line, readAfter, needs.log);
    tellGap(line, readAfter).catch(failed('ends of the log'));
    const timers = [
      setInterval(() => void parts.fates.settle().catch(failed('fates')), SETTLE_MS),
      setInterval(() => void tidy(parts).catch(failed('hours could not be tidied')), LOOK_MS),
    ];
    const asks = answerForShare(line, parts, needs.log);
    restoreLatest(scope, parts.latest).catch(failed('last values'));
    try {
      await catchUp(parts, reader, committed);
      needs.log.info({ ...held, afterMs: Math.round(performance.now() - startedAt) }, 'ingest: a share goes on');
      await work({ line, parts, reader, name, committed });
    } finally {
      for (const timer of timers) clearInterval(timer);
      asks.close();
      await reader.close();
      await parts.fates.settle().catch(failed('fates'));
      await parts.chunks.settled();
    }
  }

  /** What was committed before us is judged again up to there, and then what the register knows is what stands. */
  async function catchUp({ evaluator, gateways, known }: ShareParts, reader: LogReader, committed: number) {
    let at = reader.position();
    while (at < committed && !closed && !reader.isBeyond(committed) && !reader.isCurrent()) {
      for (const message of await reader.next(ADVANCE_MS, MESSAGES_AT_ONCE, committed)) {
        at = message.position;
        evaluator.advance(message.at);
        const gateway = await gateways.at(message.login ?? '', message.at);
        const batch = gateway && readQuietly(message);
        if (gateway === undefined || batch === undefined) continue;
        judgeAgain(batch, (tag) => known.points.find(gateway.enterpriseId, tag), evaluator, needs.limits, message.at);
      }
    }
    const raised = await scope(SYSTEM, (act) => needs.judging.raised(act));
    const unknown = unknownToRegister(evaluator.drain(), raised);
    evaluator.restore(raised);
    if (unknown.length > 0) await scope(SYSTEM, (act) => needs.judging.apply(act, unknown));
  }

  interface Work {
    readonly line: NatsConnection;
    readonly parts: ShareParts;
    readonly reader: LogReader;
    readonly name: string;
    readonly committed: number;
  }

  async function work({ line, parts, reader, name, committed }: Work): Promise<void> {
    const checkpoints = keepCheckpoints(scope, held, parts.evaluator);
    let place: Place = { log: name, position: committed };
    while (!closed) {
      await parts.chunks.room(Date.now, () => closed);
      if (learning) await learn(parts);
      const messages = await reader.next(ADVANCE_MS, MESSAGES_AT_ONCE);
      const group = await judgeAll(line, parts, messages, reader);
      const next = { log: name, position: messages.at(-1)?.position ?? place.position };
      if (messages.length > 0 || !group.isEmpty()) await untilItIs(() => commit(parts, group, next));
      place = next;
      for (const done of group.waiting) done();
      await checkpoints.look(place);
    }
    await checkpoints.leave(place);
  }

  async function judgeAll(line: NatsConnection, parts: ShareParts, messages: readonly Logged[], reader: LogReader) {
    const group = createGroup();
    for (const message of messages) await judge(line, parts, message, group);
    if (reader.isCurrent()) parts.evaluator.advance(Date.now() - BEHIND_MS);
    group.transitions.push(...parts.evaluator.drain());
    return group;
  }

  async function judge(line: NatsConnection, parts: ShareParts, message: Logged, group: Group): Promise<void> {
    parts.evaluator.advance(message.at);
    const gateway = await parts.gateways.at(message.login ?? '', message.at);
    if (gateway === undefined)
      return needs.log.warn({ login: message.login }, 'ingest: a message of nobody is passed over');
    const taken = takeMessage(parts, gateway, message, group);
    const { answerTo } = message;
    if (answerTo !== undefined) group.waiting.push(() => line.publish(answerTo, serialize(taken)));
  }

  function takeMessage(parts: ShareParts, gateway: KnownGateway, message: Logged, group: Group): Taken {
    try {
      return parts.take(gateway, readBatch(message), group, message.at);
    } catch (error) {
      if (!(error instanceof Malformed)) throw error;
      parts.fates.count(gateway, 'malformed', 1, message.at, error.message);
      return { malformed: 1 };
    }
  }

  async function commit({ commits }: ShareParts, group: Group, place: Place): Promise<void> {
    const startedAt = performance.now();
    commits.failingSince ??= Date.now();
    await scope(SYSTEM, async (act: Act) => {
      await blockStore(act.tx, held.share).add(group.blocks());
      if (group.transitions.length > 0) await needs.judging.apply(act, group.transitions);
      if (!(await shareStore(act.tx).moveTo(held, place))) throw new ShareLost(`share ${held.share}`);
    });
    commits.failingSince = undefined;
    commits.commits += 1;
    commits.samples += group.size();
    commits.lastMs = performance.now() - startedAt;
  }

  /** A database or a log that is away for a moment costs time; a share that is lost is given up. */
  async function untilItIs<Result>(work: () => Promise<Result>): Promise<Result> {
    for (let wait = FIRST_PAUSE_MS; ; wait = Math.min(wait * 2, LONGEST_PAUSE_MS)) {
      try {
        return await work();
      } catch (error) {
        if (error instanceof ShareLost || closed) throw error;
        if (wait === FIRST_PAUSE_MS)
          needs.log.error({ err: error, share: held.share }, 'ingest: did not go through, tried again');
        await pause(wait);
      }
    }
  }

  async function tidy({ chunks, known }: ShareParts): Promise<void> {
    chunks.look(Date.now);
    await chunks.settled();
    await mergeChunks(
      scope,
      new Date(Date.now() - 2 * HOUR_MS),
      known.points.every.map(({ id }) => id),
    );
  }

  async function learn(parts: ShareParts): Promise<void> {
    learning = false;
    parts.gateways.forget();
    await parts.learn();
  }

  async function tellGap(line: NatsConnection, readAfter: number): Promise<void> {
    const { first } = await untilItIs(() => endsOf(line));
    if (first <= readAfter + 1 || readAfter === 0) return;
    needs.log.error({ share: held.share, readAfter, first }, 'ingest: the log no longer holds what was not read yet');
  }

  const failed = (what: string) => (error: unknown) => needs.log.error({ err: error }, `ingest: ${what}`);
  const ended = keep();
  return {
    ended,
    learn: () => {
      learning = true;
    },
    async close() {
      closed = true;
      await Promise.race([ended.catch(() => {}), pause(5000)]);
    },
  };
}

function readBatch({ form, payload }: Logged): Batch {
  return form === READ_BATCH ? (deserialize(payload) as Batch) : readPayload(payload);
}

function readQuietly(message: Logged): Batch | undefined {
  try {
    return readBatch(message);
  } catch {
    return undefined;
  }
}
