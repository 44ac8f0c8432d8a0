import type { FastifyBaseLogger } from 'fastify';
import type { Tx } from '../../platform/db/scope.ts';
import type { Thread } from '../../platform/threads/ask-thread.ts';
import type { Ingest } from './ingest/create-ingest.ts';

/** The ingest worker as the pages see it. */
export type IngestThread = Pick<
  Thread<Pick<Ingest, 'latest' | 'recent' | 'forecasts' | 'take' | 'refuse' | 'lines' | 'figures'>>,
  'ask' | 'running' | 'restarts'
>;

/** What telemetry asks of others; handed in by the composition. */
export interface TelemetryNeeds {
  readonly ingest: IngestThread;
  readonly log: Pick<FastifyBaseLogger, 'warn'>;
  /** What is older is deleted at night, whatever people have set. */
  readonly historyDays: number;
  /** Since when the history of a point is pointed to by something that is still open; absent where nothing is. */
  readonly heldSince: (tx: Tx) => Promise<ReadonlyMap<number, Date>>;
  readonly enterpriseNames: (tx: Tx, ids: readonly string[]) => Promise<ReadonlyMap<string, string>>;
  /** The name of a place of this enterprise; undefined when it has no such place. */
  readonly placeName: (tx: Tx, enterpriseId: string, placeId: string) => Promise<string | undefined>;
  readonly placesOf: (
    tx: Tx,
    enterpriseId: string,
  ) => Promise<readonly { readonly id: string; readonly name: string }[]>;
}
