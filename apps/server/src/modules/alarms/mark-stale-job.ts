import { ALARM_SETTINGS } from '@zhiben/rules/alarms/alarm-settings.ts';
import { sql } from 'kysely';
import { SYSTEM } from '../../platform/db/scope.ts';
import type { Job } from '../../platform/jobs/job.ts';
import { recordEach } from '../../platform/ledger/record.ts';
import { aboutAlarm, alarmStore, factsOf } from './alarm-store.ts';

const BATCH = 500;

/** Says once of every alarm that stands too long that it does: nobody looks at it any more. */
export const markStaleJob: Job = {
  name: 'alarms.mark-stale',
  cron: '*/10 * * * *',

  async run({ scope, signal }) {
    let marked = BATCH;
    while (marked === BATCH && !signal.aborted) {
      marked = await scope(SYSTEM, async (act) => {
        const since = new Date(act.now.getTime() - ALARM_SETTINGS.staleHours * 3_600_000);
        const { rows } = await sql<{ id: string }>`
          update alarms set stale_at = ${act.now} where id in (
            select id from alarms where state in ('unacknowledged', 'acknowledged') and stale_at is null and raised_at < ${since}
            order by rule_id limit ${BATCH} for update skip locked)
          returning id`.execute(act.tx);
        const alarms = await alarmStore(act.tx).byIds(rows.map(({ id }) => id));
        await recordEach(
          act,
          [...alarms.values()].map((alarm) => ({
            ...aboutAlarm(alarm),
            act: 'alarm.stale',
            detail: { ...factsOf(alarm), raisedAt: alarm.raised_at.toISOString() },
          })),
        );
        return rows.length;
      });
    }
  },
};
