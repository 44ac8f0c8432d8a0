import type { DraftSection, ReportRow, ReportView, SectionView } from '@zhiben/contract/reports.ts';
import { ReportId } from '@zhiben/vocabulary/ids.ts';
import type { Selectable } from 'kysely';
import type { Schema } from '../../platform/db/schema.ts';
import type { Tx } from '../../platform/db/scope.ts';
import { movedFigures } from './domain/moved-figures.ts';
import { type Report, type ReportText, reportStore } from './report-store.ts';

type Progress = Selectable<Schema['report_progress']>;

type Issue = Selectable<Schema['report_issues']>;

export const toReportRow = (report: Report, progress?: Progress, issue?: Issue): ReportRow => ({
  id: ReportId.parse(report.id),
  kind: report.kind,
  year: report.year,
  part: report.part,
  title: report.title,
  fromOn: report.from_on,
  untilOn: report.until_on,
  state: report.state,
  revision: report.revision,
  draftedAt: report.drafted_at?.toISOString() ?? null,
  progress: progress === undefined ? null : { doing: progress.doing, done: progress.done, of: progress.of },
  failure: report.failure,
  requestedByName: report.requested_by_name,
  issued:
    issue === undefined
      ? null
      : { at: issue.issued_at.toISOString(), byName: issue.issued_by_name, revision: issue.revision },
});

/** A report with its newest figures, the words people wrote, and what has moved under them. */
export async function toReportView(tx: Tx, report: Report): Promise<ReportView> {
  const store = reportStore(tx);
  const [progress] = await store.progressOf([report.id]);
  const [issue] = await store.issuesOf([report.id]);
  const drafts = await store.drafts(report.id);
  const texts = await store.texts(report.id);
  const sections = (drafts.get(report.revision) ?? []).map((section) =>
    toSection(section, { text: texts.find((one) => one.section === section.section), drafts, report }),
  );
  return { ...toReportRow(report, progress, issue), sections };
}

interface Around {
  readonly text: ReportText | undefined;
  readonly drafts: ReadonlyMap<number, readonly DraftSection[]>;
  readonly report: Report;
}

function toSection(section: DraftSection, { text, drafts, report }: Around): SectionView {
  const own = text === undefined || text.words === '' ? undefined : text;
  const since = own?.draft_revision ?? report.revision - 1;
  const before = drafts.get(since)?.find((one) => one.section === section.section)?.figures ?? [];
  return {
    ...section,
    own:
      own === undefined
        ? null
        : {
            words: own.words,
            revision: own.revision,
            writtenAt: own.written_at.toISOString(),
            writtenByName: own.written_by_name,
          },
    moved: movedFigures(before, section.figures),
  };
}
