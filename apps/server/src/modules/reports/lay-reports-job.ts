import { dayNumber, dayText } from '@zhiben/rules/calendar/day.ts';
import { sql } from 'kysely';
import { dayOf, endOfDay, startOfDay } from '../../platform/clock.ts';
import { type Act, SYSTEM } from '../../platform/db/scope.ts';
import { layDuties } from '../../platform/duties/index.ts';
import { createBell } from '../../platform/jobs/bell.ts';
import type { Job } from '../../platform/jobs/job.ts';
import { type ReportAsked, reportDueOn, reportPeriod } from './domain/report-period.ts';
import { reportSettings } from './report-settings.ts';
import { reportStore } from './report-store.ts';

const STATISTICS_SOURCE = '安全生产事故隐患排查治理暂行规定（16号令）统计报送（暂定）';
const MONTHLY_SOURCE = '本局设定的月调度报告报送期限';

export const dutySubject = ({ kind, year, part }: Pick<ReportAsked, 'kind' | 'year' | 'part'>): string =>
  `report ${kind}-${year}-${part}`;

/** Reminds the office of the statistics that are owed, each once, when their period has ended. */
export const layReportsJob: Job = {
  name: 'reports.lay-duties',
  cron: '23 * * * *',
  bell: createBell(),
  run: ({ scope }) => scope(SYSTEM, layReports),
};

/** The month, the quarter and the year that ended last, as long as they can still be handed in time. */
export async function layReports(act: Act): Promise<void> {
  const { tx, now } = act;
  const today = dayOf(now);
  await sql`select pg_advisory_xact_lock(hashtext('zhiben.report-duties'))`.execute(tx);
  const { monthlyDueDay } = await reportSettings(tx);
  for (const asked of endedBefore(today)) {
    const period = reportPeriod(asked);
    const dueOn = period && reportDueOn(asked, period, monthlyDueDay);
    if (period === undefined || dueOn === undefined || dueOn === null || dueOn < today) continue;
    if ((await isIssued(act, asked)) || (await isLaid(act, asked))) continue;
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
        source: asked.kind === 'monthly' ? MONTHLY_SOURCE : STATISTICS_SOURCE,
      },
    ]);
  }
}

function endedBefore(today: string): readonly ReportAsked[] {
  const [year, month] = [Number(today.slice(0, 4)), Number(today.slice(5, 7))];
  const quarter = Math.ceil(month / 3) - 1;
  return [
    month === 1 ? { kind: 'monthly', year: year - 1, part: 12 } : { kind: 'monthly', year, part: month - 1 },
    quarter === 0 ? { kind: 'quarterly', year: year - 1, part: 4 } : { kind: 'quarterly', year, part: quarter },
    { kind: 'annual', year: year - 1, part: 1 },
  ];
}

/** Whether it has left the office already, whatever is drafted beside it. */
async function isIssued({ tx }: Act, asked: ReportAsked): Promise<boolean> {
  const store = reportStore(tx);
  const report = await store.ofPeriod(asked);
  return report !== undefined && (await store.issuesOf([report.id])).length > 0;
}

const isLaid = async ({ tx }: Act, asked: ReportAsked): Promise<boolean> =>
  (await tx.selectFrom('duties').select('id').where('subject_id', '=', dutySubject(asked)).executeTakeFirst()) !==
  undefined;
