import { ALARM_SETTINGS } from './examples.ts';
import type { Seeding } from './seed-inspection.ts';

/** A point with a limit and its alarm, the gateway that may send it, and a warning. */
export async function seedMonitoring({ act, ids, marks, enterpriseId, owner }: Seeding) {
  const point = {
    tag: `${marks.record}-LT`,
    name: `${marks.record}液位`,
    rangeLow: 0,
    rangeHigh: 12,
    equipment: `${marks.record}罐`,
  };
  const { id: pointId } = await act('safety-manager', 'addPoint', ids, point);
  const rule = await act(
    'safety-manager',
    'setAlarmRule',
    { ...ids, PointId: String(pointId) },
    alarmRule(marks.record),
  );
  const alarm = await owner.query(
    `insert into alarms (id, rule_id, point_id, enterprise_id, episode, rule_revision, kind, priority, limit_value, tag, point_name,
       point_kind, unit, decimals, group_key, first_out, state, occurrences, began_at, raised_at, committed_at)
     select gen_random_uuid(), rule.id, point_id, rule.enterprise_id, 1, 1, rule.kind, priority, limit_value, tag, name,
       points.kind, unit, decimals, tag, true, 'unacknowledged', 1, now(), now(), now()
     from alarm_rules rule join points on points.id = point_id where rule.id = $1 returning id`,
    [rule.id],
  );
  const { gateway } = await act('safety-manager', 'admitGateway', ids, { name: `${marks.record}网关` });
  const warning = await owner.query(
    `with issued as (
       insert into warnings (id, number, enterprise_id, enterprise_name, subject, subject_name, level, state, because, missing, settings_version, headline, issued_at, level_since, told)
       select id, 'YJ-' || id, $1, $2, 'equipment:' || id, $2 || '储罐', 'yellow', 'issued', jsonb_build_array(jsonb_build_object('fact', 'alarm', 'words', $2 || '高报', 'steps', 0)), '{}', 0, $2 || '高报', now(), now(), 'enterprise'
       from (select gen_random_uuid() as id) as fresh returning id, subject),
     alarmed as (
       insert into warning_alarms (alarm_id, enterprise_id, subject, warning_id, kind, priority, tag, point_name, unit, raised_at)
       select 'alarm ' || id, $1, subject, id, 'high', 'high', $2, $2 || '液位', 'm', now() from issued),
     told as (
       insert into warning_pushes (id, warning_id, enterprise_id, audience, level, reason, told_at, answer_by)
       select gen_random_uuid(), id, $1, 'enterprise', 'yellow', 'issued', now(), now() + interval '1 day' from issued)
     select id from issued`,
    [enterpriseId, marks.record],
  );
  return {
    GatewayId: gateway.id,
    PointId: String(pointId),
    AlarmRuleId: String(rule.id),
    AlarmId: alarm.rows[0]?.id,
    WarningId: warning.rows[0]?.id,
  };
}

/** The limit of the tank is that of the example of the operation, within its range. */
const alarmRule = (mark: string) => ({
  kind: 'high',
  seenRevision: 0,
  settings: { ...ALARM_SETTINGS, suppressedBy: null, advice: `${mark}停泵` },
});
