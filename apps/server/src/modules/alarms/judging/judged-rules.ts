import type { AlarmRule } from '@zhiben/signals/alarms/alarm-rule.ts';
import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/scope.ts';
import '../alarm-tables.ts';

const IN_SERVICE = sql`rule.closed_at is null and not exists (
  select from alarm_holds hold where hold.rule_id = rule.id and hold.kind = 'out-of-service' and hold.ended_at is null)`;

/** Every rule in service, as the evaluator takes it. */
export async function judgedRules(tx: Tx): Promise<readonly AlarmRule[]> {
  const { rows } = await sql<Omit<AlarmRule, 'setpoint'> & { readonly setpoint: number | null }>`
    select id, point_id as "pointId", kind, limit_value as "limit", setpoint, deadband, on_delay_seconds as "onDelaySeconds",
      off_delay_seconds as "offDelaySeconds", within_seconds as "withinSeconds"
    from alarm_rules rule where ${IN_SERVICE} order by id`.execute(tx);
  return rows.map(({ setpoint, ...rule }) => (setpoint === null ? rule : { ...rule, setpoint }));
}

/** What stands, for an evaluator that begins anew: since when, in ms since 1970. */
export async function raisedRules(tx: Tx): Promise<readonly { readonly ruleId: number; readonly since: number }[]> {
  const { rows } = await sql<{ ruleId: number; since: number }>`
    select rule.id as "ruleId", extract(epoch from alarms.raised_at)::float8 * 1000 as since
    from alarms join alarm_rules rule on rule.id = alarms.rule_id
    where alarms.state in ('unacknowledged', 'acknowledged') and ${IN_SERVICE} order by rule.id`.execute(tx);
  return rows;
}
