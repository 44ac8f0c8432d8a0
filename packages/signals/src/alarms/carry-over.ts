import type { AlarmRule, JudgedPoint, Transition } from './alarm-rule.ts';
import { STANDS } from './episodes.ts';
import type { Run } from './run.ts';

/** Unchanged rules go on as they stood. One that is changed or gone returns if it was raised; a changed one begins anew. */
export function carryOver(from: Run, to: Run, tell: (transition: Transition) => void, now: number): void {
  for (const [slot, rule] of from.table.rules.entries()) {
    const next = to.table.slotOf.get(rule.id);
    if (next !== undefined && isSameRule(from, slot, to, next)) carry(from, slot, to, next);
    else if ((from.episodes.stands[slot] as number) >= STANDS.raised) {
      tell({ ruleId: rule.id, pointId: rule.pointId, to: 'returned', at: now, value: Number.NaN });
    }
  }
}

function carry(from: Run, slot: number, to: Run, next: number): void {
  to.episodes.place(next, from.episodes.stands[slot] as number);
  to.episodes.since[next] = from.episodes.since[slot] as number;
  to.episodes.value[next] = from.episodes.value[slot] as number;
  to.measures.anchorAt[next] = from.measures.anchorAt[slot] as number;
  to.measures.anchorValue[next] = from.measures.anchorValue[slot] as number;
  to.measures.projected[next] = from.measures.projected[slot] as number;
  to.measures.moments[next] = from.measures.moments[slot];
  const due = from.wheel.dueOf(slot);
  if (!Number.isNaN(due)) to.wheel.arm(next, due);
}

function isSameRule(from: Run, slot: number, to: Run, next: number): boolean {
  const before = from.table.rules[slot] as AlarmRule;
  const after = to.table.rules[next] as AlarmRule;
  return (
    isSame(before, after) &&
    isSame(from.table.points.get(before.pointId) as JudgedPoint, to.table.points.get(after.pointId) as JudgedPoint)
  );
}

function isSame<Fields extends object>(before: Fields, after: Fields): boolean {
  const names = Object.keys(before) as (keyof Fields)[];
  return names.length === Object.keys(after).length && names.every((name) => Object.is(before[name], after[name]));
}
