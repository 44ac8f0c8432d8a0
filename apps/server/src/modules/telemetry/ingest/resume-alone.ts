import { deserialize, serialize } from 'node:v8';
import type { Checkpoint } from '@zhiben/signals/alarms/checkpoint.ts';
import type { Evaluator } from '@zhiben/signals/alarms/evaluator.ts';
import type { Block } from '@zhiben/signals/history/samples.ts';
import { type Act, type Scope, SYSTEM } from '../../../platform/db/scope.ts';
import { type TimeLimits, whenItCame } from '../domain/when-it-came.ts';
import { checkpointStore } from './checkpoint-store.ts';
import type { LatestValues } from './latest-values.ts';
import type { Pages } from './pages.ts';
import { restoreSamples } from './restore-samples.ts';

interface ResumeNeeds {
  readonly scope: Scope;
  readonly pages: Pages;
  readonly latest: LatestValues;
  readonly evaluator: Evaluator;
  readonly limits: TimeLimits;
  readonly raised: (act: Act) => Promise<readonly { readonly ruleId: number; readonly since: number }[]>;
}

const GOOD = 0;
const EVERY_MS = 5000;

/**
 * Takes samples and their evaluation up where they were left: from the last checkpoint, then through what was committed after it, and
 * then the register says what stands. A delay that was half over goes on.
 */
export async function resumeAlone({ scope, pages, latest, evaluator, limits, raised }: ResumeNeeds): Promise<void> {
  const left = await scope(SYSTEM, ({ tx }) => checkpointStore(tx).left());
  const checkpoint = left && (deserialize(left.state) as Checkpoint);
  if (checkpoint !== undefined) evaluator.resume(checkpoint);
  let heardAt = checkpoint?.clock ?? Number.NaN;
  const now = Date.now();
  const judgeAgain = (block: Block & { readonly id: number }) => {
    if (left === undefined || block.id <= left.block) return;
    heardAt = Math.max(heardAt, liveThrough(block, evaluator, limits, heardAt, now));
  };
  await restoreSamples(scope, pages, latest, undefined, judgeAgain);

  const standing = await scope(SYSTEM, raised);
  // Whatever it says of what is over stands in the register already.
  evaluator.drain();
  evaluator.restore(standing);
  evaluator.lower(new Set(standing.map(({ ruleId }) => ruleId)));
  if (checkpoint !== undefined) evaluator.wasDeaf(heardAt, Date.now());
}

/** Gives the newest time of the block. When its samples came is not known any more; they came in time, as most do. */
function liveThrough(block: Block, evaluator: Evaluator, limits: TimeLimits, clock: number, now: number): number {
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const at of block.at) {
    if (at < least) least = at;
    if (at > most) most = at;
  }
  evaluator.advance(Math.min(least, now));
  for (let index = 0; index < block.length; index += 1) {
    const at = block.at[index] ?? 0;
    if (whenItCame(at, clock, { ...limits, futureMs: Number.POSITIVE_INFINITY }) !== 'in-time') continue;
    const isGood = block.quality[index] === GOOD;
    evaluator.judge(block.pointId[index] ?? 0, at, block.value[index] ?? 0, isGood, Math.min(at, now));
  }
  return Math.min(most, now);
}

/** Leaves what the evaluation remembers, from time to time with the samples that are being committed, and at the end. */
export function keepCheckpoint(scope: Scope, evaluator: Evaluator) {
  // The first group leaves one: without it nobody could tell from where to judge again.
  let leftAt = Number.NEGATIVE_INFINITY;
  const state = () => {
    const checkpoint = evaluator.checkpoint();
    if (checkpoint === undefined) return undefined;
    leftAt = performance.now();
    return serialize(checkpoint);
  };
  return {
    due: () => (performance.now() - leftAt < EVERY_MS ? undefined : state()),
    async leave(): Promise<void> {
      const last = state();
      if (last !== undefined) await scope(SYSTEM, ({ tx }) => checkpointStore(tx).leave(last));
    },
  };
}
