import { setTimeout as pause } from 'node:timers/promises';
import { type JsMsg, jetstreamManager } from '@nats-io/jetstream';
import type { NatsConnection } from '@nats-io/transport-node';
import type { FastifyBaseLogger } from 'fastify';
import { LOG, loginIn } from '../domain/nats-names.ts';
import { openConsumer } from './open-consumer.ts';

/** One message of the log. */
export interface Logged {
  readonly position: number;
  readonly login: string | undefined;
  /** When the log took it, in ms since 1970. */
  readonly at: number;
  readonly payload: Uint8Array;
  readonly form: string;
  /** Where somebody waits to hear what became of it. */
  readonly answerTo: string | undefined;
}

export const FORM = 'Zhiben-Form';
export const ANSWER_TO = 'Zhiben-Answer-To';

/** Messages that wait here to be judged; beyond them the log is asked for no more. */
const MOST_WAITING = 2000;
const AT_ONCE = 500;
/** Quiet for so long, the line to the log is doubted; a node that has died is given up. */
const HEARTBEAT_MS = 1000;
const SILENT_MS = 3000;
const RETRY_MS = 200;
/** Heard so lately, the log has nothing that we do not know of. */
const CURRENT_MS = 1500;

/** Reads one log in order from behind a place, each message once, through the loss of any node. */
export function readLog(line: NatsConnection, after: number, log: Pick<FastifyBaseLogger, 'warn'>) {
  const waiting: Logged[] = [];
  let position = after;
  let wake = Promise.withResolvers<void>();
  let heardAt = Number.NEGATIVE_INFINITY;
  let behind = true;
  let stop = () => {};
  let closed = false;

  async function follow(): Promise<void> {
    while (!closed) {
      try {
        await followOnce();
      } catch (error) {
        if (!closed) log.warn({ err: error }, 'ingest: the log could not be read and is taken up again');
      }
      if (!closed) await pause(RETRY_MS);
    }
  }

  async function followOnce(): Promise<void> {
    const consumer = await openConsumer(line, position);
    behind = (await consumer.info(true)).num_pending > 0;
    const messages = await consumer.consume({ max_messages: AT_ONCE, expires: 5000, idle_heartbeat: HEARTBEAT_MS });
    stop = () => messages.stop();
    heardAt = performance.now();
    const doubts = setInterval(() => {
      if (performance.now() - heardAt > SILENT_MS) messages.stop(new Error('the log is silent'));
    }, HEARTBEAT_MS);
    void hearBeats(messages.status());
    try {
      for await (const message of messages) {
        heardAt = performance.now();
        take(message);
        while (waiting.length >= MOST_WAITING && !closed) {
          await pause(5);
          heardAt = performance.now();
        }
      }
    } finally {
      clearInterval(doubts);
    }
  }

  async function hearBeats(notices: AsyncIterable<{ readonly type: string }>): Promise<void> {
    for await (const { type } of notices) if (type === 'heartbeat' || type === 'next') heardAt = performance.now();
  }

  function take(message: JsMsg): void {
    if (message.seq <= position) return;
    position = message.seq;
    behind = message.info.pending > 0;
    waiting.push({
      position,
      login: loginIn(message.subject),
      at: message.time.getTime(),
      payload: message.data,
      form: message.headers?.get(FORM) ?? '',
      answerTo: message.headers?.get(ANSWER_TO) || undefined,
    });
    wake.resolve();
  }

  const followed = follow();
  return {
    /** What has arrived, up to a place; when nothing has, it waits so long for something. */
    async next(forMs: number, most: number, upTo = Number.POSITIVE_INFINITY): Promise<readonly Logged[]> {
      if (waiting.length === 0 && !closed) {
        wake = Promise.withResolvers();
        await Promise.race([wake.promise, pause(forMs)]);
      }
      const beyond = waiting.findIndex((message) => message.position > upTo);
      return waiting.splice(0, beyond === -1 ? most : Math.min(most, beyond));
    },
    /** Whether everything up to a place has been given out, whatever the log still held of it. */
    isBeyond: (place: number) => (waiting[0]?.position ?? 0) > place,
    /** Whether everything the log holds has been given out, and the log says so: then the time of day may decide. */
    isCurrent: () => !behind && waiting.length === 0 && performance.now() - heardAt < CURRENT_MS,
    /** The place of the last message that has arrived here. */
    position: () => position,
    async close(): Promise<void> {
      closed = true;
      stop();
      wake.resolve();
      await followed;
    },
  };
}
export type LogReader = ReturnType<typeof readLog>;

/** The place a log begins with and ends at now. */
export async function endsOf(line: NatsConnection): Promise<{ readonly first: number; readonly last: number }> {
  const { state } = await (await jetstreamManager(line, { timeout: 2000 })).streams.info(LOG);
  return { first: state.first_seq, last: state.last_seq };
}
