import { randomUUID } from 'node:crypto';
import type { FastifyBaseLogger } from 'fastify';
import { type Scope, SYSTEM } from '../../../platform/db/scope.ts';
import { listenToOutbox } from '../../../platform/realtime/outbox-listener.ts';
import type { Judging } from '../ingest/create-ingest.ts';
import { holdIntake } from '../ingest/hold-intake.ts';
import type { IngestLimits } from '../ingest/ingest-limits.ts';
import { holdShares } from './hold-shares.ts';
import { keepShare, type ShareKeeper } from './keep-share.ts';
import type { NatsSettings } from './nats-line.ts';
import { settleUnshared } from './settle-unshared.ts';
import { type Held, shareStore } from './share-store.ts';

export interface ClusterNeeds {
  readonly scope: Scope;
  readonly url: string;
  readonly log: FastifyBaseLogger;
  readonly limits: IngestLimits;
  readonly judging: Judging;
  readonly nats: NatsSettings;
}

const LEARNED = new Set(['point', 'alarm-rule', 'gateway']);

/** One of several workers that take samples in from a NATS cluster. They find each other in the database and share the work. */
export async function createClusterWorker({ scope, url, log, limits, judging, nats }: ClusterNeeds) {
  const intake = await holdIntake('together', { url, log });
  const shares = await scope(SYSTEM, ({ tx }) => shareStore(tx).lay(nats.shares));
  await settleUnshared(scope, log);
  const keepers = new Set<ShareKeeper>();
  // A share divides what one worker would have; its limits are divided like it.
  const shareLimits = {
    ...limits,
    inMemory: Math.ceil(limits.inMemory / shares),
    waiting: Math.ceil(limits.waiting / shares),
  };

  const outbox = listenToOutbox({
    url,
    log,
    onChanges(changes) {
      if (changes.some(({ subjectKind }) => LEARNED.has(subjectKind))) for (const keeper of keepers) keeper.learn();
    },
  });
  await outbox.ready;

  const held = holdShares({
    worker: randomUUID(),
    scope,
    log,
    keep(share: Held) {
      const keeper = keepShare({ scope, log, limits: shareLimits, judging, nats, shares }, share);
      keepers.add(keeper);
      keeper.ended.catch(() => {}).finally(() => keepers.delete(keeper));
      return keeper;
    },
  });

  return {
    shares: held.shares,
    async close(): Promise<void> {
      await held.close();
      await outbox.close();
      await intake.close();
    },
  };
}
