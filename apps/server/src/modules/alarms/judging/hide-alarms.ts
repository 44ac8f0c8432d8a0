import type { AlarmHidden, AlarmState } from '@zhiben/vocabulary/monitoring.ts';
import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/scope.ts';

/** An alarm that is announced no longer, or again. */
export interface HiddenChange {
  readonly id: string;
  readonly ruleId: number;
  readonly state: AlarmState;
  readonly before: AlarmHidden | null;
  readonly after: AlarmHidden | null;
}

/**
 * Hides what is shelved or suppressed by design, and shows what no longer is, among the open alarms of these rules and of those they
 * suppress. One place decides it, whatever changed: a raise, a return, a shelving or its end.
 */
export async function hideAlarms(tx: Tx, ruleIds: readonly number[]): Promise<readonly HiddenChange[]> {
  const { rows } = await sql<HiddenChange>`
    with judged as (
      select alarms.id, alarms.hidden as before, case
        when exists (select from alarm_holds hold where hold.rule_id = rule.id and hold.kind = 'shelved' and hold.ended_at is null)
          then 'shelved'
        when exists (select from alarms cause where cause.rule_id = rule.suppressed_by and cause.state in ('unacknowledged', 'acknowledged'))
          then 'suppressed' end as after
      from alarms join alarm_rules rule on rule.id = alarms.rule_id
      where alarms.state <> 'normal' and (rule.id = any(${ruleIds}::int[]) or rule.suppressed_by = any(${ruleIds}::int[])))
    update alarms set hidden = judged.after from judged
    where alarms.id = judged.id and judged.before is distinct from judged.after
    returning alarms.id, alarms.rule_id as "ruleId", alarms.state, judged.before, judged.after`.execute(tx);
  return rows;
}
