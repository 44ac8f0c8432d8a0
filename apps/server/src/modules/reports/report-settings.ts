import type { BodyOf } from '@zhiben/contract/operation.ts';
import type { changeReportSettings as operation, ReportSettings } from '@zhiben/contract/reports.ts';
import { sql } from 'kysely';
import type { Act, Tx } from '../../platform/db/scope.ts';
import { record } from '../../platform/ledger/record.ts';
import { settingsChanged } from './report-refusals.ts';
import './report-tables.ts';

const NEVER_SET: ReportSettings = { revision: 0, monthlyDueDay: null, madeByName: null };

export async function reportSettings(tx: Tx): Promise<ReportSettings> {
  const row = await tx
    .selectFrom('report_settings')
    .selectAll()
    .orderBy('revision', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (row === undefined) return NEVER_SET;
  return { revision: row.revision, monthlyDueDay: row.monthly_due_day, madeByName: row.made_by_name };
}

/** Says by which day of the next month the monthly report is owed, or that nobody asks for one. */
export async function changeReportSettings(
  act: Act,
  { seenRevision, monthlyDueDay, reason }: BodyOf<typeof operation>,
): Promise<ReportSettings> {
  const { tx, actor, now } = act;
  await sql`select pg_advisory_xact_lock(hashtext('zhiben.report-settings'))`.execute(tx);
  const before = await reportSettings(tx);
  if (before.revision !== seenRevision) throw settingsChanged();
  await tx
    .insertInto('report_settings')
    .values({
      revision: seenRevision + 1,
      monthly_due_day: monthlyDueDay,
      reason,
      made_at: now,
      made_by: actor.personId,
      made_by_name: actor.name,
    })
    .execute();
  await record(act, {
    act: 'report.settings',
    subjectKind: 'report',
    subjectId: 'settings',
    enterpriseId: null,
    detail: { name: '报送期限', monthlyDueDay, before: before.monthlyDueDay, reason },
  });
  return reportSettings(tx);
}
