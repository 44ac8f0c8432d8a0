import { setTimeout as pause } from 'node:timers/promises';
import { type Consumer, DeliverPolicy, jetstream } from '@nats-io/jetstream';
import type { NatsConnection } from '@nats-io/transport-node';
import { LOG } from '../domain/nats-names.ts';

const ANSWER_MS = 2000;
const UNHEARD_MS = 400;
const TRIES = 6;

/**
 * What gives out the log from behind a place. It stands on one node of the log's, drawn by chance, and a node that has died goes on being
 * drawn for minutes, and answers nothing: so another is asked for beside it soon, and whichever answers first is taken.
 */
export async function openConsumer(line: NatsConnection, after: number): Promise<Consumer> {
  const opened = new AbortController();
  const tries = Array.from({ length: TRIES }, async (_, number) => {
    await pause(number * UNHEARD_MS, undefined, { signal: opened.signal });
    const consumer = await open(line, after);
    // Whoever comes later is not needed; forgotten by us, it would be kept for half a minute.
    if (opened.signal.aborted) await consumer.delete();
    opened.abort();
    return consumer;
  });
  try {
    return await Promise.any(tries);
  } catch (error) {
    throw error instanceof AggregateError ? error.errors[0] : error;
  } finally {
    for (const each of tries) each.catch(() => {});
  }
}

const open = (line: NatsConnection, after: number): Promise<Consumer> =>
  jetstream(line, { timeout: ANSWER_MS }).consumers.get(LOG, {
    deliver_policy: DeliverPolicy.StartSequence,
    opt_start_seq: after + 1,
    inactive_threshold: 30_000,
  });
