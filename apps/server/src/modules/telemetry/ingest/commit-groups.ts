import { setTimeout as pause } from 'node:timers/promises';
import type { Transition } from '@zhiben/signals/alarms/alarm-rule.ts';
import type { FastifyBaseLogger } from 'fastify';
import { type Act, type Scope, SYSTEM } from '../../../platform/db/scope.ts';
import { blockStore } from './block-store.ts';
import { checkpointStore } from './checkpoint-store.ts';
import { createGroup, type Group } from './group.ts';

interface CommitNeeds {
  readonly scope: Scope;
  readonly log: Pick<FastifyBaseLogger, 'error'>;
  readonly limits: { readonly waiting: number };
  /** What has begun or ended since the last call. */
  readonly drain: () => readonly Transition[];
  /** All that the evaluation remembers, whenever it is time to leave it. Nothing is judged between `drain` and this. */
  readonly checkpoint: () => Buffer | undefined;
  readonly apply: (act: Act, transitions: readonly Transition[]) => Promise<void>;
  /** Settles when memory has room for another group. */
  readonly room: () => Promise<void>;
}

const FIRST_PAUSE_MS = 20;
const LONGEST_PAUSE_MS = 1000;

/** What the metrics tell of it. */
export interface CommitFigures {
  readonly commits: number;
  readonly samples: number;
  readonly waiting: number;
  readonly lastMs: number;
  /** Since when transactions have been failing; undefined while they go through. */
  readonly failingSince: number | undefined;
}

/**
 * One transaction at a time; whatever arrives meanwhile is the next. A quiet system commits each message by itself, a busy one many at
 * once, and no timer decides which.
 */
export function createCommitter({ scope, log, limits, drain, checkpoint, apply, room }: CommitNeeds) {
  let gathering = createGroup();
  let committing: Group | undefined;
  let running: Promise<void> | undefined;
  let held: (() => void)[] = [];
  let closed = false;
  const figures = { commits: 0, samples: 0, lastMs: 0, failingSince: undefined as number | undefined };

  async function run(): Promise<void> {
    while (!gathering.isEmpty() || gathering.waiting.length > 0) {
      await room();
      committing = gathering;
      gathering = createGroup();
      committing.transitions.push(...drain());
      committing.checkpoint = checkpoint();
      if (!(await commitUntilItIs(committing))) return;
      for (const done of committing.waiting) done();
      committing = undefined;
      const free = held;
      held = [];
      for (const go of free) go();
    }
    running = undefined;
  }

  /** A database that is away for a moment costs time, and nothing that was acknowledged. */
  async function commitUntilItIs(group: Group): Promise<boolean> {
    if (group.isEmpty()) return true;
    for (let wait = FIRST_PAUSE_MS; !closed; wait = Math.min(wait * 2, LONGEST_PAUSE_MS)) {
      try {
        await commit(group);
        figures.failingSince = undefined;
        return true;
      } catch (error) {
        if (figures.failingSince === undefined)
          log.error({ err: error }, 'ingest: a group did not commit, tried again');
        figures.failingSince ??= Date.now();
        await pause(wait);
      }
    }
    return false;
  }

  async function commit(group: Group): Promise<void> {
    const startedAt = performance.now();
    await scope(SYSTEM, async (act) => {
      await blockStore(act.tx).add(group.blocks());
      if (group.transitions.length > 0) await apply(act, group.transitions);
      if (group.checkpoint !== undefined) await checkpointStore(act.tx).leave(group.checkpoint);
    });
    figures.commits += 1;
    figures.samples += group.size();
    figures.lastMs = performance.now() - startedAt;
  }

  const waiting = () => gathering.size() + (committing?.size() ?? 0);

  return {
    /** The group that is gathering now. Whoever adds to it says so with `want`. */
    group: () => gathering,
    want(): void {
      running ??= Promise.resolve().then(run);
    },
    /** Time itself has decided something: it is committed like a sample. */
    gatherTransitions(): void {
      gathering.transitions.push(...drain());
      if (!gathering.isEmpty()) this.want();
    },
    /** Whether a message may be read now; otherwise `go` is called when it may. */
    admit(go: () => void): void {
      if (waiting() < limits.waiting) go();
      else held.push(() => this.admit(go));
    },
    figures: (): CommitFigures => ({ ...figures, waiting: waiting() }),
    /** Lets what is gathered go through, and stops. Gives whether all of it did. */
    async close(): Promise<boolean> {
      await Promise.race([running, pause(5000)]);
      closed = true;
      return running === undefined;
    },
  };
}
export type Committer = ReturnType<typeof createCommitter>;
