import type { HazardChannel, HazardState } from '@zhiben/vocabulary/hazards.ts';
import { UNDETERMINED_STATES } from '@zhiben/vocabulary/hazards.ts';
import { type RawBuilder, sql } from 'kysely';
import { endOfDay, startOfDay } from '../../platform/clock.ts';
import type { Act } from '../../platform/db/scope.ts';
import './hazard-tables.ts';

interface Span {
  readonly fromOn: string;
  readonly untilOn: string;
}

interface Counts {
  readonly found: number;
  readonly writtenOff: number;
  readonly openAtEnd: number;
  readonly overdue: number;
}

/** Major hazards of a span of days: found, written off, open at its end, and late as they now stand. */
export async function hazardsReported({ tx, now }: Pick<Act, 'tx' | 'now'>, { fromOn, untilOn }: Span) {
  const found = sql<boolean>`found_on between ${fromOn} and ${untilOn}`;
  const closed = sql<boolean>`state = 'written-off' and closed_at between ${startOfDay(fromOn)} and ${endOfDay(untilOn)}`;
  const open = sql<boolean>`found_on <= ${untilOn} and (closed_at is null or closed_at > ${endOfDay(untilOn)})`;
  const counts = sql`
    count(*) filter (where ${found})::integer as found, count(*) filter (where ${closed})::integer as "writtenOff",
    count(*) filter (where ${open})::integer as "openAtEnd", count(*) filter (where due_at < ${now})::integer as overdue`;
  const major = sql`from hazards where level = 'major' and state <> 'dismissed'`;
  const rows = async <Row>(query: RawBuilder<Row>): Promise<readonly Row[]> => (await query.execute(tx)).rows;

  const [all] = await rows(sql<Counts>`select ${counts} ${major}`);
  const [waiting] = await rows(
    sql<{
      many: number;
    }>`select count(*)::integer as many from hazards where state in (${sql.join(UNDETERMINED_STATES)})`,
  );
  return {
    ...(all ?? { found: 0, writtenOff: 0, openAtEnd: 0, overdue: 0 }),
    undetermined: waiting?.many ?? 0,
    byEnterprise: await rows(
      sql<
        Counts & { enterpriseId: string }
      >`select enterprise_id as "enterpriseId", ${counts} ${major} group by 1 order by 1`,
    ),
    byChannel: await rows(
      sql<{ channel: HazardChannel; found: number }>`
        select channel, count(*)::integer as found ${major} and ${found} group by 1 order by 2 desc, 1`,
    ),
    byMonth: await rows(
      sql<{ month: string; found: number; writtenOff: number }>`
        select to_char(month, 'YYYY-MM') as month,
          (select count(*)::integer ${major} and found_on >= month and found_on < month + interval '1 month') as found,
          (select count(*)::integer ${major} and state = 'written-off'
             and (closed_at at time zone 'Asia/Shanghai') >= month and (closed_at at time zone 'Asia/Shanghai') < month + interval '1 month') as "writtenOff"
        from generate_series(${fromOn}::timestamp, ${untilOn}::timestamp, interval '1 month') as month order by 1`,
    ),
    open: await rows(
      sql<{
        number: string;
        enterpriseId: string;
        description: string;
        state: HazardState;
        foundOn: string;
        dueAt: Date | null;
      }>`
        select number, enterprise_id as "enterpriseId", description, state, found_on as "foundOn", due_at as "dueAt"
        ${major} and ${open} order by due_at, number`,
    ),
  };
}
