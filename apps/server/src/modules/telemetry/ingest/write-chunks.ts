import { setTimeout as pause } from 'node:timers/promises';
import type { FastifyBaseLogger } from 'fastify';
import { type Scope, SYSTEM } from '../../../platform/db/scope.ts';
import type { Arena } from './arena.ts';
import { type BlocksOf, blockStore } from './block-store.ts';
import { chunkStore, type PointHour } from './chunk-store.ts';
import type { IngestLimits } from './ingest-limits.ts';
import type { Pages } from './pages.ts';

interface ChunkNeeds {
  readonly scope: Scope;
  readonly log: Pick<FastifyBaseLogger, 'error'>;
  readonly pages: Pages;
  readonly limits: Pick<IngestLimits, 'inMemory' | 'afterHourMs'>;
  /** Whose blocks are let go, where several workers divide them. */
  readonly share?: BlocksOf;
}

const HOUR_MS = 3_600_000;
const AT_ONCE_SAMPLES = 200_000;
const RETRY_MS = 500;

interface Closing {
  readonly arena: Arena;
  readonly upTo: number;
}

/** Writes hours out of memory into chunks, one at a time, and lets go of the blocks that held them. */
export function createChunkWriter({ scope, log, pages, limits, share }: ChunkNeeds) {
  let writing: Promise<void> | undefined;
  let closing: Closing | undefined;
  let failures = 0;
  let written = 0;

  /** The hour that is due: over for a while, or the largest when memory runs short. */
  function due(now: number): Arena | undefined {
    const open = pages.open().toSorted((one, other) => one.hourAt - other.hourAt);
    const over = open.find(({ hourAt }) => hourAt + HOUR_MS + limits.afterHourMs <= now);
    if (over !== undefined || pages.size() < limits.inMemory / 2) return over;
    return open.toSorted((one, other) => other.size() - one.size())[0];
  }

  /**
   * Everything in the arena was added before it is closed, so blocks up to the newest of this moment hold nothing of the hour that it does
   * not. The number stays the same when writing is tried again: later blocks belong to the arena that was opened after it.
   */
  async function close(arena: Arena): Promise<Closing> {
    const upTo = await scope(SYSTEM, ({ tx }) => blockStore(tx, share).newest());
    pages.beginClosing(arena);
    return { arena, upTo };
  }

  async function write({ arena, upTo }: Closing): Promise<void> {
    await scope(SYSTEM, async ({ tx }) => {
      const hourAt = new Date(arena.hourAt);
      for (const hours of portions(arena)) await chunkStore(tx).add(hourAt, hours);
      await blockStore(tx, share).dropHour(hourAt, new Date(arena.hourAt + HOUR_MS), upTo);
    });
    written += arena.size();
    pages.endClosing();
    closing = undefined;
  }

  async function writeAllDue(now: () => number): Promise<void> {
    try {
      for (let arena = due(now()); closing !== undefined || arena !== undefined; arena = due(now())) {
        if (closing === undefined && arena !== undefined) closing = await close(arena);
        if (closing !== undefined) await write(closing);
      }
    } catch (error) {
      failures += 1;
      log.error({ err: error }, 'ingest: an hour could not be written, tried again');
      await pause(RETRY_MS);
    }
  }

  return {
    /** Begins to write what is due, unless it is being written. */
    look(now: () => number): void {
      writing ??= writeAllDue(now).finally(() => {
        writing = undefined;
      });
    },
    /** Settles when memory has room, or when whoever waits has ended. */
    async room(now: () => number, hasEnded = () => false): Promise<void> {
      while (pages.size() >= limits.inMemory && !hasEnded()) {
        this.look(now);
        await writing;
      }
    },
    figures: () => ({ written, failures }),
    settled: async () => writing,
  };
}

function* portions(arena: Arena): Generator<readonly PointHour[]> {
  let hours: PointHour[] = [];
  let samples = 0;
  for (const pointId of arena.points()) {
    const hour = { pointId, samples: arena.of(pointId, Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY) };
    hours.push(hour);
    samples += hour.samples.length;
    if (samples < AT_ONCE_SAMPLES) continue;
    yield hours;
    hours = [];
    samples = 0;
  }
  if (hours.length > 0) yield hours;
}
