import type { AlarmKind, AlarmPriority, AlarmState } from '@zhiben/vocabulary/monitoring.ts';
import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/scope.ts';
import type { Episode } from '../domain/alarm-episode.ts';

/** A rule while nobody else can move its alarm, with the last alarm it raised. */
export interface HeldRule {
  readonly id: number;
  readonly pointId: number;
  readonly enterpriseId: string;
  readonly kind: AlarmKind;
  readonly revision: number;
  readonly priority: AlarmPriority;
  readonly limit: number;
  readonly outOfService: boolean;
  readonly alarmId: string | null;
  readonly last: Episode | undefined;
}

/**
 * Holds rules until the transaction ends, and those their alarms would suppress: always in the order of their numbers, so that two
 * who judge at once wait for each other and never in a circle.
 */
export async function holdRules(tx: Tx, ids: readonly number[]): Promise<ReadonlyMap<number, HeldRule>> {
  await sql`
    select id from alarm_rules where id = any(${ids}::int[]) or suppressed_by = any(${ids}::int[])
    order by id for no key update`.execute(tx);
  const { rows } = await sql<Row>`
    select rule.id, rule.point_id, rule.enterprise_id, rule.kind, rule.revision, rule.priority, rule.limit_value,
      exists (select from alarm_holds hold where hold.rule_id = rule.id and hold.kind = 'out-of-service' and hold.ended_at is null) as out,
      last.id as alarm_id, last.episode, last.state, last.occurrences, last.value,
      extract(epoch from last.began_at)::float8 * 1000 as began, extract(epoch from last.raised_at)::float8 * 1000 as raised,
      extract(epoch from last.returned_at)::float8 * 1000 as returned
    from alarm_rules rule
    left join lateral (
      select * from alarms where alarms.rule_id = rule.id and alarms.point_id = rule.point_id
      order by episode desc limit 1 for update) last on true
    where rule.id = any(${ids}::int[]) and rule.closed_at is null
    order by rule.id`.execute(tx);
  return new Map(rows.map((row) => [row.id, fromRow(row)]));
}

interface Row {
  readonly id: number;
  readonly point_id: number;
  readonly enterprise_id: string;
  readonly kind: AlarmKind;
  readonly revision: number;
  readonly priority: AlarmPriority;
  readonly limit_value: number;
  readonly out: boolean;
  readonly alarm_id: string | null;
  readonly episode: number;
  readonly state: AlarmState;
  readonly occurrences: number;
  readonly value: number | null;
  readonly began: number;
  readonly raised: number;
  readonly returned: number | null;
}

const fromRow = (row: Row): HeldRule => ({
  id: row.id,
  pointId: row.point_id,
  enterpriseId: row.enterprise_id,
  kind: row.kind,
  revision: row.revision,
  priority: row.priority,
  limit: row.limit_value,
  outOfService: row.out,
  alarmId: row.alarm_id,
  last: row.alarm_id === null ? undefined : episodeOf(row),
});

const episodeOf = (row: Row): Episode => ({
  episode: row.episode,
  state: row.state,
  occurrences: row.occurrences,
  beganAt: row.began,
  raisedAt: row.raised,
  returnedAt: row.returned,
  value: row.value,
});
