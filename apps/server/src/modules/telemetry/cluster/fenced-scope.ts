import type { Scope } from '../../../platform/db/scope.ts';
import { type Held, shareStore } from './share-store.ts';

/** Another worker keeps the share now: nothing of ours may be written any more. */
export class ShareLost extends Error {
  override readonly name = 'ShareLost';
}

/** A scope whose every transaction holds the share: a worker that was believed dead and wakes up again writes nothing. */
export function fencedScope(scope: Scope, held: Held): Scope {
  return (actor, work) =>
    scope(actor, async (act) => {
      if (!(await shareStore(act.tx).isHeld(held))) throw new ShareLost(`share ${held.share}, epoch ${held.epoch}`);
      return work(act);
    });
}
