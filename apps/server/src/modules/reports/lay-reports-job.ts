import { dayNumber, dayText } from '@zhiben/rules/calendar/day.ts';
import { sql } from 'kysely';
import { dayOf, endOfDay, startOfDay } from '../../platform/clock.ts';
import { type Act, SYSTEM } from '../../platform/db/scope.ts';
import { layDuties } from '../../platform/duties/index.ts';
import { createBell } from '../../platform/jobs/bell.ts';
import type { Job } from '../../platform/jobs/job.ts';
import { type ReportAsked, reportDueOn, reportPeriod } from './domain/report-period.ts';
import { reportStore } from './report-store.ts';

export const dutySubject = ({ kind, year, part }: ReportAsked): string => `report ${kind}-${year}-${part}`;

/** Reminds the office of the statistics that are owed, each once, when their period has ended. */
export const layReportsJob: Job = {
  name: 'reports.lay-duties',
  cron: '23 * * * *',
  bell: createBell(),
  run: ({ scope }) => scope(SYSTEM, layReports),
};

/** The quarter and the year that ended last, as long as they can still be handed in time. */
export async function layReports(act: Act): Promise<void> {
  const { tx, now } = act;
  const today = dayOf(now);
  await sql`select pg_advisory_xact_lock(hashtext('zhiben.report-duties'))`.execute(tx);
  for (const asked of endedBefore(today)) {
    const period = reportPeriod(asked);
    const dueOn = period && reportDueOn(asked, period);
    if (period === undefined || dueOn === undefined || dueOn === null || dueOn < today) continue;
    if ((await reportStore(tx).ofPeriod(asked)) !== undefined || (await isLaid(act, asked))) continue;
    await layDuties(act, [
      {
        kind: 'report-draft',
        subjectKind: 'report',
        subjectId: dutySubject(asked),
        subjectTitle: period.title,
        enterpriseId: null,
        aboutEnterpriseId: null,
        ownerRoles: ['supervisor', 'director'],
        startsAt: startOfDay(dayText(dayNumber(period.untilOn) + 1)),
        dueAt: endOfDay(dueOn),
        dueCertain: true,
        source: '安全生产事故隐患排查治理暂行规定（16号令）统计报送（暂定）',
      },
    ]);
  }
}

function endedBefore(today: string): readonly ReportAsked[] {
  const [year, month] = [Number(today.slice(0, 4)), Number(today.slice(5, 7))];
  const quarter = Math.ceil(month / 3) - 1;
  return [
    quarter === 0 ? { kind: 'quarterly', year: year - 1, part: 4 } : { kind: 'quarterly', year, part: quarter },
    { kind: 'annual', year: year - 1, part: 1 },
  ];
}

const isLaid = async ({ tx }: Act, asked: ReportAsked): Promise<boolean> =>
  (await tx.selectFrom('duties').select('id').where('subject_id', '=', dutySubject(asked)).executeTakeFirst()) !==
  undefined;
