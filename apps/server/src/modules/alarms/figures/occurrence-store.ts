import type { Occurrence } from '@zhiben/signals/figures/alarm-figures.ts';
import type { AlarmKind } from '@zhiben/vocabulary/monitoring.ts';
import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/scope.ts';

/** One raise with its return, and of what. */
export interface OccurrenceRow extends Occurrence {
  readonly enterpriseId: string;
  readonly pointId: number;
  readonly tag: string;
  readonly kind: AlarmKind;
}

/** Every announced raise of a time, and what was raised before and stood into it. */
export async function occurrencesIn(
  tx: Tx,
  from: Date,
  until: Date,
  enterpriseId: string | undefined,
): Promise<readonly OccurrenceRow[]> {
  const whose = enterpriseId === undefined ? sql`true` : sql`alarms.enterprise_id = ${enterpriseId}`;
  const { rows } = await sql<OccurrenceRow>`
    select alarms.enterprise_id as "enterpriseId", alarms.rule_id as "ruleId", alarms.point_id as "pointId", alarms.tag, alarms.kind,
      alarms.priority, extract(epoch from raised.at)::float8 * 1000 as "raisedAt",
      extract(epoch from (
        select min(at) from alarm_changes back where back.alarm_id = raised.alarm_id and back.what = 'returned' and back.at >= raised.at
      ))::float8 * 1000 as "returnedAt"
    from alarm_changes raised join alarms on alarms.id = raised.alarm_id
    where raised.what = 'raised' and not raised.hidden and raised.at >= ${from} and raised.at < ${until} and ${whose}
    union all
    select alarms.enterprise_id, alarms.rule_id, alarms.point_id, alarms.tag, alarms.kind, alarms.priority,
      extract(epoch from alarms.raised_at)::float8 * 1000, extract(epoch from alarms.returned_at)::float8 * 1000
    from alarms
    where alarms.raised_at < ${from} and alarms.hidden is null and (alarms.returned_at is null or alarms.returned_at >= ${from}) and ${whose}`.execute(
    tx,
  );
  return rows;
}

/** How many rules each enterprise has in use: without any, no alarms say nothing. */
export async function rulesInUse(tx: Tx, enterpriseId: string | undefined): Promise<ReadonlyMap<string, number>> {
  const rows = await tx
    .selectFrom('alarm_rules')
    .where('closed_at', 'is', null)
    .$if(enterpriseId !== undefined, (rules) => rules.where('enterprise_id', '=', enterpriseId ?? ''))
    .groupBy('enterprise_id')
    .select(({ fn }) => ['enterprise_id', fn.countAll<number>().as('rules')])
    .execute();
  return new Map(rows.map(({ enterprise_id, rules }) => [enterprise_id, rules]));
}
