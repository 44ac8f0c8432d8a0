import { STANDS } from './episodes.ts';
import { WAY } from './rule-table.ts';
import type { Run } from './run.ts';

/** Whoever was heard before needs so long to be heard again. */
const RETURN_MS = 3000;

/**
 * Nobody listened from one moment to the other. No silence counts that time; a delay that would have ended in it ends when samples could
 * have contradicted it again, and every other one ends when it would have.
 */
export function wasDeaf({ table, wheel, last, episodes }: Run, from: number, until: number): void {
  // A silence that has not begun looks at when its point was heard before it says anything.
  const looksAgain = (slot: number) => table.way[slot] === WAY.silence && episodes.stands[slot] === STANDS.normal;
  for (const id of table.points.keys()) last.heardAt[id] = (last.heardAt[id] as number) + (until - from);
  for (const slot of table.rules.keys()) {
    if (wheel.dueOf(slot) < until && !looksAgain(slot)) wheel.arm(slot, until + RETURN_MS);
  }
}
