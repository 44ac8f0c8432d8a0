import type { BodyOf, ResultOf } from '@zhiben/contract/operation.ts';
import type { writeReportText as operation } from '@zhiben/contract/reports.ts';
import { sql } from 'kysely';
import type { Act } from '../../platform/db/scope.ts';
import { record } from '../../platform/ledger/record.ts';
import { sectionsOf } from './domain/report-period.ts';
import { noSuchSection, notDraftedYet, reportNotFound, writtenMeanwhile } from './report-refusals.ts';
import { reportStore } from './report-store.ts';
import { toReportView } from './report-view.ts';

/** Keeps a person's own words for a part, with the figures they had before them. */
export async function writeText(
  act: Act,
  reportId: string,
  { section, words, seenRevision }: BodyOf<typeof operation>,
): Promise<ResultOf<typeof operation>> {
  const { tx, actor, now } = act;
  const store = reportStore(tx);
  await sql`select pg_advisory_xact_lock(hashtext('zhiben.report-texts'), hashtext(${reportId}))`.execute(tx);
  const report = await store.find(reportId);
  if (report === undefined) throw reportNotFound();
  if (report.revision === 0) throw notDraftedYet();
  if (!sectionsOf(report.kind).includes(section)) throw noSuchSection();
  const newest = (await store.texts(reportId)).find((one) => one.section === section);
  if ((newest?.revision ?? 0) !== seenRevision) throw writtenMeanwhile();

  await store.write({
    report_id: reportId,
    section,
    revision: seenRevision + 1,
    words,
    draft_revision: report.revision,
    written_at: now,
    written_by: actor.personId,
    written_by_name: actor.name,
  });
  await record(act, {
    act: 'report.write',
    subjectKind: 'report',
    subjectId: reportId,
    enterpriseId: null,
    detail: { title: report.title, section, revision: seenRevision + 1, restored: words === '' },
  });
  return toReportView(tx, report);
}
