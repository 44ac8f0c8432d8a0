import { deserialize, serialize } from 'node:v8';
import type { Transition } from '@zhiben/signals/alarms/alarm-rule.ts';
import type { Checkpoint } from '@zhiben/signals/alarms/checkpoint.ts';
import type { Evaluator } from '@zhiben/signals/alarms/evaluator.ts';
import { type Scope, SYSTEM } from '../../../platform/db/scope.ts';
import { type Held, type Place, shareStore } from './share-store.ts';

/** From where the log is read, and up to where what is read has been committed by whoever kept the share before. */
export interface Resumed {
  readonly readAfter: number;
  readonly committed: number;
}

/**
 * Takes the evaluation up where it was left. A checkpoint is older than the last commit: what lies between is judged once more, for what
 * the evaluator remembers of it and not for what it says.
 */
export async function resumeEvaluation(scope: Scope, held: Held, log: string, evaluator: Evaluator): Promise<Resumed> {
  const { place, left } = await scope(SYSTEM, async ({ tx }) => ({
    place: await shareStore(tx).place(held.share),
    left: await shareStore(tx).checkpoint(held.share),
  }));
  // Another log has begun, as after a restored backup: everything in it is new to us, or found to be there already.
  const committed = place?.log === log ? place.position : 0;
  if (left === undefined || left.log !== log || left.position > committed) return { readAfter: committed, committed };
  evaluator.resume(deserialize(left.state) as Checkpoint);
  return { readAfter: left.position, committed };
}

const EVERY_MS = 5000;

/** Leaves the state of the evaluation for whoever takes over, from time to time and at the end. */
export function keepCheckpoints(scope: Scope, held: Held, evaluator: Evaluator) {
  let [at, position] = [performance.now(), -1];

  async function leave(place: Place): Promise<void> {
    const checkpoint = evaluator.checkpoint();
    if (checkpoint === undefined || place.position === position) return;
    [at, position] = [performance.now(), place.position];
    await scope(SYSTEM, ({ tx }) => shareStore(tx).leaveCheckpoint(held.share, place, serialize(checkpoint)));
  }
  return {
    leave,
    async look(place: Place): Promise<void> {
      if (performance.now() - at >= EVERY_MS) await leave(place);
    },
  };
}

/** What the evaluator stands by after judging again and the register does not know; everything else it said is on record. */
export function unknownToRegister(said: readonly Transition[], raised: readonly { readonly ruleId: number }[]) {
  const known = new Set(raised.map(({ ruleId }) => ruleId));
  const newest = new Map(said.map((transition) => [transition.ruleId, transition]));
  return [...newest.values()].filter(({ ruleId, to }) => to === 'raised' && !known.has(ruleId));
}
