import type { Tx } from '../../../platform/db/scope.ts';
import { ruleClosed, ruleNotFound } from '../alarm-refusals.ts';
import { type RuleRow, ruleStore } from './rule-store.ts';

/** The rule that somebody acts upon. One that was taken away is said to be, and not to be unknown. */
export async function lockedRule(tx: Tx, ruleId: number): Promise<RuleRow> {
  const rule = await ruleStore(tx).lock(ruleId);
  if (rule === undefined) throw ruleNotFound();
  if (rule.closed_at !== null) throw ruleClosed();
  return rule;
}
