import type { BodyOf, ResultOf } from '@zhiben/contract/operation.ts';
import type { issueReport as operation } from '@zhiben/contract/reports.ts';
import { sql } from 'kysely';
import { dayOf } from '../../platform/clock.ts';
import type { Act } from '../../platform/db/scope.ts';
import { passDuty } from '../../platform/duties/index.ts';
import { record } from '../../platform/ledger/record.ts';
import { dutySubject } from './lay-reports-job.ts';
import { draftedMeanwhile, issuedAlready, notDraftedYet, reportNotFound } from './report-refusals.ts';
import { reportStore } from './report-store.ts';
import { toReportView } from './report-view.ts';

/** The report leaves the office with the figures its head has seen; whoever owed it has kept their duty, if its period is over. */
export async function issueReport(
  act: Act,
  reportId: string,
  { seenRevision }: BodyOf<typeof operation>,
): Promise<ResultOf<typeof operation>> {
  const { tx, actor, now } = act;
  await sql`select pg_advisory_xact_lock(hashtext('zhiben.reports'))`.execute(tx);
  const store = reportStore(tx);
  const report = await store.find(reportId);
  if (report === undefined) throw reportNotFound();
  if (report.revision === 0 || report.state !== 'ready') throw notDraftedYet();
  if (report.revision !== seenRevision) throw draftedMeanwhile();
  const [last] = await store.issuesOf([reportId]);
  if (last?.revision === report.revision) throw issuedAlready();

  await store.issue({
    report_id: reportId,
    revision: report.revision,
    issued_at: now,
    issued_by: actor.personId,
    issued_by_name: actor.name,
  });
  if (report.until_on < dayOf(now)) await passDuty(act, dutySubject(report), null);
  await record(act, {
    act: 'report.issue',
    subjectKind: 'report',
    subjectId: reportId,
    enterpriseId: null,
    detail: { title: report.title, revision: report.revision, again: last !== undefined },
  });
  return toReportView(tx, report);
}
