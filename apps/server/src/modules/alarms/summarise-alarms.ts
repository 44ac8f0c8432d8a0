import type { getAlarmSummary } from '@zhiben/contract/alarms.ts';
import type { ResultOf } from '@zhiben/contract/operation.ts';
import { ALARM_SETTINGS } from '@zhiben/rules/alarms/alarm-settings.ts';
import { AlarmId, EnterpriseId } from '@zhiben/vocabulary/ids.ts';
import { AlarmPriority } from '@zhiben/vocabulary/monitoring.ts';
import { type RawBuilder, sql } from 'kysely';
import type { Act, Tx } from '../../platform/db/scope.ts';
import type { AlarmsNeeds } from './alarms-needs.ts';
import './alarm-tables.ts';

type Summary = ResultOf<typeof getAlarmSummary>;
const SHOWN_FIRST_OUTS = 5;

/** How it stands now: what waits for an answer, what is kept quiet, and where alarms come faster than anybody can read. */
export async function summariseAlarms(
  { tx, now }: Act,
  enterpriseId: string | undefined,
  needs: Pick<AlarmsNeeds, 'enterpriseNames'>,
): Promise<Summary> {
  const whose = enterpriseId === undefined ? sql`true` : sql`enterprise_id = ${enterpriseId}`;
  return {
    ...(await standing(tx, whose)),
    ...(await heldOut(tx, whose)),
    floods: await floods(tx, whose, now, needs),
  };
}

async function standing(tx: Tx, whose: RawBuilder<unknown>) {
  const { rows } = await sql<{ key: string; count: number }>`
    select case when hidden is not null then hidden when state = 'acknowledged' then 'acknowledged' else priority end as key,
      count(*) as count
    from alarms where state <> 'normal' and ${whose} group by 1
    union all select 'stale', count(*) from alarms where state in ('unacknowledged', 'acknowledged') and stale_at is not null and ${whose}`.execute(
    tx,
  );
  const counted = new Map(rows.map(({ key, count }) => [key, count]));
  const of = (key: string) => counted.get(key) ?? 0;
  return {
    unanswered: Object.fromEntries(AlarmPriority.options.map((word) => [word, of(word)])) as Summary['unanswered'],
    acknowledged: of('acknowledged'),
    shelved: of('shelved'),
    suppressed: of('suppressed'),
    stale: of('stale'),
  };
}

async function heldOut(tx: Tx, whose: RawBuilder<unknown>) {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from alarm_holds where kind = 'out-of-service' and ended_at is null and ${whose}`.execute(
    tx,
  );
  return { outOfService: rows[0]?.count ?? 0 };
}

async function floods(
  tx: Tx,
  whose: RawBuilder<unknown>,
  now: Date,
  { enterpriseNames }: Pick<AlarmsNeeds, 'enterpriseNames'>,
): Promise<Summary['floods']> {
  const since = new Date(now.getTime() - ALARM_SETTINGS.floodMinutes * 60_000);
  const { rows } = await sql<{ id: string; raises: number }>`
    select enterprise_id as id, count(*) as raises from alarm_changes
    where what = 'raised' and not hidden and at > ${since} and ${whose}
    group by enterprise_id having count(*) > ${ALARM_SETTINGS.floodRaises} order by count(*) desc`.execute(tx);
  const names = await enterpriseNames(
    tx,
    rows.map(({ id }) => id),
  );
  const flooded: Summary['floods'] = [];
  for (const { id, raises } of rows) {
    const firstOuts = await tx
      .selectFrom('alarms')
      .select(['id', 'tag', 'kind', 'raised_at'])
      .where('enterprise_id', '=', id)
      .where('raised_at', '>', since)
      .where('first_out', '=', true)
      .where('hidden', 'is', null)
      .orderBy('raised_at')
      .limit(SHOWN_FIRST_OUTS)
      .execute();
    flooded.push({
      enterpriseId: EnterpriseId.parse(id),
      enterpriseName: names.get(id) ?? '',
      raises,
      firstOuts: firstOuts.map((first) => ({
        id: AlarmId.parse(first.id),
        tag: first.tag,
        kind: first.kind,
        raisedAt: first.raised_at.toISOString(),
      })),
    });
  }
  return flooded;
}
