import { deserialize, serialize } from 'node:v8';
import type { NatsConnection } from '@nats-io/transport-node';
import type { FastifyBaseLogger } from 'fastify';
import { ASKS } from '../domain/nats-names.ts';
import { forecastsOf } from '../ingest/forecasts-of.ts';
import type { KnownGateway } from '../ingest/gateway.ts';
import type { ShareParts } from './share-parts.ts';

/** What pages may ask of whoever keeps a share. Points of other shares are nobody here. */
function asksOf({ latest, pages, evaluator, known, fates, chunks, commits }: ShareParts) {
  return {
    latest: (pointIds: readonly number[]) => latest.of(pointIds),
    recent: (pointId: number, fromAt: number, untilAt: number) => pages.of(pointId, fromAt, untilAt),
    forecasts: (pointId: number) => forecastsOf(pointId, known.rules, evaluator),
    refuse: (gateway: KnownGateway, why: string) => fates.count(gateway, 'malformed', 1, Date.now(), why),
    settle: () => fates.settle(),
    figures: () => ({
      ...commits,
      fates: fates.totals(),
      inMemory: pages.size(),
      chunks: chunks.figures(),
      heapBytes: process.memoryUsage().rss,
    }),
  };
}
type AsksOfShare = ReturnType<typeof asksOf>;
export type AskName = keyof AsksOfShare;
export type Asked<Name extends AskName> = Parameters<AsksOfShare[Name]>;
export type Answered<Name extends AskName> = Awaited<ReturnType<AsksOfShare[Name]>>;

/** Answers in the account of the share for as long as it is kept. */
export function answerForShare(line: NatsConnection, parts: ShareParts, log: Pick<FastifyBaseLogger, 'error'>) {
  const asks = asksOf(parts) as Readonly<Record<string, (...given: never[]) => unknown>>;
  const asked = line.subscribe(ASKS, {
    callback(error, message) {
      if (error !== null) return;
      const { name, given } = deserialize(message.data) as { readonly name: string; readonly given: never[] };
      Promise.resolve(asks[name]?.(...given)).then(
        (answer) => message.respond(serialize(answer)),
        (failure: unknown) => log.error({ err: failure, name }, 'ingest: a question could not be answered'),
      );
    },
  });
  return { close: () => asked.unsubscribe() };
}
