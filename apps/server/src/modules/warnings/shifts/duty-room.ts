import type { getDutyRoom as operation } from '@zhiben/contract/duty-room.ts';
import type { ResultOf } from '@zhiben/contract/operation.ts';
import { WarningLevel } from '@zhiben/vocabulary/monitoring.ts';
import { mayDo } from '@zhiben/vocabulary/permissions.ts';
import { sql } from 'kysely';
import { dayOf, startOfDay } from '../../../platform/clock.ts';
import type { Act } from '../../../platform/db/scope.ts';
import { toViews } from '../reading/warning-view.ts';
import { settingsNow } from '../settings/warning-settings.ts';
import { toWarning } from '../warning-store.ts';
import { alarmsStanding, type StandingNeeds } from './alarms-standing.ts';
import { lastShift, type Shift, toShiftView } from './shift-records.ts';

type DutyRoom = ResultOf<typeof operation>;

/** What is shown of open warnings: a wall holds no more, and the list holds them all. */
const MOST_SHOWN = 200;
const MINUTE_MS = 60_000;

/** Who is on duty, and everything that waits for them. */
export async function dutyRoom(act: Act, needs: StandingNeeds): Promise<DutyRoom> {
  const { tx, actor, now } = act;
  const last = await lastShift(tx);
  const running = last !== undefined && last.handed_over_at === null ? last : undefined;
  const isOfficer = mayDo(actor.role, 'shift:hand-over');
  const rows = await tx
    .selectFrom('warnings')
    .selectAll()
    .where('state', '<>', 'cleared')
    .orderBy(sql`array_position('{red,orange,yellow,blue}', level)`)
    .orderBy('issued_at', 'desc')
    .limit(MOST_SHOWN)
    .execute();
  return {
    running: running === undefined ? null : toShiftView(running),
    last: last === undefined ? null : toShiftView(last),
    takeOverBy: running === undefined && last !== undefined ? await takeOverBy(act, last) : null,
    mayTake: isOfficer && running === undefined,
    mayHandOver: isOfficer && running?.officer_id === actor.personId,
    open: await toViews(act, rows.map(toWarning)),
    standingAlarms: await alarmsStanding(tx, needs),
    ...(await counted(act)),
    computedAt: now.toISOString(),
  };
}

async function takeOverBy({ tx }: Act, { handed_over_at }: Shift): Promise<string | null> {
  const { settings } = await settingsNow(tx);
  if (handed_over_at === null) return null;
  return new Date(handed_over_at.getTime() + settings.takeOverMinutes * MINUTE_MS).toISOString();
}

async function counted({
  tx,
  now,
}: Act): Promise<Pick<DutyRoom, 'byLevel' | 'unanswered' | 'failedDeliveries' | 'clearedToday'>> {
  const byLevel = await tx
    .selectFrom('warnings')
    .where('state', '<>', 'cleared')
    .groupBy('level')
    .select(({ fn }) => ['level', fn.countAll<number>().as('count')])
    .execute();
  const count = async (text: ReturnType<typeof sql<{ count: number }>>) => (await text.execute(tx)).rows[0]?.count ?? 0;
  return {
    byLevel: Object.fromEntries(
      WarningLevel.options.map((level) => [level, byLevel.find((row) => row.level === level)?.count ?? 0]),
    ) as DutyRoom['byLevel'],
    unanswered: await count(sql`
      select count(*) from warnings where state <> 'cleared' and exists (
        select from warning_pushes where warning_id = warnings.id and answered_at is null)`),
    failedDeliveries: await count(sql`
      select count(*) from warning_deliveries join warnings on warnings.id = warning_id
      where warning_deliveries.state = 'failed' and warnings.state <> 'cleared'`),
    clearedToday: await count(sql`select count(*) from warnings where cleared_at >= ${startOfDay(dayOf(now))}`),
  };
}
