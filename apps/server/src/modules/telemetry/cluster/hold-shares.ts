import { setTimeout as pause } from 'node:timers/promises';
import type { FastifyBaseLogger } from 'fastify';
import { type Scope, SYSTEM } from '../../../platform/db/scope.ts';
import { type Held, shareStore } from './share-store.ts';

/** What takes in the samples of one share. */
export interface Keeper {
  /** Settles when it has ended by itself: the share was lost, or something failed. */
  readonly ended: Promise<void>;
  /** Lets what it holds go through, and ends. */
  close(): Promise<void>;
}

interface HoldNeeds {
  readonly worker: string;
  readonly scope: Scope;
  readonly log: Pick<FastifyBaseLogger, 'info' | 'warn' | 'error'>;
  readonly keep: (held: Held) => Keeper;
}

/** A share whose keeper was not heard for so long is taken over: with finding it out and starting, well below ten seconds. */
const LEASE_MS = 3000;
const ROUND_MS = 500;

/** Keeps a fair part of the shares, as many as every other living worker; takes over what nobody keeps, and gives away what is too much. */
export function holdShares({ worker, scope, log, keep }: HoldNeeds) {
  const keepers = new Map<number, { readonly epoch: number; readonly keeper: Keeper }>();
  /** Still ours, until their keepers have ended. */
  const leaving = new Set<number>();
  const closing = new AbortController();
  let heldUntil = performance.now() + LEASE_MS;

  async function follow(): Promise<void> {
    while (!closing.signal.aborted) {
      await round().catch((error: unknown) => log.warn({ err: error }, 'ingest: shares could not be renewed'));
      // Our own clock ends it as well: a worker that cannot reach the database gives up before another begins.
      if (performance.now() > heldUntil) for (const share of [...keepers.keys()]) void end(share);
      await pause(ROUND_MS, undefined, { signal: closing.signal }).catch(() => {});
    }
  }

  async function round(): Promise<void> {
    const askedAt = performance.now();
    const { held, claimed, fair } = await scope(SYSTEM, async ({ tx }) => {
      const shares = shareStore(tx);
      const alive = await shares.seen(worker, LEASE_MS);
      const held = await shares.renew(worker, LEASE_MS);
      const fair = Math.ceil((await shares.amount()) / alive);
      const claimed = held.length < fair ? await shares.claim(worker, LEASE_MS, fair - held.length) : [];
      return { held, claimed, fair };
    });
    heldUntil = askedAt + LEASE_MS;
    const ours = new Map([...held, ...claimed].map(({ share, epoch }) => [share, epoch]));
    // Nothing here waits for a keeper: the others would not be renewed meanwhile.
    for (const [share, { epoch }] of keepers) if (ours.get(share) !== epoch) void end(share);
    for (const [share, epoch] of ours) if (!keepers.has(share) && !leaving.has(share)) begin({ share, epoch });
    const staying = held.filter(({ share }) => !leaving.has(share));
    for (const { share } of staying.slice(fair)) void giveAway(share).catch(failed(share));
  }

  const failed = (share: number) => (error: unknown) => log.error({ err: error, share }, 'ingest: a share ended badly');

  function begin(held: Held): void {
    log.info(held, 'ingest: a share is kept');
    const keeper = keep(held);
    keepers.set(held.share, { epoch: held.epoch, keeper });
    keeper.ended
      .catch((error: unknown) => log.error({ err: error, ...held }, 'ingest: a share could not be kept on'))
      .finally(() => {
        // Begun again in the next round, if it is still ours.
        if (keepers.get(held.share)?.keeper === keeper) keepers.delete(held.share);
      });
  }

  async function end(share: number): Promise<void> {
    const kept = keepers.get(share);
    keepers.delete(share);
    await kept?.keeper
      .close()
      .catch((error: unknown) => log.error({ err: error, share }, 'ingest: a share ended badly'));
  }

  async function giveAway(share: number): Promise<void> {
    leaving.add(share);
    try {
      await end(share);
      await scope(SYSTEM, ({ tx }) => shareStore(tx).release(worker, share));
      log.info({ share }, 'ingest: a share is given away');
    } finally {
      leaving.delete(share);
    }
  }

  const followed = follow();
  return {
    shares: () => [...keepers.keys()],
    async close(): Promise<void> {
      closing.abort();
      await followed;
      await Promise.all([...keepers.keys()].map(giveAway));
      await scope(SYSTEM, ({ tx }) => shareStore(tx).leave(worker));
    },
  };
}
